package org.ponder.bot.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Turns;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.card.Card;

/** What a made-up person says goes the one way in, like everything that anybody says on any channel. */
public final class Conversing {
    private static final Duration FOR_THE_TURN = Duration.ofSeconds(5);
    private static final Duration FOR_THE_ANSWER = Duration.ofMillis(1500);
    private static final Duration FOR_ANOTHER = Duration.ofMillis(100);
    private static final int MOST_OTHERS = 4;
    private static final int LOOKED_BACK = 20;

    private final Turns turns;
    private final WebMessages messages;
    private final Arrivals arrivals;
    private final Duration forAnother;

    public Conversing(Turns turns, WebMessages messages, Arrivals arrivals) {
        this(turns, messages, arrivals, FOR_ANOTHER);
    }

    /** @param forAnother how long to wait for one more answer, once there is one */
    Conversing(Turns turns, WebMessages messages, Arrivals arrivals, Duration forAnother) {
        this.turns = turns;
        this.messages = messages;
        this.arrivals = arrivals;
        this.forAnother = forAnother;
    }

    /** Says it, and waits for a moment so that the answer already stands there when somebody looks. */
    void say(Conversation in, MadeUpPerson who, Utterance said) {
        long before = arrivals.soFar();
        take(in, who, said);
        boolean more = arrivals.awaitMoreThan(before, FOR_THE_ANSWER);
        for (int i = 0; more && i < MOST_OTHERS; i++) {
            more = arrivals.awaitMoreThan(arrivals.soFar(), forAnother);
        }
    }

    /** Says it, and waits until the conversation asks for something that it has not asked before; empty when it does not. */
    Optional<WebMessage> answer(Conversation in, MadeUpPerson who, Utterance said) {
        Set<String> asked = asking(in).map(WebMessage::nonce).collect(Collectors.toSet());
        long before = arrivals.soFar();
        take(in, who, said);
        Optional<WebMessage> next = asking(in, asked);
        while (next.isEmpty() && arrivals.awaitMoreThan(before, FOR_THE_ANSWER)) {
            before = arrivals.soFar();
            next = asking(in, asked);
        }
        return next;
    }

    /** The last card of the conversation that asks for something of this kind. */
    Optional<WebMessage> asking(Conversation in, Predicate<Card> kind) {
        return last(asking(in).filter(message -> kind.test(message.card())));
    }

    private Optional<WebMessage> asking(Conversation in, Set<String> asked) {
        return last(asking(in).filter(message -> !asked.contains(message.nonce())));
    }

    private Stream<WebMessage> asking(Conversation in) {
        return messages.last(in, LOOKED_BACK).stream().filter(WebMessage::asks);
    }

    private static Optional<WebMessage> last(Stream<WebMessage> messages) {
        return messages.reduce((earlier, later) -> later);
    }

    private void take(Conversation in, MadeUpPerson who, Utterance said) {
        MadeUpTrust trust = new MadeUpTrust(in.workspace());
        Event event = new Event.Spoke(said.heard());
        turns.take(new Inbound(said.delivery(), in, trust.account(who), "{}", event), FOR_THE_TURN)
                .ifPresent(card ->
                        pressed(in, said.heard()).ifPresent(message -> messages.replace(in, message.becoming(card))));
    }

    private Optional<WebMessage> pressed(Conversation in, Heard heard) {
        return heard.fold(new Heard.Cases<>() {
            @Override
            public Optional<WebMessage> typed(Heard.Typed typed) {
                return Optional.empty();
            }

            @Override
            public Optional<WebMessage> pressed(Heard.Pressed pressed) {
                return messages.asking(in, pressed.nonce());
            }
        });
    }

    /**
     * What somebody said.
     *
     * @param delivery the same when it is said again by sending the same form twice
     */
    record Utterance(String delivery, Heard heard) {}
}
