package org.ponder.dialogs.scene;

import java.util.Collection;
import java.util.List;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.Safeguarding;
import org.ponder.domain.people.SafeguardingContact;
import org.ponder.domain.people.Trust;

/** Says whom to tell where words may be about a child at risk; it keeps nothing, judges nothing and tells nobody. */
public final class Signpost {
    private final Speech speech;
    private final Safeguarding safeguarding = Safeguarding.listed();

    public Signpost(Speech speech) {
        this.speech = speech;
    }

    /** What is said before anything else about these texts. */
    public List<Post> before(Trust trust, Collection<String> texts) {
        return texts.stream().anyMatch(safeguarding::isSpokenOf) ? List.of(signpost(trust)) : List.of();
    }

    private Post signpost(Trust trust) {
        SafeguardingContact contact = trust.setUp().safeguarding();
        return contact.isNamed() ? speech.note("safeguarding", contact.words()) : speech.note("safeguarding-unnamed");
    }
}
