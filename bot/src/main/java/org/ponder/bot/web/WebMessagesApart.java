package org.ponder.bot.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ponder.bot.channel.Conversation;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UnitOfWork;

/** Messages of the web channel, every call in a transaction of its own. */
public record WebMessagesApart(WebMessages messages, UnitOfWork transaction) implements WebMessages {

    @Override
    public void add(Conversation in, WebMessage message) {
        transaction.run(trust(in), () -> {
            messages.add(in, message);
            return message;
        });
    }

    @Override
    public Optional<WebMessage> message(Conversation in, UUID id) {
        return transaction.run(trust(in), () -> messages.message(in, id));
    }

    @Override
    public Optional<WebMessage> asking(Conversation in, String nonce) {
        return transaction.run(trust(in), () -> messages.asking(in, nonce));
    }

    @Override
    public void replace(Conversation in, WebMessage message) {
        transaction.run(trust(in), () -> {
            messages.replace(in, message);
            return message;
        });
    }

    @Override
    public List<WebMessage> last(Conversation in, int atMost) {
        return transaction.run(trust(in), () -> messages.last(in, atMost));
    }

    private static TrustId trust(Conversation in) {
        return new MadeUpTrust(in.workspace()).trustId();
    }
}
