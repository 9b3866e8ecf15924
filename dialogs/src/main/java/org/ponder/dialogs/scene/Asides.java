package org.ponder.dialogs.scene;

import java.util.List;
import java.util.Optional;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Notices;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Receipt;
import org.ponder.dialogs.script.CalendarFile;
import org.ponder.dialogs.script.Command;
import org.ponder.dialogs.script.Commands;
import org.ponder.dialogs.script.Step;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Round;
import org.ponder.domain.work.Page;
import org.ponder.domain.work.UseCases;

/** What may be said anywhere: it is answered without losing one's place, or leads somewhere else. */
public final class Asides {
    private final UseCases useCases;
    private final Speech speech;
    private final Commands commands;
    private final OpenPages pages;
    private final Receipt receipt;
    private final Notices notices;
    private final ShownWords shown;
    private final ComingBack comingBack;
    private final SamePerson samePerson;

    public Asides(UseCases useCases, Speech speech, OpenPages pages) {
        this.useCases = useCases;
        this.speech = speech;
        this.commands = new Commands(speech.words());
        this.pages = pages;
        this.receipt = new Receipt(speech.words());
        this.notices = new Notices(speech.words());
        this.shown = new ShownWords(speech);
        this.comingBack = new ComingBack(useCases, speech);
        this.samePerson = new SamePerson(useCases, speech);
    }

    /** What comes of words that are nothing but a command. */
    public Optional<Onward> typed(Exchange exchange, String text) {
        return file(text).or(() -> commands.in(text).map(command -> onward(exchange, command)));
    }

    /** The same amid an answer in somebody's own words, of which it could be one unless it is unmistakable. */
    public Optional<Onward> amidWords(Exchange exchange, String text) {
        return file(text).or(() -> commands.unmistakable(text).map(command -> onward(exchange, command)));
    }

    private Optional<Onward> file(String text) {
        return Optional.of(text)
                .filter(CalendarFile::is)
                .map(file -> Onward.again().after(calendarFile()));
    }

    /** Where a calendar file belongs, for whoever gives one anywhere else. */
    public Post calendarFile() {
        return speech.line("calendar-file.elsewhere");
    }

    /** What can be said, for whoever asks. */
    public Post help(Exchange exchange) {
        return exchange.member().isFacilitator()
                ? speech.list(
                        "help.title", "help.reflecting", "help.asking", "help.mine", "help.wishes", "help.facilitator")
                : speech.list("help.title", "help.reflecting", "help.asking", "help.mine", "help.wishes");
    }

    private Onward onward(Exchange exchange, Command command) {
        return switch (command) {
            case HELP -> Onward.again().after(help(exchange));
            case WHO -> Onward.again().after(who(exchange));
            case WHY -> Onward.again().after(why(exchange));
            case COUNT -> Onward.again().after(speech.note("count"));
            case THANKS -> Onward.again().after(speech.line("thanks"));
            case SHOW -> Onward.again().after(show(exchange));
            case SUMMARY -> Onward.again().after(summary(exchange));
            case PROFILE -> Onward.again().after(profile(exchange));
            case CHANGE -> begun(exchange, Step.CHANGE, "nothing-to-change");
            case WITHDRAW -> begun(exchange, Step.WITHDRAW, "nothing-to-withdraw");
            case SETTINGS -> Onward.over("settings", SettingsScene.SPOT);
            case PERSPECTIVE -> Onward.over("settings", PerspectiveScene.SPOT);
            case HOUR, TOMORROW, HOLIDAY, HUSH -> Onward.again().after(comingBack(exchange, command));
            case CONFIRM -> samePerson.inWords(exchange, true);
            case DENY -> samePerson.inWords(exchange, false);
            case MENU,
                    SETUP,
                    MEMBERS,
                    SAME,
                    START,
                    ROUND,
                    FACILITATORS,
                    PROTECTION,
                    CALENDAR,
                    NOTE,
                    DELIVERY,
                    NUDGE,
                    CYCLE,
                    HOLD,
                    RELEASE,
                    MORE -> FacilitatorsOnly.enter(exchange, command.key(), speech);
        };
    }

    private Post comingBack(Exchange exchange, Command command) {
        return pages.first(exchange)
                .flatMap(page -> comingBack.chosen(exchange, page, command.key()))
                .orElseGet(() -> speech.note("nothing-waiting"));
    }

    /** The team's summary of the last round that asked the member. */
    public Post summary(Exchange exchange) {
        return useCases.publishing()
                .last(exchange.trust().id(), exchange.member().id())
                .fold(read -> notices.summary(read, Audience.TEAM), speech::refusal);
    }

    private Post profile(Exchange exchange) {
        TrustId trust = exchange.trust().id();
        List<Round> last =
                useCases.publishing().lastOfEach(trust, exchange.member().id());
        return notices.profile(useCases.publishing().profile(trust, last, Audience.TEAM));
    }

    private Post who(Exchange exchange) {
        return pages.first(exchange)
                .map(page -> Post.lasting(receipt.who(OpenPages.occasion(exchange, page), exchange.records())))
                .orElseGet(() -> Post.lasting(Card.saying(
                        speech.words().say("who-in-general.title"),
                        List.of(new Block.Text(
                                speech.words().say(exchange.records().inGeneral()))))));
    }

    private Post why(Exchange exchange) {
        return pages.first(exchange)
                .map(page -> Post.lasting(receipt.why(OpenPages.occasion(exchange, page))))
                .orElseGet(() -> speech.note("why-in-general"));
    }

    private List<Post> show(Exchange exchange) {
        return pages.last(exchange)
                .filter(OpenPages::isBegun)
                .map(page -> useCases
                        .reflecting()
                        .all(exchange.seat(page.round().id()))
                        .stream()
                        .flatMap(one -> shown.of(one).stream())
                        .toList())
                .orElseGet(() -> List.of(speech.line("nothing-to-show")));
    }

    private Onward begun(Exchange exchange, Step step, String otherwise) {
        Optional<Page> page = step == Step.WITHDRAW ? pages.last(exchange) : pages.first(exchange);
        return page.filter(OpenPages::isBegun)
                .map(p -> Onward.over(
                        "reflection", ReflectionScene.spot(step, p.round().id())))
                .orElseGet(() -> Onward.again().after(speech.line(otherwise)));
    }
}
