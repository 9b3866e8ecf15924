package org.ponder.bot.persistence;

import java.util.function.Consumer;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.web.MadeUpTrust;
import org.ponder.bot.web.WebRoom;
import org.ponder.domain.people.TrustId;

/** Lets the accounts and conversations of a made-up trust be found like those of any other. */
public final class JpaMadeUpDirectory implements Consumer<MadeUpTrust> {
    private static final String REFERENCE = "{}";

    private final JpaDirectory directory;
    private final JpaConversations conversations;

    public JpaMadeUpDirectory(JpaDirectory directory, JpaConversations conversations) {
        this.directory = directory;
        this.conversations = conversations;
    }

    @Override
    public void accept(MadeUpTrust made) {
        TrustId trust = made.trustId();
        directory.settle(MadeUpTrust.CHANNEL, made.workspace(), trust);
        MadeUpTrust.PEOPLE.forEach(person -> {
            Account account = made.account(person);
            directory.enrol(trust, MadeUpTrust.CHANNEL, account, made.memberId(person));
            conversations.keep(trust, new Destination(made.privately(person), REFERENCE), account);
        });
        for (WebRoom room : WebRoom.values()) {
            conversations.keep(
                    trust,
                    new Destination(made.conversation(room), REFERENCE),
                    made.channel(room).id());
        }
    }
}
