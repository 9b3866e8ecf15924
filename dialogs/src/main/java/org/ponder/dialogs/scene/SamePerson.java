package org.ponder.dialogs.scene;

import java.util.List;
import java.util.Optional;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.ReplyReader;
import org.ponder.domain.people.LinkId;
import org.ponder.domain.work.Linking;
import org.ponder.domain.work.Refusal;
import org.ponder.domain.work.UseCases;

/** A member says whether another account is theirs too; what they hear in return tells nothing of what was said from there. */
final class SamePerson {
    private final Linking linking;
    private final Speech speech;
    private final ReplyReader reader;

    SamePerson(UseCases useCases, Speech speech) {
        this.linking = useCases.linking();
        this.speech = speech;
        this.reader = new ReplyReader(speech.words());
    }

    Onward yes(Exchange exchange, LinkId link) {
        String elsewhere = speech.words()
                .platforms(linking.elsewhere(
                        exchange.trust().id(), exchange.member().id(), link));
        return linking.confirm(exchange.trust().id(), exchange.member().id(), link)
                .fold(known -> told(known, speech.note("same-person.yes", elsewhere)), this::refused);
    }

    Onward no(Exchange exchange, LinkId link) {
        return linking.deny(exchange.trust().id(), exchange.member().id(), link)
                .fold(known -> told(known, speech.note("same-person.no")), this::refused);
    }

    /** Whoever is somebody else from now on leaves what was open, and takes it up again as who they are. */
    private Onward told(Linking.Known known, Post whileTwo) {
        return switch (known) {
            case AS_TWO -> Onward.again().after(whileTwo);
            case AS_ONE_NOW -> Onward.finish().after(speech.note("same-person.one"));
            case AS_ONE -> Onward.again().after(speech.line("same-person.already"));
        };
    }

    private Onward refused(Refusal refusal) {
        return Onward.again().after(speech.refusal(refusal));
    }

    /** What comes of a “yes” or a “no” in words, where such a question waits and nothing else does. */
    Optional<Onward> plainly(Exchange exchange, String text) {
        boolean yes = reader.says(text, "same");
        return (yes || reader.says(text, "apart"))
                        && !linking.waitingFor(
                                        exchange.trust().id(), exchange.member().id())
                                .isEmpty()
                ? Optional.of(inWords(exchange, yes))
                : Optional.empty();
    }

    /** What comes of words that can mean nothing else. */
    Onward inWords(Exchange exchange, boolean yes) {
        List<LinkId> waiting =
                linking.waitingFor(exchange.trust().id(), exchange.member().id());
        if (waiting.size() != 1) {
            return Onward.again().after(speech.line(waiting.isEmpty() ? "same-person.none" : "same-person.several"));
        }
        return yes ? yes(exchange, waiting.get(0)) : no(exchange, waiting.get(0));
    }
}
