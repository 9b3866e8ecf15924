// Everything on these pages works without this file. With it, a form is sent without leaving the page, new messages
// come by themselves, and what stands already is left alone, so that focus, scroll and half-typed words stay as they were.
(() => {
    "use strict";

    const EVERY = 15000;
    const live = document.querySelector("[data-live]");

    for (const area of document.querySelectorAll("textarea[data-longest]")) count(area);
    if (!live) return;

    const status = document.querySelector(".notices");
    let busy = false;

    document.addEventListener("submit", async event => {
        const form = event.target;
        if (!form.matches("[data-turn]") || busy) {
            if (busy) event.preventDefault();
            return;
        }
        event.preventDefault();
        const sent = new FormData(form, event.submitter);
        const body = form.enctype === "multipart/form-data" ? sent : new URLSearchParams(sent);
        busy = true;
        live.setAttribute("aria-busy", "true");
        if (form.dataset.slow) say(form.dataset.slow);
        try {
            const answer = await fetch(form.action, { method: "POST", body });
            await show(answer, form.dataset.slow !== undefined);
            if (form.querySelector("textarea[name=text]")) form.reset();
            goToNewest(form);
            setTimeout(look, 1200);
        } catch {
            say("That did not go through. Please look at your connection and press again: it counts once.");
        } finally {
            busy = false;
            live.removeAttribute("aria-busy");
        }
    });

    document.addEventListener("keydown", event => {
        const quick = event.key === "Enter" && !event.shiftKey && !event.isComposing;
        if (quick && event.target.matches(".composer textarea") && matchMedia("(pointer: fine)").matches) {
            event.preventDefault();
            event.target.form.requestSubmit();
        }
    });

    document.addEventListener("visibilitychange", () => document.hidden || look());
    setInterval(() => document.hidden || look(), EVERY);
    scrollToNewest();

    async function look() {
        if (busy) return;
        try {
            await show(await fetch(location.href.split("#")[0]), false);
        } catch {
            // the next look may succeed, and nothing on the page depends on this one
        }
    }

    /** Takes over what a freshly asked page has that this one has not. */
    async function show(answer, withNotice) {
        if (!answer.ok) throw new Error("no page");
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const pane of document.querySelectorAll(".pane")) {
            const fresh = page.getElementById(pane.id);
            if (fresh) merge(pane, fresh);
        }
        for (const form of document.querySelectorAll(".composer form")) renew(form, page);
        if (withNotice) say(page.querySelector(".notice")?.textContent ?? "");
    }

    function merge(pane, fresh) {
        const list = pane.querySelector(".messages");
        const known = new Map([...list.children].map(item => [item.dataset.key, item]));
        const wanted = [...fresh.querySelectorAll(".message")];
        if (wanted.length > 0) pane.querySelector(".empty")?.remove();
        for (const item of wanted) {
            const old = known.get(item.dataset.key);
            known.delete(item.dataset.key);
            if (!old) {
                item.classList.add("new");
                list.append(item);
            } else if (old.dataset.version !== item.dataset.version) {
                old.replaceWith(item);
            }
        }
        known.forEach(item => item.remove());
        for (const area of list.querySelectorAll("textarea[data-longest]")) count(area);
    }

    /** The next thing said is another one: its form needs a new mark to be told apart by. */
    function renew(form, page) {
        const mark = page.querySelector(".composer input[name=delivery]");
        if (mark) form.elements.delivery.value = mark.value;
    }

    /** After a press the keyboard goes on at the newest card; whoever typed stays where they type. */
    function goToNewest(form) {
        scrollToNewest();
        if (form.closest(".play") || form.querySelector("textarea[name=text]")) return;
        const title = document.querySelector(".chat .message:last-child .card h3");
        if (title) {
            title.tabIndex = -1;
            title.focus({ preventScroll: true });
        }
    }

    /** Shows the newest message of each pane from its beginning, where it is longer than the pane. */
    function scrollToNewest() {
        for (const newest of document.querySelectorAll(".message:last-child")) {
            const scroll = newest.closest(".scroll");
            if (newest.offsetParent === null) continue;
            const within = newest.getBoundingClientRect().top - scroll.getBoundingClientRect().top - 12;
            if (scroll.scrollHeight > scroll.clientHeight) scroll.scrollTop += within;
            else if (newest.closest(".chat")) newest.scrollIntoView({ block: "nearest" });
        }
    }

    function say(text) {
        const line = document.createElement("p");
        line.className = "notice";
        line.textContent = text;
        status.replaceChildren(...(text ? [line] : []));
    }

    /** Says under a field how many characters there are; a screen reader hears of it only when they are too many. */
    function count(area) {
        if (area.dataset.counted) return;
        area.dataset.counted = "yes";
        const longest = Number(area.dataset.longest);
        const line = document.createElement("p");
        line.className = "count";
        line.setAttribute("aria-live", "off");
        area.after(line);
        const tell = () => {
            const length = [...area.value].length;
            const over = length > longest;
            line.textContent = `${length.toLocaleString("en-GB")} of ${longest.toLocaleString("en-GB")} characters`
                + (over ? ": please shorten it before you go on" : "");
            line.classList.toggle("over", over);
            line.setAttribute("aria-live", over ? "polite" : "off");
        };
        area.addEventListener("input", tell);
        tell();
    }
})();
