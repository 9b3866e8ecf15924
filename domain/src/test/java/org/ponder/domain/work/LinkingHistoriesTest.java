package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.LinkId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Standing;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.sample.Seeds;
import org.ponder.domain.work.Linking.Known;
import org.ponder.domain.work.Reflecting.Words;

/**
 * People with an account on each of two platforms answer from either, are proposed and say yes or no, and rounds open and close:
 * whatever happens in whatever order, nobody is asked or counted twice, nothing is lost but doubles, and nothing shows before its
 * time.
 */
class LinkingHistoriesTest {
    private static final int EVENTS = 800;
    private static final int PEOPLE = 6;

    static LongStream seeds() {
        return Seeds.all();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobody_is_asked_or_counted_twice_and_nothing_is_lost_but_doubles(long seed) {
        new History(Seeds.random(seed)).play();
    }

    /** Somebody with two accounts, known as two members until they are known as one. */
    private record Person(Member inTeams, Member inSlack) {
        Stream<Member> both() {
            return Stream.of(inTeams, inSlack);
        }
    }

    private static final class History {
        private final RandomGenerator random;
        private final World world = new World();
        private final Linking linking = world.useCases.linking();
        private final List<Person> people = new ArrayList<>();
        private final Map<Person, LinkId> proposed = new HashMap<>();
        private final Set<Member> saidYes = new HashSet<>();
        private final Set<Person> denied = new HashSet<>();
        private final Set<Person> one = new HashSet<>();
        private final Map<MemberId, Member> speaksAs = new HashMap<>();
        private Optional<Round> open = Optional.empty();
        private int texts;

        History(RandomGenerator random) {
            this.random = random;
            for (int i = 1; i <= PEOPLE; i++) {
                Member inTeams = Samples.MEMBERS.get(i);
                // some of them sort before their other account and some after
                MemberId id = new MemberId(new UUID(random.nextBoolean() ? 1 : 3, i));
                Member inSlack = new Member(id, inTeams.name(), Samples.HEADTEACHERS, Standing.MEMBER);
                world.memory.people.save(world.trust, inSlack);
                world.memory.links.enrol(world.trust, "msteams", inTeams.name(), inTeams.id());
                world.memory.links.enrol(world.trust, "slack", inTeams.name(), inSlack.id());
                people.add(new Person(inTeams, inSlack));
            }
        }

        void play() {
            for (int i = 0; i < EVENTS; i++) {
                world.clock.advance(Duration.ofMinutes(1));
                Person person = people.get(random.nextInt(PEOPLE));
                switch (open.isEmpty() ? 0 : random.nextInt(80)) {
                    case 0 -> openOrClose();
                    case 1, 2 -> propose(person);
                    case 3, 4, 5 -> say(person);
                    default -> answer(person);
                }
                onceEach();
            }
        }

        private void propose(Person person) {
            Object before = everything();
            Outcome<LinkId> outcome = linking.propose(
                    world.trust,
                    Samples.FACILITATOR.id(),
                    person.inSlack().id(),
                    person.inTeams().id());
            if (one.contains(person)) {
                World.refusal(outcome);
            } else {
                proposed.put(person, World.done(outcome));
            }
            assertThat(everything()).isEqualTo(before);
        }

        private void say(Person person) {
            if (!proposed.containsKey(person) || one.contains(person)) {
                return;
            }
            Member from = random.nextBoolean() ? person.inTeams() : person.inSlack();
            Object before = everything();
            Object ended = whatHasEnded();
            List<Response> drafts = person.both().map(this::draft).toList();
            List<Reflection> sent = person.both()
                    .flatMap(m -> own(m).stream())
                    .filter(Reflection::isSent)
                    .toList();
            if (random.nextInt(8) == 0) {
                assertThat(World.done(linking.deny(world.trust, from.id(), proposed.get(person))))
                        .isEqualTo(Known.AS_TWO);
                denied.add(person);
            } else {
                linking.confirm(world.trust, from.id(), proposed.get(person))
                        .fold(
                                known -> {
                                    saidYes.add(from);
                                    boolean both = person.both().allMatch(saidYes::contains);
                                    assertThat(known)
                                            .isEqualTo(
                                                    both && !denied.contains(person) ? Known.AS_ONE_NOW : Known.AS_TWO);
                                    return known == Known.AS_ONE_NOW && one.add(person);
                                },
                                refusal -> assertThat(denied).contains(person));
            }
            if (one.contains(person)) {
                becameOne(person, drafts, sent);
            } else {
                assertThat(everything()).isEqualTo(before);
            }
            assertThat(whatHasEnded()).isEqualTo(ended);
        }

        /** Everything of a person's is kept but for doubles, and what was sent first counts just as it was sent. */
        private void becameOne(Person person, List<Response> drafts, List<Reflection> sent) {
            Member stays = person.both()
                    .map(this::now)
                    .filter(Member::isPresent)
                    .findFirst()
                    .orElseThrow();
            person.both().forEach(account -> speaksAs.put(account.id(), stays));
            assertThat(person.both().map(this::now).filter(Member::isPresent)).hasSize(1);
            assertThat(stays.isFacilitator()).isFalse();
            Response kept = draft(stays);
            for (Prompt prompt : Prompt.values()) {
                List<Answer> given = drafts.stream()
                        .flatMap(draft -> draft.answer(prompt).stream())
                        .filter(answer -> !answer.isGap())
                        .toList();
                assertThat(kept.answer(prompt).filter(answer -> !answer.isGap()).stream()
                                .toList())
                        .allMatch(given::contains)
                        .hasSize(given.isEmpty() ? 0 : 1);
            }
            assertThat(own(stays).flatMap(reflection -> reflection.submission().response()))
                    .isEqualTo(sent.stream()
                            .min((a, b) -> a.submission()
                                    .when()
                                    .orElseThrow()
                                    .compareTo(b.submission().when().orElseThrow()))
                            .flatMap(first -> first.submission().response()));
        }

        private void openOrClose() {
            if (open.isEmpty()) {
                int already = world.memory.outbox.of(world.trust).size();
                open = Optional.of(world.opened());
                List<Address> asked = world.memory.outbox.of(world.trust).stream()
                        .skip(already)
                        .filter(dispatch -> dispatch.message() instanceof Message.AskToReflect)
                        .map(dispatch -> dispatch.to())
                        .toList();
                assertThat(asked).doesNotHaveDuplicates();
                one.forEach(person -> assertThat(
                                person.both().filter(account -> asked.contains(new Address.OfMember(account.id()))))
                        .hasSize(1));
            } else {
                World.done(world.useCases
                        .rounds()
                        .closeEarly(
                                world.trust,
                                Samples.FACILITATOR.id(),
                                open.get().id()));
                open = Optional.empty();
            }
        }

        private void answer(Person person) {
            Member account = random.nextBoolean() ? person.inTeams() : person.inSlack();
            Member as = speaksAs.getOrDefault(account.id(), account);
            open.ifPresent(round -> answer(world.seat(round, as)));
        }

        private void answer(Seat seat) {
            Reflecting reflecting = world.useCases.reflecting();
            List<Prompt> prompts = List.of(Prompt.values());
            Prompt prompt = prompts.get(random.nextInt(prompts.size()));
            switch (random.nextInt(8)) {
                case 0, 5 -> World.done(reflecting.skip(seat, prompt));
                case 1, 2 -> reflecting.send(seat);
                case 3, 4 -> World.done(reflecting.place(seat, new Position.At(random.nextInt(3))));
                default -> {
                    if (prompt != Prompt.POSITION) {
                        World.done(reflecting.write(seat, prompt, Words.plain("text " + ++texts)));
                    }
                }
            }
        }

        /** Nobody is asked by, or counts in, an open round more than once. */
        private void onceEach() {
            open.map(world::stored).ifPresent(round -> {
                List<MemberId> sent = world.memory.reflections.sent(world.trust, round.id()).stream()
                        .map(Reflection::member)
                        .toList();
                assertThat(sent).allMatch(member -> round.invitation(member).isPresent());
                one.forEach(person -> {
                    assertThat(person.both()
                                    .filter(account ->
                                            round.invitation(account.id()).isPresent()))
                            .hasSize(1);
                    assertThat(person.both().filter(account -> sent.contains(account.id())))
                            .hasSizeLessThanOrEqualTo(1);
                });
            });
        }

        private Member now(Member member) {
            return world.memory.people.member(world.trust, member.id()).orElseThrow();
        }

        private Optional<Reflection> own(Member member) {
            return open.flatMap(round -> world.memory.reflections.own(world.trust, round.id(), member.id()));
        }

        private Response draft(Member member) {
            return own(member).map(Reflection::draft).orElse(Response.EMPTY);
        }

        /** Everything that anybody can see of each other, or of themselves. */
        private Object everything() {
            return List.of(
                    world.memory.people.members(world.trust),
                    world.memory.rounds.open(world.trust),
                    people.stream().flatMap(Person::both).map(this::own).toList(),
                    whatHasEnded());
        }

        private Object whatHasEnded() {
            List<Round> closed = world.memory.rounds.closed(world.trust, 1000);
            return List.of(
                    closed,
                    closed.stream()
                            .flatMap(round -> Arrays.stream(Audience.values())
                                    .map(audience ->
                                            world.memory.summaries.published(world.trust, round.id(), audience)))
                            .toList(),
                    closed.stream()
                            .flatMap(round -> people.stream()
                                    .flatMap(Person::both)
                                    .map(member -> world.memory.reflections.own(world.trust, round.id(), member.id())))
                            .toList(),
                    world.memory.ledger.releases(
                            world.trust, SamplePack.ID.framework(), Set.of(SamplePack.SUBJECT.element())));
        }
    }
}
