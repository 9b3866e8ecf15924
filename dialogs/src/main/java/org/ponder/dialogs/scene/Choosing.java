package org.ponder.dialogs.scene;

import java.util.List;
import java.util.function.Function;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;

/** Cards on which one thing is chosen on the way to a new round. */
final class Choosing {
    private Choosing() {}

    static Card card(Speech speech, String label, List<Field.Option> options, Block... body) {
        return new Card(
                speech.words().say("start.title"),
                List.of(body),
                List.of(new Field.OneOf("chosen", speech.words().say(label), options, "", Field.Layout.OPEN)),
                List.of(speech.main("continue"), speech.other("menu"), speech.other("done")));
    }

    /** @param onward where what was chosen leads */
    static Onward chosen(Speech speech, Spot at, Chose reply, Function<String, Spot> onward) {
        if (reply.choice().equals("menu")) {
            return Onward.ask(MenuScene.SPOT);
        }
        String chosen = reply.value("chosen");
        return chosen.isEmpty()
                ? Onward.ask(at).after(speech.line("again.choose-first"))
                : Onward.ask(onward.apply(chosen));
    }
}
