package org.ponder.bot.web;

/** Why there is no page. */
public enum Sorry {
    NOT_HERE("There is nothing here", "The address may be mistyped, or what stood here has moved."),
    NOT_WHOLE("That did not arrive whole", "Please go back, reload the page and try again."),
    NOT_FROM_HERE(
            "That came from another page",
            "For safety, only what is pressed on this page counts. Please open it again and press there."),
    BROKEN("Something went wrong on our side", "What you sent may have been kept. Please look again in a moment.");

    private final String title;
    private final String text;

    Sorry(String title, String text) {
        this.title = title;
        this.text = text;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }
}
