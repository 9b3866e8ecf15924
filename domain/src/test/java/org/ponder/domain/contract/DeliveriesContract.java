package org.ponder.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Deliveries;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.DispatchId;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.outbox.Undelivered.Tried;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;

/** What {@link Deliveries} keeps to. */
public interface DeliveriesContract {
    Address ADA = new Address.OfMember(new MemberId(new UUID(1, 1)));
    Address BEA = new Address.OfMember(new MemberId(new UUID(1, 2)));
    Address TEAM = new Address.OfChannel(new ChannelId(new UUID(1, 3)));
    RoundId ROUND = new RoundId(new UUID(1, 4));
    Message NEWS = new Message.Announcement(ROUND);
    Message INVITATION = new Message.AskToReflect(ROUND);
    Instant MONDAY = Setting.MONDAY;
    Instant TUESDAY = Setting.MONDAY.plusSeconds(86_400);

    World world();

    /** A dispatch was put that has not left so far. */
    void waits(TrustId trust, Dispatch dispatch);

    void arrives(TrustId trust, Dispatch dispatch);

    /** A dispatch had nothing to say any more. */
    void isMoot(TrustId trust, Dispatch dispatch);

    /** A dispatch was tried and has not arrived; it is tried again where that is why. */
    void fails(TrustId trust, Dispatch dispatch, Why why, Instant at);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEING_TRIED")
    default void what_did_not_arrive_is_told_with_the_reason_and_what_was_tried(Why why) {
        TrustId trust = trust();
        Dispatch toAda = put(trust, ADA, INVITATION);
        Dispatch toTeam = put(trust, TEAM, NEWS);
        fails(trust, toAda, Why.BEING_TRIED, MONDAY);
        fails(trust, toAda, why, TUESDAY);
        fails(trust, toTeam, why, MONDAY);

        assertThat(undelivered(trust))
                .containsExactlyInAnyOrder(
                        new Undelivered(ADA, INVITATION, why, new Tried(2, TUESDAY)),
                        new Undelivered(TEAM, NEWS, why, new Tried(1, MONDAY)));
    }

    @Test
    default void what_is_still_being_tried_is_told_from_the_third_time() {
        TrustId trust = trust();
        Dispatch toAda = put(trust, ADA, INVITATION);
        for (int times = 1; times < Deliveries.TRIES_WORTH_TELLING; times++) {
            fails(trust, toAda, Why.BEING_TRIED, MONDAY);
            assertThat(undelivered(trust)).isEmpty();
        }

        fails(trust, toAda, Why.BEING_TRIED, TUESDAY);

        assertThat(undelivered(trust))
                .containsExactly(new Undelivered(
                        ADA, INVITATION, Why.BEING_TRIED, new Tried(Deliveries.TRIES_WORTH_TELLING, TUESDAY)));
    }

    @Test
    default void nothing_is_told_of_what_arrived_in_the_end_or_had_nothing_to_say_or_has_not_left() {
        TrustId trust = trust();
        Dispatch toAda = put(trust, ADA, INVITATION);
        fails(trust, toAda, Why.BEING_TRIED, MONDAY);
        fails(trust, toAda, Why.BEING_TRIED, MONDAY);
        fails(trust, toAda, Why.BEING_TRIED, MONDAY);
        arrives(trust, toAda);
        isMoot(trust, put(trust, BEA, INVITATION));
        waits(trust, put(trust, TEAM, NEWS));

        assertThat(undelivered(trust)).isEmpty();
    }

    @Test
    default void of_a_member_only_the_last_message_counts_that_left() {
        TrustId trust = trust();
        fails(trust, put(trust, ADA, INVITATION), Why.BLOCKED, MONDAY);
        isMoot(trust, put(trust, ADA, new Message.Appointed()));
        waits(trust, put(trust, ADA, new Message.CalledOff(ROUND)));
        assertThat(undelivered(trust)).extracting(Undelivered::why).containsExactly(Why.BLOCKED);

        fails(trust, put(trust, ADA, new Message.CalledOff(ROUND)), Why.NOT_INSTALLED, TUESDAY);
        assertThat(undelivered(trust)).extracting(Undelivered::why).containsExactly(Why.NOT_INSTALLED);

        arrives(trust, put(trust, ADA, new Message.Placed()));
        assertThat(undelivered(trust)).isEmpty();
    }

    @Test
    default void of_a_channel_every_message_counts() {
        TrustId trust = trust();
        Message summary = new Message.SummaryReady(ROUND, Audience.TEAM);
        fails(trust, put(trust, TEAM, summary), Why.UNKNOWN, MONDAY);
        fails(trust, put(trust, TEAM, NEWS), Why.GONE, TUESDAY);
        arrives(trust, put(trust, TEAM, new Message.CalledOff(ROUND)));

        assertThat(undelivered(trust)).extracting(Undelivered::message).containsExactly(summary, NEWS);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEING_TRIED")
    default void what_was_given_up_is_tried_again_when_that_is_wanted(Why why) {
        TrustId trust = trust();
        TrustId theirs = trust();
        Dispatch summary = put(trust, TEAM, new Message.SummaryReady(ROUND, Audience.TEAM));
        Dispatch there = put(trust, TEAM, NEWS);
        fails(trust, summary, why, MONDAY);
        arrives(trust, there);
        fails(trust, put(trust, BEA, INVITATION), why, MONDAY);
        fails(theirs, put(theirs, summary), why, MONDAY);

        again(trust, TEAM, ADA);

        assertThat(undelivered(trust)).extracting(Undelivered::to).containsExactly(BEA);
        assertThat(undelivered(theirs)).hasSize(1);
        assertThat(world().outbox().waiting(trust))
                .contains(summary.notBefore(TUESDAY))
                .doesNotContain(there.notBefore(TUESDAY));

        fails(trust, summary, why, TUESDAY);
        assertThat(undelivered(trust)).extracting(Undelivered::to).contains(TEAM);
    }

    @Test
    default void of_a_member_it_is_what_was_given_up_since_something_last_arrived_and_is_not_blind() {
        TrustId trust = trust();
        fails(trust, put(trust, ADA, new Message.Appointed()), Why.BLOCKED, MONDAY);
        arrives(trust, put(trust, ADA, new Message.Placed()));
        Dispatch invitation = put(trust, ADA, INVITATION);
        Dispatch cancellation = put(trust, ADA, new Message.CalledOff(ROUND));
        fails(trust, invitation, Why.BLOCKED, MONDAY);
        fails(trust, cancellation, Why.BLOCKED, MONDAY);
        Dispatch reminder = put(trust, ADA, new Message.Reminder(ROUND, 1));
        Dispatch other = put(trust, ADA, new Message.AskedLater(ROUND));
        fails(trust, reminder, Why.BLOCKED, MONDAY);
        arrives(trust, other);

        again(trust, ADA);

        assertThat(world().outbox().waiting(trust))
                .contains(invitation.notBefore(TUESDAY), cancellation.notBefore(TUESDAY))
                .doesNotContain(reminder.notBefore(TUESDAY));
        assertThat(world().deliveries().reachedEverybody(trust, ROUND)).isFalse();
        arrives(trust, invitation);
        assertThat(world().deliveries().reachedEverybody(trust, ROUND)).isTrue();
    }

    @Test
    default void what_is_still_being_tried_is_not_tried_anew() {
        TrustId trust = trust();
        Dispatch summary = put(trust, TEAM, new Message.SummaryReady(ROUND, Audience.TEAM));
        fails(trust, summary, Why.BEING_TRIED, MONDAY);
        waits(trust, put(trust, TEAM, NEWS));

        again(trust, TEAM);
        world().outbox().letBe(trust, List.of(TEAM));
        fails(trust, summary, Why.BEING_TRIED, MONDAY);
        fails(trust, summary, Why.BEING_TRIED, MONDAY);

        assertThat(undelivered(trust)).hasSize(1);
    }

    @Test
    default void what_is_let_be_is_told_no_more_and_not_tried_again() {
        TrustId trust = trust();
        TrustId theirs = trust();
        Dispatch summary = put(trust, TEAM, new Message.SummaryReady(ROUND, Audience.TEAM));
        fails(trust, summary, Why.UNKNOWN, MONDAY);
        fails(trust, put(trust, ADA, INVITATION), Why.BLOCKED, MONDAY);
        fails(theirs, put(theirs, summary), Why.UNKNOWN, MONDAY);

        world().outbox().letBe(trust, List.of(TEAM));

        assertThat(undelivered(trust)).extracting(Undelivered::to).containsExactly(ADA);
        assertThat(undelivered(theirs)).hasSize(1);
        again(trust, TEAM);
        assertThat(world().outbox().waiting(trust)).doesNotContain(summary.notBefore(TUESDAY));
    }

    /** It is sent to nobody but those who have not answered: whatever became of it would tell who they are. */
    @Test
    default void what_became_of_a_blind_message_is_never_told_and_hides_nothing() {
        TrustId trust = trust();
        fails(trust, put(trust, ADA, INVITATION), Why.BLOCKED, MONDAY);
        arrives(trust, put(trust, BEA, INVITATION));
        List<Undelivered> before = undelivered(trust);

        for (Message blind : List.of(new Message.Reminder(ROUND, 1), new Message.AskedLater(ROUND))) {
            assertThat(blind.isBlind()).isTrue();
            arrives(trust, put(trust, ADA, blind));
            fails(trust, put(trust, BEA, blind), Why.BLOCKED, TUESDAY);
            Dispatch again = put(trust, BEA, blind);
            Stream.generate(() -> Why.BEING_TRIED)
                    .limit(Deliveries.TRIES_WORTH_TELLING)
                    .forEach(why -> fails(trust, again, why, TUESDAY));
        }

        assertThat(undelivered(trust)).isEqualTo(before).hasSize(1);
        assertThat(world().deliveries().reachedEverybody(trust, ROUND)).isFalse();
        assertThat(world().deliveries().reachedEverybody(trust, new RoundId(UUID.randomUUID())))
                .isTrue();
    }

    @Test
    default void nothing_of_one_trust_is_told_to_another() {
        TrustId ours = trust();
        TrustId theirs = trust();
        Dispatch toAda = put(ours, ADA, INVITATION);
        arrives(theirs, put(theirs, toAda));
        fails(ours, toAda, Why.LEFT, MONDAY);

        assertThat(undelivered(theirs)).isEmpty();
        assertThat(undelivered(ours)).hasSize(1);
        assertThat(world().deliveries().reachedEverybody(theirs, ROUND)).isTrue();
        assertThat(world().deliveries().reachedEverybody(ours, ROUND)).isFalse();
    }

    @Test
    default void a_round_reached_everybody_unless_an_invitation_to_it_failed() {
        TrustId trust = trust();
        Dispatch toBea = put(trust, BEA, INVITATION);
        arrives(trust, put(trust, ADA, INVITATION));
        fails(trust, put(trust, ADA, new Message.AskToReflect(new RoundId(UUID.randomUUID()))), Why.LEFT, MONDAY);
        fails(trust, put(trust, TEAM, NEWS), Why.GONE, MONDAY);
        waits(trust, toBea);
        assertThat(world().deliveries().reachedEverybody(trust, ROUND)).isTrue();

        fails(trust, toBea, Why.BEING_TRIED, MONDAY);
        assertThat(world().deliveries().reachedEverybody(trust, ROUND)).isFalse();

        fails(trust, toBea, Why.BLOCKED, MONDAY);
        assertThat(world().deliveries().reachedEverybody(trust, ROUND)).isFalse();
    }

    @Test
    default void an_invitation_that_may_have_arrived_or_was_not_wanted_has_not_failed() {
        TrustId trust = trust();
        fails(trust, put(trust, ADA, INVITATION), Why.UNKNOWN, MONDAY);
        isMoot(trust, put(trust, BEA, INVITATION));

        assertThat(world().deliveries().reachedEverybody(trust, ROUND)).isTrue();
    }

    private void again(TrustId trust, Address... to) {
        world().outbox().again(trust, List.of(to), TUESDAY);
    }

    private TrustId trust() {
        return Setting.in(world()).trust;
    }

    private List<Undelivered> undelivered(TrustId trust) {
        return world().deliveries().undelivered(trust);
    }

    private Dispatch put(TrustId trust, Address to, Message message) {
        return put(trust, new Dispatch(new DispatchId(UUID.randomUUID()), to, message, MONDAY));
    }

    private Dispatch put(TrustId trust, Dispatch dispatch) {
        world().outbox().put(trust, List.of(dispatch));
        return dispatch;
    }
}
