package org.ponder.bot.slack;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.util.List;

/** The pages of an installation, whole. */
public final class InstallHtml {
    private final TemplateEngine pages;
    private final URI again;

    public InstallHtml(TemplateEngine pages, SlackSettings settings) {
        this.pages = pages;
        this.again = settings.client().install();
    }

    public String page(InstallPage page) {
        StringOutput output = new StringOutput();
        pages.render("installed.jte", page, output);
        return output.toString();
    }

    /** Where something of ours failed. */
    public String broken() {
        return page(new InstallPage(
                500,
                "Something went wrong on our side",
                List.of("Ponder may not be installed. Please begin once more in a moment."),
                again));
    }

    public String notHere() {
        return page(new InstallPage(
                405, "There is nothing to send here", List.of("Open the address below in a browser."), again));
    }
}
