package org.ponder.dialogs.scene;

import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.script.Reply.Chose;

/** A place in a conversation that asks for something. */
public interface Scene {

    /** What it asks, as things are now. */
    Card card(Exchange exchange, Spot at);

    /** What comes of a reply to it. */
    Onward hear(Exchange exchange, Spot at, Chose reply);
}
