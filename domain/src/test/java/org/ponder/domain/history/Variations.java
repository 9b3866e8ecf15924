package org.ponder.domain.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.domain.finding.Release;
import org.ponder.domain.people.Floor;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.summary.Reads;

/** A round as it was, beside others that differ from it in one way; whether what is read differs as it should. */
final class Variations {
    private static final Secret POSITION = new Secret.Chosen(SamplePack.SCALE.size());

    private Variations() {}

    /** Whatever the same people answer. */
    static boolean keepTheirSights(Closed round) {
        World other = new World(round.sent());
        Random random = new Random(round.lots());
        for (Reflection sent : round.sent()) {
            other = other.where(sent.member(), POSITION, random.nextInt(POSITION.possibilities()));
        }
        return sights(release(round, other)).equals(sights(release(round, new World(round.sent()))));
    }

    /** Whatever one person answered instead, as long as the ledger would keep the same and all that is kept is shown in full. */
    static boolean readAsTheirMasks(Closed round) {
        boolean full = !round.entry().blocks().isEmpty()
                && round.entry().blocks().stream()
                        .noneMatch(block -> block.seen().isEmpty());
        List<Object> read = List.of(Publisher.lines(round, release(round, new World(round.sent()))), round.entry());
        return !full
                || IntStream.range(0, POSITION.possibilities())
                        .mapToObj(other -> new World(round.sent())
                                .where(round.sent().get(0).member(), POSITION, other))
                        .map(world -> release(round, world))
                        .filter(release -> release.entry().equals(round.entry()))
                        .allMatch(release -> read.equals(List.of(Publisher.lines(round, release), release.entry())));
    }

    static boolean ignoreOrderAndTime(Closed round) {
        List<Reflection> other = new ArrayList<>(round.sent().stream()
                .map(sent -> World.answering(sent, World.response(sent)))
                .toList());
        Collections.shuffle(other, new Random(round.lots()));
        return Publisher.ponder(round, other).equals(Publisher.ponder(round, round.sent()));
    }

    /** Floors that cut short, too, so that only what is counted is compared. */
    static boolean tellNoMoreAboveAHigherFloor(Closed round) {
        Floor floor = round.floor();
        Closed higher = round.under(
                new Floor(floor.respondents() + 1, floor.colluders(), floor.movers() + 1, floor.writers() + 1));
        return round.answers().round().terms().grouping() == Grouping.BY_PERSPECTIVE
                || facts(round).containsAll(facts(higher));
    }

    static boolean nameNobody(Closed round) {
        Round asked = round.answers().round();
        String text = round.read().toString();
        return round.read().values().stream()
                        .flatMap(List::stream)
                        .flatMap(line -> Reads.sizes(line).stream())
                        .allMatch(size -> size >= round.floor().respondents())
                && ids(asked).noneMatch(id -> text.contains(id.toString()))
                && !text.contains("T16:00");
    }

    private static Stream<UUID> ids(Round round) {
        return Stream.concat(
                Stream.of(round.id().value()),
                round.terms().audience().stream()
                        .map(invitation -> invitation.member().value()));
    }

    private static Set<String> facts(Closed round) {
        return Publisher.lines(round, release(round, new World(round.sent()))).values().stream()
                .flatMap(List::stream)
                .flatMap(line -> Reads.facts(line).stream())
                .collect(Collectors.toSet());
    }

    private static List<Object> sights(Release release) {
        return release.entry().blocks().stream()
                .<Object>map(block -> List.of(block.perspectives(), block.people(), block.sight()))
                .toList();
    }

    private static Release release(Closed round, World world) {
        return Release.of(round.had(world.sent()), round.past(), round.drawn());
    }
}
