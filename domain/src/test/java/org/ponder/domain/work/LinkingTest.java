package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.domain.finding.PastRelease;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.LinkId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Standing;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Subject;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.summary.SummaryLine;
import org.ponder.domain.work.Linking.Known;
import org.ponder.domain.work.Reflecting.Words;
import org.ponder.domain.work.Refusal.Because;

/** Ben and Lena turn out to be one person: Ben’s account is in Teams, Lena’s in Slack, and Ben stays, as everybody can foresee. */
class LinkingTest {
    private static final Member AMINA = Samples.FACILITATOR;
    private static final Member BEN = Samples.MEMBERS.get(1);
    private static final Member LENA = Samples.MEMBERS.get(11);

    private final World world = new World();
    private final Linking linking = world.useCases.linking();
    private final Reflecting reflecting = world.useCases.reflecting();

    @BeforeEach
    void accounts() {
        Samples.MEMBERS.forEach(member -> enrol(member.equals(LENA) ? "slack" : "msteams", member));
    }

    private void enrol(String platform, Member member) {
        world.memory.links.enrol(world.trust, platform, member.name(), member.id());
    }

    private Outcome<LinkId> propose(Member by, Member one, Member other) {
        return linking.propose(world.trust, by.id(), one.id(), other.id());
    }

    private LinkId proposed() {
        return World.done(propose(AMINA, BEN, LENA));
    }

    private Known yes(Member from, LinkId link) {
        return World.done(linking.confirm(world.trust, from.id(), link));
    }

    private Known no(Member from, LinkId link) {
        return World.done(linking.deny(world.trust, from.id(), link));
    }

    private void linked() {
        LinkId link = proposed();
        yes(LENA, link);
        assertThat(yes(BEN, link)).isEqualTo(Known.AS_ONE_NOW);
    }

    private Member member(Member member) {
        return world.memory.people.member(world.trust, member.id()).orElseThrow();
    }

    private List<Dispatch> told(Member member) {
        return world.memory.outbox.of(world.trust).stream()
                .filter(dispatch -> dispatch.to().equals(new Address.OfMember(member.id())))
                .toList();
    }

    private Optional<Reflection> own(Round round, Member member) {
        return world.memory.reflections.own(world.trust, round.id(), member.id());
    }

    private void write(Round round, Member member, Prompt prompt, String text) {
        World.done(reflecting.write(world.seat(round, member), prompt, Words.plain(text)));
    }

    private void place(Round round, Member member, int place) {
        World.done(reflecting.place(world.seat(round, member), new Position.At(place)));
    }

    private void send(Round round, Member member) {
        world.clock.advance(Duration.ofMinutes(1));
        World.done(reflecting.send(world.seat(round, member)));
    }

    private static String text(Response response, Prompt prompt) {
        return response.written(prompt).orElseThrow().text();
    }

    @Nested
    class Proposing {

        @Test
        void asks_both_in_their_own_chats_and_nobody_else() {
            LinkId link = proposed();

            assertThat(world.memory.outbox.of(world.trust))
                    .extracting(Dispatch::to)
                    .containsExactlyInAnyOrder(new Address.OfMember(BEN.id()), new Address.OfMember(LENA.id()));
            assertThat(world.memory.outbox.of(world.trust))
                    .extracting(Dispatch::message)
                    .containsOnly(new Message.SamePerson(link));
        }

        @Test
        void is_for_facilitators_alone() {
            assertThat(World.refusal(propose(BEN, BEN, LENA))).isEqualTo(Because.NOT_A_FACILITATOR);
            world.memory.people.save(world.trust, AMINA.standingAs(Standing.LEFT_AS_FACILITATOR));
            assertThat(World.refusal(propose(AMINA, BEN, LENA))).isEqualTo(Because.NOT_A_FACILITATOR);
            assertThat(world.memory.outbox.of(world.trust)).isEmpty();
        }

        @Test
        void takes_two() {
            assertThat(World.refusal(propose(AMINA, BEN, BEN))).isEqualTo(Because.NOT_TWO_MEMBERS);
        }

        @Test
        void takes_people_who_are_there() {
            world.memory.people.save(world.trust, LENA.standingAs(Standing.LEFT));

            assertThat(World.refusal(propose(AMINA, BEN, LENA))).isEqualTo(Because.NO_SUCH_CHOICE);
            assertThat(World.refusal(propose(AMINA, LENA, BEN))).isEqualTo(Because.NO_SUCH_CHOICE);
        }

        @Test
        void takes_two_platforms() {
            Member dev = Samples.MEMBERS.get(3);
            assertThat(World.refusal(propose(AMINA, BEN, dev))).isEqualTo(Because.NOT_ON_TWO_PLATFORMS);

            enrol("slack", dev);
            assertThat(World.refusal(propose(AMINA, dev, LENA))).isEqualTo(Because.NOT_ON_TWO_PLATFORMS);
        }

        @Test
        void takes_accounts() {
            Member nobodyKnowsWhere = new Member(
                    new MemberId(java.util.UUID.randomUUID()), "Noor Haddad", Perspective.NOT_SET, Standing.MEMBER);
            world.memory.people.save(world.trust, nobodyKnowsWhere);

            assertThat(World.refusal(propose(AMINA, BEN, nobodyKnowsWhere))).isEqualTo(Because.NOT_ON_TWO_PLATFORMS);
        }

        @Test
        void again_has_no_further_effect_and_tells_the_same_whatever_was_said_meanwhile() {
            LinkId link = proposed();
            List<Dispatch> asked = world.memory.outbox.of(world.trust);
            world.clock.advance(Duration.ofDays(1));
            assertThat(World.done(propose(AMINA, LENA, BEN))).isEqualTo(link);

            yes(BEN, link);
            no(LENA, link);
            assertThat(proposed()).isEqualTo(link);
            assertThat(yes(BEN, link)).isEqualTo(Known.AS_TWO);
            assertThat(world.memory.outbox.of(world.trust)).isEqualTo(asked);
        }
    }

    @Nested
    class Saying {

        @Test
        void yes_from_one_side_changes_nothing_for_anybody() {
            LinkId link = proposed();
            List<Member> before = world.memory.people.members(world.trust);

            assertThat(yes(BEN, link)).isEqualTo(Known.AS_TWO);
            assertThat(yes(BEN, link)).isEqualTo(Known.AS_TWO);

            assertThat(world.memory.people.members(world.trust)).isEqualTo(before);
            assertThat(linking.waitingFor(world.trust, LENA.id())).containsExactly(link);
            assertThat(linking.waitingFor(world.trust, BEN.id())).isEmpty();
        }

        @Test
        void yes_is_answered_alike_whatever_the_other_side_said() {
            LinkId link = proposed();
            no(LENA, link);

            assertThat(linking.waitingFor(world.trust, BEN.id())).containsExactly(link);
            assertThat(yes(BEN, link)).isEqualTo(Known.AS_TWO);
            assertThat(linking.elsewhere(world.trust, BEN.id(), link)).containsExactly("slack");
        }

        @Test
        void no_ends_it_whoever_says_it_and_whenever() {
            LinkId link = proposed();
            yes(BEN, link);
            assertThat(no(BEN, link)).isEqualTo(Known.AS_TWO);
            assertThat(yes(LENA, link)).isEqualTo(Known.AS_TWO);
            assertThat(World.refusal(linking.confirm(world.trust, BEN.id(), link)))
                    .isEqualTo(Because.DENIED_BEFORE);

            assertThat(member(BEN).isPresent() && member(LENA).isPresent()).isTrue();
        }

        @Test
        void yes_from_both_makes_one_of_two_and_nothing_said_later_undoes_it() {
            linked();
            LinkId link = World.done(Outcome.done(
                    org.ponder.domain.people.Link.proposing(BEN.id(), LENA.id()).id()));

            assertThat(member(BEN).isPresent()).isTrue();
            assertThat(member(LENA).standing()).isEqualTo(Standing.LEFT);
            assertThat(no(BEN, link)).isEqualTo(Known.AS_ONE);
            assertThat(yes(BEN, link)).isEqualTo(Known.AS_ONE);
            assertThat(world.memory.links.platforms(world.trust)).containsEntry(BEN.id(), Set.of("msteams", "slack"));
        }

        @Test
        void is_for_the_two_alone() {
            LinkId link = proposed();

            assertThat(World.refusal(linking.confirm(world.trust, AMINA.id(), link)))
                    .isEqualTo(Because.NO_SUCH_CHOICE);
            assertThat(World.refusal(linking.deny(world.trust, AMINA.id(), link)))
                    .isEqualTo(Because.NO_SUCH_CHOICE);
        }

        @Test
        void tells_the_facilitator_nothing() {
            LinkId link = proposed();
            yes(BEN, link);
            no(LENA, link);

            assertThat(told(AMINA)).isEmpty();
        }
    }

    @Nested
    class Who_stays {

        @Test
        void is_the_same_whoever_answered_or_sent_or_confirmed_first() {
            Round round = world.opened();
            place(round, LENA, 1);
            send(round, LENA);
            LinkId link = proposed();
            yes(BEN, link);
            yes(LENA, link);

            assertThat(member(BEN).isPresent()).isTrue();
            assertThat(member(LENA).isPresent()).isFalse();
        }

        @Test
        void is_the_facilitator_who_goes_on_being_one() {
            world.memory.people.save(world.trust, LENA.standingAs(Standing.FACILITATOR));
            linked();

            assertThat(member(LENA).standing()).isEqualTo(Standing.FACILITATOR);
            assertThat(member(BEN).standing()).isEqualTo(Standing.LEFT);
        }

        @Test
        void gains_no_rights_that_neither_had() {
            linked();

            assertThat(member(BEN).standing()).isEqualTo(Standing.MEMBER);
        }

        @Test
        void is_whoever_is_still_there() {
            LinkId link = proposed();
            world.memory.people.save(world.trust, BEN.standingAs(Standing.LEFT));
            yes(BEN, link);
            yes(LENA, link);

            assertThat(member(LENA).standing()).isEqualTo(Standing.MEMBER);
        }

        @Test
        void keeps_name_and_perspective_and_takes_the_others_where_there_is_none() {
            linked();
            assertThat(member(BEN)).isEqualTo(BEN);
        }

        @Test
        void sees_from_where_the_other_did_if_nobody_had_placed_them() {
            world.memory.people.save(world.trust, BEN.seeingFrom(Perspective.NOT_SET));
            linked();

            assertThat(member(BEN).perspective()).isEqualTo(LENA.perspective());
        }
    }

    @Nested
    class In_a_round_that_is_open {
        private final Round round = World.done(
                world.useCases.rounds().open(world.trust, AMINA.id(), SamplePack.SUBJECT, Grouping.BY_PERSPECTIVE));

        private Reflection kept() {
            assertThat(own(round, LENA)).isEmpty();
            return own(round, BEN).orElseThrow();
        }

        private Response sent() {
            return kept().submission().response().orElseThrow();
        }

        private Round now() {
            return world.stored(round);
        }

        @Test
        void one_is_asked_where_two_were() {
            linked();

            assertThat(now().terms().audience()).hasSize(14);
            assertThat(now().invitation(BEN.id())).contains(new Invitation(BEN.id(), BEN.perspective()));
            assertThat(now().invitation(LENA.id())).isEmpty();
            assertThat(own(round, BEN)).isEmpty();
            assertThat(told(BEN))
                    .filteredOn(dispatch -> dispatch.message().equals(new Message.AskToReflect(round.id())))
                    .hasSize(1);
        }

        @Test
        void the_place_of_the_one_passes_if_the_other_had_none() {
            Round hers = now().withoutDouble(BEN.id(), new Invitation(LENA.id(), LENA.perspective()));
            world.memory.rounds.save(world.trust, hers);
            write(round, LENA, Prompt.EVIDENCE, "I was there.");
            linked();

            assertThat(now().terms().audience()).hasSize(14);
            assertThat(now().invitation(BEN.id())).contains(new Invitation(BEN.id(), LENA.perspective()));
            assertThat(text(kept().draft(), Prompt.EVIDENCE)).isEqualTo("I was there.");
            assertThat(told(BEN))
                    .filteredOn(dispatch -> dispatch.message().equals(new Message.AskToReflect(round.id())))
                    .as("Ben was asked himself, and what Lena was asked is hers no more")
                    .hasSize(2);
        }

        @Test
        void a_round_that_asks_only_the_one_who_stays_is_as_it_was() {
            Round his = now().withoutDouble(LENA.id(), new Invitation(BEN.id(), BEN.perspective()));
            world.memory.rounds.save(world.trust, his);
            place(round, BEN, 2);
            Reflection before = own(round, BEN).orElseThrow();
            linked();

            assertThat(now()).isEqualTo(his);
            assertThat(kept()).isEqualTo(before);
        }

        @Test
        void of_two_who_sent_the_first_counts_as_it_was_sent_and_under_its_perspective() {
            place(round, LENA, 1);
            write(round, LENA, Prompt.EVIDENCE, "First.");
            send(round, LENA);
            place(round, BEN, 2);
            write(round, BEN, Prompt.EVIDENCE, "Second.");
            write(round, BEN, Prompt.STRENGTH, "Only here.");
            send(round, BEN);
            Response first =
                    own(round, LENA).orElseThrow().submission().response().orElseThrow();
            linked();

            assertThat(sent()).isEqualTo(first);
            assertThat(now().invitation(BEN.id())).contains(new Invitation(BEN.id(), LENA.perspective()));
            assertThat(text(kept().draft(), Prompt.EVIDENCE)).isEqualTo("First.");
            assertThat(text(kept().draft(), Prompt.STRENGTH)).isEqualTo("Only here.");
            assertThat(kept().hasUnsentChanges()).isTrue();
            assertThat(world.memory.reflections.sent(world.trust, round.id())).hasSize(1);
        }

        @Test
        void of_one_who_sent_and_one_who_did_not_what_was_sent_counts() {
            place(round, BEN, 2);
            write(round, BEN, Prompt.NEXT_STEP, "Ask them.");
            place(round, LENA, 1);
            send(round, LENA);
            linked();

            assertThat(sent().answer(Prompt.POSITION)).contains(new Answer.Placed(new Position.At(1)));
            assertThat(sent().answer(Prompt.NEXT_STEP)).isEmpty();
            assertThat(text(kept().draft(), Prompt.NEXT_STEP)).isEqualTo("Ask them.");
        }

        @Test
        void of_two_who_did_not_send_nothing_counts_and_whoever_stays_comes_first() {
            place(round, LENA, 1);
            write(round, LENA, Prompt.EVIDENCE, "Hers.");
            place(round, BEN, 2);
            linked();

            assertThat(kept().isSent()).isFalse();
            assertThat(kept().draft().answer(Prompt.POSITION)).contains(new Answer.Placed(new Position.At(2)));
            assertThat(text(kept().draft(), Prompt.EVIDENCE)).isEqualTo("Hers.");
        }

        @Test
        void one_who_answered_something_comes_before_one_who_left_everything_open() {
            World.done(reflecting.skip(world.seat(round, BEN), Prompt.POSITION));
            place(round, LENA, 1);
            linked();

            assertThat(kept().draft().answer(Prompt.POSITION)).contains(new Answer.Placed(new Position.At(1)));
            assertThat(now().invitation(BEN.id())).contains(new Invitation(BEN.id(), LENA.perspective()));
        }

        @Test
        void what_the_first_left_open_is_filled_and_what_both_left_open_stays_open() {
            place(round, BEN, 2);
            World.done(reflecting.skip(world.seat(round, BEN), Prompt.EVIDENCE));
            World.done(reflecting.skip(world.seat(round, BEN), Prompt.STRENGTH));
            write(round, LENA, Prompt.EVIDENCE, "Hers.");
            World.done(reflecting.skip(world.seat(round, LENA), Prompt.STRENGTH));
            World.done(reflecting.skip(world.seat(round, LENA), Prompt.CHALLENGE));
            linked();

            assertThat(text(kept().draft(), Prompt.EVIDENCE)).isEqualTo("Hers.");
            assertThat(kept().draft().answer(Prompt.STRENGTH)).contains(new Answer.Skipped());
            assertThat(kept().draft().answer(Prompt.CHALLENGE)).contains(new Answer.Skipped());
            assertThat(kept().draft().answer(Prompt.NEXT_STEP)).isEmpty();
        }

        @Test
        void consent_stays_with_the_words_it_was_given_for_and_with_no_others() {
            write(round, BEN, Prompt.STRENGTH, "Said twice.");
            send(round, BEN);
            write(round, LENA, Prompt.STRENGTH, "Said otherwise.");
            write(round, LENA, Prompt.CHALLENGE, "Said once.");
            World.done(reflecting.offer(
                    world.seat(round, LENA),
                    Map.of(Prompt.STRENGTH, QuoteConsent.TEAM, Prompt.CHALLENGE, QuoteConsent.TEAM)));
            World.done(reflecting.share(world.seat(round, LENA)));
            linked();

            assertThat(sent().readers()).isEmpty();
            assertThat(kept().draft().readers()).isEqualTo(Map.of(Prompt.CHALLENGE, QuoteConsent.TEAM));
        }

        @Test
        void a_question_that_was_open_in_either_chat_is_known_to_be_overtaken() {
            place(round, BEN, 2);
            place(round, LENA, 1);
            write(round, LENA, Prompt.EVIDENCE, "Hers.");
            int his = own(round, BEN).orElseThrow().changes().all();
            int hers = own(round, LENA).orElseThrow().changes().all();
            int hisPosition = own(round, BEN).orElseThrow().changes().last(Prompt.POSITION);
            int herPosition = own(round, LENA).orElseThrow().changes().last(Prompt.POSITION);
            linked();

            assertThat(kept().changes().all()).isNotIn(his, hers);
            assertThat(kept().changes().last(Prompt.POSITION)).isNotIn(0, hisPosition, herPosition);
            assertThat(kept().changes().last(Prompt.EVIDENCE)).isNotZero();
            assertThat(kept().changes().last(Prompt.STRENGTH)).isZero();
        }

        @Test
        void five_who_were_four_are_too_few() {
            List<Member> three = Samples.MEMBERS.subList(3, 6);
            three.forEach(member -> {
                place(round, member, 1);
                send(round, member);
            });
            place(round, BEN, 2);
            send(round, BEN);
            place(round, LENA, 2);
            send(round, LENA);
            linked();
            World.done(world.useCases.rounds().closeEarly(world.trust, AMINA.id(), round.id()));

            assertThat(world.memory
                            .summaries
                            .published(world.trust, round.id(), Audience.TEAM)
                            .orElseThrow()
                            .lines())
                    .contains(new SummaryLine.TooFew(5));
        }

        @Test
        void that_closes_first_is_left_as_it_closed() {
            place(round, BEN, 2);
            send(round, BEN);
            place(round, LENA, 1);
            send(round, LENA);
            LinkId link = proposed();
            yes(BEN, link);
            world.clock.set(round.times().closesAt());
            world.useCases.rounds().closeIfDue(world.trust, round.id());
            Round closed = now();
            Reflection his = own(round, BEN).orElseThrow();
            Reflection hers = own(round, LENA).orElseThrow();
            yes(LENA, link);

            assertThat(now()).isEqualTo(closed);
            assertThat(own(round, BEN)).contains(his);
            assertThat(own(round, LENA)).contains(hers);
        }

        @Test
        void that_is_due_and_not_closed_yet_counts_the_person_once() {
            place(round, BEN, 2);
            send(round, BEN);
            place(round, LENA, 1);
            send(round, LENA);
            world.clock.set(round.times().closesAt().plusSeconds(5));
            linked();
            world.useCases.rounds().closeIfDue(world.trust, round.id());

            assertThat(world.memory.reflections.sent(world.trust, round.id()))
                    .singleElement()
                    .satisfies(sent -> assertThat(
                                    sent.submission().response().orElseThrow().answer(Prompt.POSITION))
                            .contains(new Answer.Placed(new Position.At(2))));
        }
    }

    @Nested
    class In_a_closing_that_is_open {
        private static final Edition WIDE = SamplePack.of(4);

        private Set<AspectKey> named(int... elements) {
            return java.util.Arrays.stream(elements)
                    .mapToObj(i -> new AspectKey("element-" + i))
                    .collect(java.util.stream.Collectors.toSet());
        }

        @Test
        void what_was_named_first_stays_and_no_more_than_three_are_named() {
            world.memory.frameworks.load(WIDE);
            Round closing = World.done(world.useCases
                    .rounds()
                    .open(world.trust, AMINA.id(), new Subject(WIDE.id(), ElementKey.CLOSING), Grouping.WHOLE_TEAM));
            World.done(reflecting.write(world.seat(closing, LENA), Prompt.STRENGTH, new Words("", named(0, 1, 2))));
            World.done(reflecting.write(world.seat(closing, LENA), Prompt.CHALLENGE, new Words("", named(3))));
            World.done(reflecting.write(world.seat(closing, BEN), Prompt.STRENGTH, new Words("", named(3))));
            linked();

            Response draft = own(closing, BEN).orElseThrow().draft();
            assertThat(draft.written(Prompt.STRENGTH).orElseThrow().aspects()).isEqualTo(named(3));
            assertThat(draft.written(Prompt.CHALLENGE).orElseThrow().aspects()).isEqualTo(named(3));
        }
    }

    @Nested
    class What_has_ended {
        private final Round round = world.opened();

        @BeforeEach
        void closes() {
            for (int i = 1; i < 12; i++) {
                Member member = Samples.MEMBERS.get(i);
                place(round, member, i % 3);
                write(round, member, Prompt.EVIDENCE, member.name());
                send(round, member);
            }
            World.done(world.useCases.rounds().closeEarly(world.trust, AMINA.id(), round.id()));
        }

        @Test
        void stays_as_it_was_published_and_entered() {
            Round closed = world.stored(round);
            var published = world.memory.summaries.published(world.trust, round.id(), Audience.TEAM);
            List<PastRelease> entered = ledger();
            linked();

            assertThat(world.stored(round)).isEqualTo(closed);
            assertThat(world.memory.summaries.published(world.trust, round.id(), Audience.TEAM))
                    .isEqualTo(published);
            assertThat(ledger()).isEqualTo(entered);
            assertThat(ledger().get(0).blocks().get(0).people()).contains(BEN.id(), LENA.id());
        }

        @Test
        void is_read_and_taken_back_under_every_id_by_whoever_stays() {
            linked();
            Seat seat = world.seat(round, BEN);

            assertThat(reflecting.all(seat))
                    .extracting(page -> text(page.reflection().draft(), Prompt.EVIDENCE))
                    .containsExactly(BEN.name(), LENA.name());
            World.done(reflecting.withdraw(seat));
            assertThat(own(round, BEN)).isEmpty();
            assertThat(own(round, LENA)).isEmpty();
            assertThat(reflecting.all(seat)).extracting(Page::reflection).allMatch(r -> !r.isSent());
        }

        @Test
        void is_read_by_nobody_else() {
            linked();

            assertThat(reflecting.all(world.seat(round, Samples.MEMBERS.get(5))))
                    .extracting(page -> text(page.reflection().draft(), Prompt.EVIDENCE))
                    .containsExactly(Samples.MEMBERS.get(5).name());
        }

        @Test
        void is_found_though_only_the_one_who_went_was_asked() {
            Round hers = world.stored(round);
            world.memory.rounds.save(
                    world.trust,
                    new Round(
                            hers.id(),
                            hers.subject(),
                            new org.ponder.domain.round.Terms(
                                    hers.terms().grouping(),
                                    hers.terms().floor(),
                                    hers.terms().audience().stream()
                                            .filter(i -> !i.member().equals(BEN.id()))
                                            .toList()),
                            hers.times(),
                            hers.state()));
            world.memory.reflections.erase(world.trust, round.id(), BEN.id());
            assertThat(World.refusal(reflecting.look(world.seat(round, BEN)))).isEqualTo(Because.NOT_INVITED);
            linked();

            assertThat(text(
                            World.done(reflecting.look(world.seat(round, BEN)))
                                    .reflection()
                                    .draft(),
                            Prompt.EVIDENCE))
                    .isEqualTo(LENA.name());
            assertThat(World.done(world.useCases.publishing().last(world.trust, BEN.id()))
                            .round()
                            .id())
                    .isEqualTo(round.id());
            assertThat(world.useCases.publishing().lastOfEach(world.trust, BEN.id()))
                    .hasSize(1);
        }

        private List<PastRelease> ledger() {
            return world.memory.ledger.releases(
                    world.trust, SamplePack.ID.framework(), Set.of(SamplePack.SUBJECT.element()));
        }
    }

    @Nested
    class Nothing_becomes_more_visible {

        /** What is published of two rounds, between which something happens; everybody answers both. */
        private List<SummaryLine> second(World of, Runnable between) {
            Round first = of.opened();
            answer(of, first);
            World.done(of.useCases.rounds().closeEarly(of.trust, AMINA.id(), first.id()));
            between.run();
            of.clock.advance(Duration.ofDays(1));
            Round second = of.opened();
            answer(of, second);
            World.done(of.useCases.rounds().closeEarly(of.trust, AMINA.id(), second.id()));
            return of.memory
                    .summaries
                    .published(of.trust, second.id(), Audience.TEAM)
                    .orElseThrow()
                    .lines();
        }

        private void answer(World of, Round round) {
            of.clock.advance(Duration.ofMinutes(1));
            for (Member member : Samples.MEMBERS) {
                if (of.stored(round).invitation(member.id()).isPresent()) {
                    Seat seat = of.seat(round, member);
                    int place = Samples.MEMBERS.indexOf(member) % 3;
                    World.done(of.useCases.reflecting().place(seat, new Position.At(place)));
                    World.done(of.useCases.reflecting().send(seat));
                }
            }
        }

        @Test
        void the_next_summary_is_what_it_would_be_if_the_one_had_left() {
            World apart = new World();
            List<SummaryLine> left =
                    second(apart, () -> apart.useCases.settingUp().leave(apart.trust, LENA.id()));

            assertThat(second(world, LinkingTest.this::linked)).isEqualTo(left);
            assertThat(left).anyMatch(SummaryLine.CutShort.class::isInstance);
        }

        @Test
        void two_who_stay_two_would_be_shown_more() {
            assertThat(second(world, () -> {})).noneMatch(SummaryLine.CutShort.class::isInstance);
        }
    }
}
