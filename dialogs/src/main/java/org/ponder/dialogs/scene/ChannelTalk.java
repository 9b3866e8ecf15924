package org.ponder.dialogs.scene;

import java.util.Optional;
import org.ponder.dialogs.script.Command;
import org.ponder.dialogs.script.Commands;

/** What is said where others look on: nothing that is anybody's own. */
public final class ChannelTalk {
    private final Speech speech;
    private final Asides asides;
    private final Commands commands;

    public ChannelTalk(Speech speech, Asides asides) {
        this.speech = speech;
        this.asides = asides;
        this.commands = new Commands(speech.words());
    }

    public Onward typed(Exchange exchange, String text) {
        Optional<Command> command = commands.in(text);
        if (command.equals(Optional.of(Command.SUMMARY))) {
            return Onward.again().after(asides.summary(exchange));
        }
        return command.equals(Optional.of(Command.HELP))
                ? Onward.again().after(speech.list("help.title", "channel.summary", "channel.private"))
                : pressed();
    }

    public Onward pressed() {
        return Onward.again().after(speech.note("channel"));
    }
}
