package org.ponder.bot.slack;

import java.net.URI;
import java.util.List;

/**
 * What somebody who installs the app is shown.
 *
 * @param sentences one to a paragraph
 * @param again where to begin once more
 */
public record InstallPage(int status, String title, List<String> sentences, URI again) {
    public InstallPage {
        sentences = List.copyOf(sentences);
    }

    public boolean isDone() {
        return status == 200;
    }
}
