package org.ponder.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.DispatchId;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Link;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.CycleId;
import org.ponder.domain.round.Round;

/** What {@link Outbox} keeps to. */
public interface OutboxContract {

    World world();

    /** What is still to be sent for a trust, in any order. */
    List<Dispatch> waiting(TrustId trust);

    @Test
    default void every_kind_of_message_waits_as_it_was_put() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Round round = setting.round(Setting.MONDAY, ada);
        List<Address> addresses =
                List.of(new Address.OfMember(ada.id()), new Address.OfChannel(new ChannelId(UUID.randomUUID())));
        List<Message> messages = List.of(
                new Message.Announcement(round.id()),
                new Message.AskToReflect(round.id()),
                new Message.MoreTime(round.id()),
                new Message.CalledOff(round.id()),
                new Message.SummaryReady(round.id(), Audience.TEAM),
                new Message.SummaryReady(round.id(), Audience.BOARD),
                new Message.SummaryWaits(round.id()),
                new Message.Reminder(round.id(), 2),
                new Message.AskedLater(round.id()),
                new Message.CyclePlanned(new CycleId(round.id().value())),
                new Message.CycleMoved(new CycleId(round.id().value())),
                new Message.Countdown(new CycleId(round.id().value()), LocalDate.of(2027, 1, 25), 10),
                new Message.PerspectiveAsked(ada.id(), Setting.TRUSTEES),
                new Message.RosterWanted(),
                new Message.Appointed(),
                new Message.Placed(),
                new Message.AccessEnds(LocalDate.of(2027, 3, 31)),
                new Message.SamePerson(
                        Link.proposing(ada.id(), setting.member("Bea").id()).id()));
        List<Dispatch> all = new ArrayList<>();
        messages.forEach(message -> addresses.forEach(to -> all.add(dispatch(to, message))));

        world().does(ports -> ports.outbox().put(setting.trust, all));

        assertThat(waiting(setting.trust)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    default void a_dispatch_is_put_once_and_stays_as_it_was() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Round round = setting.round(Setting.MONDAY, ada);
        Dispatch first = dispatch(new Address.OfMember(ada.id()), new Message.AskToReflect(round.id()));
        Dispatch again = new Dispatch(first.id(), first.to(), first.message(), Setting.MONDAY.plusSeconds(60));

        world().does(ports -> {
            ports.outbox().put(setting.trust, List.of(first));
            ports.outbox().put(setting.trust, List.of(again));
        });
        world().outbox().put(setting.trust, List.of(again));

        assertThat(waiting(setting.trust)).containsExactly(first);
    }

    @Test
    default void what_is_moved_leaves_at_another_time_and_is_put_where_it_was_not() {
        Setting setting = Setting.in(world());
        Setting theirs = Setting.in(world());
        Address toAda = new Address.OfMember(setting.member("Ada").id());
        Dispatch there = dispatch(toAda, new Message.Placed());
        Dispatch fresh = dispatch(toAda, new Message.Appointed());
        Dispatch elsewhen = there.notBefore(Setting.MONDAY.plusSeconds(60));
        world().outbox().put(setting.trust, List.of(there));
        world().outbox().put(theirs.trust, List.of(there));

        world().outbox().move(setting.trust, List.of(elsewhen, fresh));

        assertThat(waiting(setting.trust)).containsExactlyInAnyOrder(elsewhen, fresh);
        assertThat(world().outbox().waiting(setting.trust)).containsExactly(elsewhen, fresh);
        assertThat(world().outbox().waiting(theirs.trust)).containsExactly(there);
    }

    @Test
    default void nothing_is_put_where_there_is_nothing() {
        Setting setting = Setting.in(world());

        world().outbox().put(setting.trust, List.of());

        assertThat(waiting(setting.trust)).isEmpty();
    }

    @Test
    default void nothing_of_one_trust_keeps_anything_of_another_back() {
        Setting ours = Setting.in(world());
        Setting theirs = Setting.in(world());
        Member ada = ours.member("Ada");
        theirs.member(ada.id(), "Bea");
        Round round = ours.round(Setting.MONDAY, ada);
        theirs.kept(round);
        Dispatch dispatch = dispatch(new Address.OfMember(ada.id()), new Message.AskToReflect(round.id()));

        world().outbox().put(ours.trust, List.of(dispatch));
        assertThat(waiting(theirs.trust)).isEmpty();

        world().outbox().put(theirs.trust, List.of(dispatch));
        assertThat(waiting(theirs.trust)).containsExactly(dispatch);
        assertThat(waiting(ours.trust)).containsExactly(dispatch);
    }

    @Test
    default void what_waits_for_one_goes_to_another_but_for_what_they_know() {
        Setting setting = Setting.in(world());
        Setting theirs = Setting.in(world());
        Member ada = setting.member("Ada");
        Member bea = setting.member("Bea");
        Round known = setting.round(Setting.MONDAY, ada, bea);
        Round unknown = setting.round(Setting.MONDAY, bea);
        theirs.member(bea.id(), "Bea");
        Address toAda = new Address.OfMember(ada.id());
        Address toBea = new Address.OfMember(bea.id());
        Dispatch hers = dispatch(toAda, new Message.AskToReflect(known.id()));
        Dispatch twice = dispatch(toBea, new Message.AskToReflect(known.id()));
        Dispatch news = dispatch(toBea, new Message.AskToReflect(unknown.id()));
        Dispatch other = dispatch(new Address.OfChannel(new ChannelId(bea.id().value())), new Message.Placed());
        world().outbox().put(setting.trust, List.of(hers, twice, news, other));
        world().outbox().put(theirs.trust, List.of(news));

        world().outbox().redirect(setting.trust, bea.id(), ada.id(), List.of(new Message.AskToReflect(known.id())));

        assertThat(waiting(setting.trust))
                .containsExactlyInAnyOrder(
                        hers, twice, other, new Dispatch(news.id(), toAda, news.message(), news.notBefore()));
        assertThat(waiting(theirs.trust)).containsExactly(news);
    }

    @Test
    default void where_nothing_is_known_everything_goes_to_another() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Member bea = setting.member("Bea");
        Dispatch news = dispatch(new Address.OfMember(bea.id()), new Message.Placed());
        world().outbox().put(setting.trust, List.of(news));

        world().outbox().redirect(setting.trust, bea.id(), ada.id(), List.of());

        assertThat(waiting(setting.trust)).extracting(Dispatch::to).containsExactly(new Address.OfMember(ada.id()));
    }

    private static Dispatch dispatch(Address to, Message message) {
        return new Dispatch(new DispatchId(UUID.randomUUID()), to, message, Setting.MONDAY);
    }
}
