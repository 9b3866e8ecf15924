package org.ponder.bot.courier;

import java.util.Optional;
import java.util.function.BiFunction;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.channel.WayOut;
import org.ponder.bot.courier.Whereabouts.Acquaintance;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UnitOfWork;

/**
 * The ways to members and channels. A private chat that is there no more is begun anew in the same try, so that nobody whose chat
 * was lost is lost with it, and so that it makes no difference which message found out.
 */
final class Ways {
    private final Whereabouts whereabouts;
    private final UnitOfWork unitOfWork;

    Ways(Whereabouts whereabouts, UnitOfWork unitOfWork) {
        this.whereabouts = whereabouts;
        this.unitOfWork = unitOfWork;
    }

    /** A way to somebody or to a channel, on one platform; whoever takes it is in no transaction. */
    record Way(String platform, BiFunction<WayOut, Post, Posted> taken) {
        Posted take(WayOut out, Post post) {
            return taken.apply(out, post);
        }
    }

    /** Where an address is to be found, looked up in a transaction. */
    Optional<Way> to(TrustId trust, Address to) {
        return to.fold(
                member -> whereabouts
                        .chat(trust, member)
                        .map(chat -> known(trust, member, chat))
                        .or(() -> whereabouts
                                .acquaintance(trust, member)
                                .map(acquaintance -> new Way(
                                        platform(acquaintance.beside()),
                                        (out, post) -> begin(out, trust, acquaintance, post)))),
                channel -> whereabouts
                        .channel(trust, channel)
                        .map(place -> new Way(platform(place), (out, post) -> out.post(trust, place, post))));
    }

    private Way known(TrustId trust, MemberId member, Destination chat) {
        return new Way(platform(chat), (out, post) -> {
            try {
                return out.post(trust, chat, post);
            } catch (ChannelFailure failure) {
                Acquaintance anew = Optional.of(failure.why())
                        .filter(Why.GONE::equals)
                        .flatMap(gone -> acquaintance(trust, member, platform(chat)))
                        .orElseThrow(() -> failure);
                return begin(out, trust, anew, post);
            }
        });
    }

    private Optional<Acquaintance> acquaintance(TrustId trust, MemberId member, String platform) {
        return unitOfWork
                .run(trust, () -> whereabouts.acquaintance(trust, member))
                .filter(known -> platform(known.beside()).equals(platform));
    }

    private Posted begin(WayOut out, TrustId trust, Acquaintance known, Post post) {
        Destination chat = out.privateChat(known.beside(), known.account());
        unitOfWork.run(trust, () -> whereabouts.keep(trust, known, chat));
        return out.post(trust, chat, post);
    }

    private static String platform(Destination destination) {
        return destination.conversation().channel();
    }
}
