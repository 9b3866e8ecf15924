package org.ponder.bot.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.Notices;
import org.ponder.dialogs.card.Occasion;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Records;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.framework.Position;
import org.ponder.domain.memory.InMemory;
import org.ponder.domain.memory.SettableClock;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.people.Wishes;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.SampleRounds;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Seat;
import org.ponder.domain.work.UseCases;

/** What each message says when it leaves, and that it says nothing when that is no longer so. */
class CorrespondenceTest {
    private static final TrustId TRUST = Samples.TRUST.id();
    private static final Member ADA = Samples.MEMBERS.get(1);
    private static final Address TO_ADA = new Address.OfMember(ADA.id());
    private static final Address TO_TEAM = new Address.OfChannel(Samples.TEAM_CHANNEL);

    private final InMemory memory = new InMemory();
    private final SettableClock clock = new SettableClock(Samples.MONDAY_AT_NINE);
    private final UseCases useCases = UseCases.over(memory.ports(), clock, UUID::randomUUID, new Random(1));
    private final Notices notices = new Notices(new Words(Locale.UK));
    private final AtomicInteger ids = new AtomicInteger();
    private final Correspondence correspondence = new Correspondence(
            memory.ports(), useCases, new Words(Locale.UK), () -> new UUID(0, ids.incrementAndGet()));
    private final Round round = SampleRounds.open(Grouping.WHOLE_TEAM);
    private final Occasion occasion = new Occasion(Samples.TRUST, SamplePack.EDITION, round);

    @BeforeEach
    void a_round_is_open() {
        memory.people.save(Samples.TRUST);
        Samples.MEMBERS.forEach(member -> memory.people.save(TRUST, member));
        memory.frameworks.load(SamplePack.EDITION);
        memory.rounds.save(TRUST, round);
    }

    @Nested
    class While_a_round_is_open {

        @Test
        void it_is_announced() {
            assertThat(of(TO_TEAM, new Message.Announcement(round.id())))
                    .contains(notices.announcement(occasion, occasion.closesAt()));
        }

        @Test
        void whoever_was_asked_gets_the_receipt_each_with_a_nonce_of_its_own() {
            Message ask = new Message.AskToReflect(round.id());

            assertThat(of(TO_ADA, ask)).contains(receipt(1));
            assertThat(of(TO_ADA, ask)).contains(receipt(2));
        }

        @Test
        void whoever_lives_elsewhere_is_told_when_it_closes_there() {
            memory.people.save(TRUST, ADA.wishing(Wishes.NONE.in("Asia/Tokyo")));
            Occasion there = new Occasion(Samples.TRUST, SamplePack.EDITION, round)
                    .to(ADA.wishing(Wishes.NONE.in("Asia/Tokyo")));

            assertThat(of(TO_ADA, new Message.AskToReflect(round.id())))
                    .contains(notices.receipt(
                            there, round.invitation(ADA.id()).orElseThrow(), Records.CHAT, new UUID(0, 1).toString()))
                    .isNotEqualTo(Optional.of(receipt(1)));
        }

        @Test
        void nobody_else_does() {
            Message ask = new Message.AskToReflect(round.id());

            assertThat(of(new Address.OfMember(new MemberId(UUID.randomUUID())), ask))
                    .isEmpty();
            assertThat(of(TO_TEAM, ask)).isEmpty();
        }

        @Test
        void whoever_has_answered_before_gets_it_all_the_same_with_thanks() {
            answers(ADA);

            assertThat(of(TO_ADA, new Message.AskToReflect(round.id())))
                    .contains(notices.answered(
                            occasion,
                            round.invitation(ADA.id()).orElseThrow(),
                            Records.CHAT,
                            new UUID(0, 1).toString()));
        }

        @Test
        void more_time_is_told_with_the_closing_time_that_holds_when_it_leaves() {
            Round longer = round.extendedTo(round.times().closesAt().plusSeconds(3600));
            memory.rounds.save(TRUST, longer);

            assertThat(of(TO_TEAM, new Message.MoreTime(round.id())))
                    .contains(notices.moreTime(
                            new Occasion(Samples.TRUST, SamplePack.EDITION, longer),
                            useCases.publishing().willBePosted(Samples.TRUST, longer)));
        }

        @Test
        void there_is_no_summary() {
            assertThat(of(TO_TEAM, new Message.SummaryReady(round.id(), Audience.TEAM)))
                    .isEmpty();
        }

        private Post receipt(int nonce) {
            return notices.receipt(
                    occasion, round.invitation(ADA.id()).orElseThrow(), Records.CHAT, new UUID(0, nonce).toString());
        }
    }

    @Nested
    class Once_a_round_has_ended {

        @Test
        void nobody_is_asked_or_told_of_it_any_more() {
            memory.rounds.save(TRUST, round.closedAt(round.times().closesAt()));

            assertThat(of(TO_TEAM, new Message.Announcement(round.id()))).isEmpty();
            assertThat(of(TO_ADA, new Message.AskToReflect(round.id()))).isEmpty();
            assertThat(of(TO_TEAM, new Message.MoreTime(round.id()))).isEmpty();
        }

        @Test
        void each_channel_gets_its_own_edition_of_the_summary() {
            clock.set(round.times().closesAt());
            useCases.rounds().closeIfDue(TRUST, round.id());

            for (Audience audience : Audience.values()) {
                assertThat(of(TO_TEAM, new Message.SummaryReady(round.id(), audience)))
                        .contains(notices.summary(
                                useCases.publishing()
                                        .read(TRUST, round.id(), audience)
                                        .orElseThrow(),
                                audience));
            }
        }

        @Test
        void a_cancelled_one_is_told_to_the_team_and_to_members_in_other_words() {
            memory.rounds.save(TRUST, round.cancelledAt(clock.instant().plusSeconds(1)));
            Message calledOff = new Message.CalledOff(round.id());

            assertThat(of(TO_TEAM, calledOff)).contains(notices.calledOffForTeam(occasion));
            assertThat(of(TO_ADA, calledOff)).contains(notices.calledOffForMember(occasion));
            assertThat(notices.calledOffForTeam(occasion)).isNotEqualTo(notices.calledOffForMember(occasion));
        }
    }

    @Nested
    class A_wish_for_another_perspective {
        private final Perspective wanted = Samples.TRUSTEES;

        @Test
        void is_told_while_the_member_is_there() {
            assertThat(of(TO_ADA, new Message.PerspectiveAsked(ADA.id(), wanted)))
                    .contains(notices.perspectiveAsked(ADA, wanted, new UUID(0, 1).toString()));
        }

        @Test
        void is_moot_once_the_member_has_left() {
            memory.people.save(TRUST, ADA.standingAs(Standing.LEFT));

            assertThat(of(TO_ADA, new Message.PerspectiveAsked(ADA.id(), wanted)))
                    .isEmpty();
        }
    }

    @Nested
    class A_perspective {

        @Test
        void is_told_to_its_member_as_it_is_when_the_message_leaves() {
            memory.people.save(TRUST, ADA.seeingFrom(Samples.TRUSTEES));

            assertThat(of(TO_ADA, new Message.Placed())).contains(notices.placed(Samples.TRUSTEES));
        }

        @Test
        void is_told_to_nobody_who_has_left_and_in_no_channel() {
            memory.people.save(TRUST, ADA.standingAs(Standing.LEFT));

            assertThat(of(TO_ADA, new Message.Placed())).isEmpty();
            assertThat(of(TO_TEAM, new Message.Placed())).isEmpty();
        }
    }

    @Test
    void a_facilitator_reads_until_when_access_is_good() {
        assertThat(of(TO_ADA, new Message.AccessEnds(LocalDate.of(2027, 3, 31))))
                .hasValueSatisfying(post -> assertThat(new CardText(new Words(Locale.UK)).of(post.card()))
                        .contains("Wednesday 31 March"));
    }

    @Test
    void a_roster_is_wanted_without_a_word() {
        assertThat(of(TO_TEAM, new Message.RosterWanted())).isEmpty();
    }

    @Test
    void nothing_is_said_of_a_round_that_is_not_there_or_another_trusts() {
        Message unknown = new Message.Announcement(new RoundId(UUID.randomUUID()));
        Message ours = new Message.Announcement(round.id());

        assertThat(of(TO_TEAM, unknown)).isEmpty();
        assertThat(correspondence.of(new TrustId(UUID.randomUUID()), new Errand.Tell(TO_TEAM, ours), Records.CHAT))
                .isEmpty();
    }

    private void answers(Member member) {
        Seat seat = new Seat(TRUST, round.id(), member.id());
        useCases.reflecting().place(seat, new Position.At(0));
        useCases.reflecting().send(seat);
    }

    private Optional<Post> of(Address to, Message message) {
        return correspondence.of(TRUST, new Errand.Tell(to, message), Records.CHAT);
    }
}
