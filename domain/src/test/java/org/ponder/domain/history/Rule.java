package org.ponder.domain.history;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.domain.framework.Aspect;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.sample.SamplePack;

/**
 * What holds of every history.
 *
 * @param sentence says it
 * @param judge finds what is wrong with a history
 */
record Rule(String sentence, Function<History, Stream<String>> judge) {
    static List<Rule> all() {
        return List.of(
                // so that whatever holds of the kernel holds of what people read
                new Rule(
                        "what is read is what the kernel releases beside all before",
                        inEveryRound(round ->
                                Publisher.ponder(round, round.sent()).equals(List.of(round.read(), round.entry())))),
                new Rule(
                        "what was read reads the same after all that follows",
                        history -> history.readDifferently().stream()),
                new Rule(
                        "nobody’s position is settled",
                        history -> history.closed().stream()
                                .filter(round -> !round.isClosing())
                                .flatMap(round -> exposed(round, new Secret.Chosen(SamplePack.SCALE.size())))),
                new Rule(
                        "nobody’s tick is settled",
                        history -> anyRound(history).flatMap(round -> exposed(round, anyTick(round)))),
                // which makes it enough to look at one of those who saw it from the same perspective and answered the
                // same
                new Rule("who in a perspective answered what is not read", inAnyRound(Rule::swapsAreHidden)),
                // of fewer writers than the floor has it nobody is quoted, so that each text may be of any of so many
                new Rule("who wrote what is not read", inAnyRound(Rule::authorsAreHidden)),
                new Rule(
                        "what is shown of whom depends on who answered and not on what",
                        inAnyRound(Variations::keepTheirSights)),
                new Rule("what looks alike through the masks reads alike", inAnyRound(Variations::readAsTheirMasks)),
                new Rule(
                        "neither the order nor the time of sending is read",
                        inAnyRound(Variations::ignoreOrderAndTime)),
                new Rule(
                        "a higher floor tells a whole team nothing more",
                        inAnyRound(Variations::tellNoMoreAboveAHigherFloor)),
                new Rule("no small group, no person and no time is read", inEveryRound(Variations::nameNobody)),
                new Rule("no sum or difference of what was shown comes down to a few people", Span::tooNarrow),
                new Rule("what counts is what was sent last before closing", history -> history.miscounted().stream()));
    }

    Stream<String> faults(History history) {
        return judge.apply(history);
    }

    private static Function<History, Stream<String>> inEveryRound(Predicate<Closed> holds) {
        return history -> IntStream.range(0, history.closed().size())
                .filter(i -> !holds.test(history.closed().get(i)))
                .mapToObj(i -> "round " + i);
    }

    /** One that the history chooses. */
    private static Function<History, Stream<String>> inAnyRound(Predicate<Closed> holds) {
        return history -> anyRound(history).filter(holds.negate()).map(round -> "in a round");
    }

    private static Stream<Closed> anyRound(History history) {
        List<Closed> rounds = history.closed();
        return Stream.of(rounds.get(Math.floorMod(rounds.get(0).lots(), rounds.size())));
    }

    private static Stream<String> exposed(Closed round, Secret secret) {
        return new Reader(round, Publisher::ponder, secret).exposed().map(member -> secret + " of " + member);
    }

    private static Secret anyTick(Closed round) {
        List<Aspect> aspects = round.element().aspects();
        int any = Math.floorMod(round.lots(), 2 * aspects.size());
        return new Secret.Ticked(
                any % 2 == 0 ? Prompt.STRENGTH : Prompt.CHALLENGE,
                aspects.get(any / 2).key());
    }

    private static boolean swapsAreHidden(Closed round) {
        Reader reader = new Reader(round, Publisher::ponder, anyTick(round));
        return round.perspectives().values().stream()
                .allMatch(people -> reader.symmetric(people.get(0), people.get(people.size() - 1)));
    }

    private static boolean authorsAreHidden(Closed round) {
        Reader reader = new Reader(round, Publisher::ponder, anyTick(round));
        return Stream.of(Prompt.values()).allMatch(prompt -> {
            List<Reflection> authors = round.sent().stream()
                    .filter(sent -> World.written(sent, prompt).isPresent())
                    .toList();
            return authors.size() < round.floor().writers()
                    || IntStream.range(1, authors.size())
                            .allMatch(i -> reader.cannotTellAuthors(authors.get(0), authors.get(i), prompt));
        });
    }
}
