package org.ponder.domain.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Terms;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.SampleRounds;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.summary.Summary;

/** What Ponder itself publishes of two rounds on one element, in both editions. */
final class KernelTwice implements Repetition.Reading {
    private static final Edition EDITION = SamplePack.EDITION;

    private final Floor floor;
    private final List<MemberId> first;
    private final List<MemberId> second;
    private final Map<List<Integer>, Read> once = new HashMap<>();
    private final Map<List<Object>, Read> twice = new HashMap<>();

    /** What was read of a round, and what the ledger keeps of it. */
    private record Read(List<Object> lines, PastRelease entry) {}

    KernelTwice(Repetition people, Floor floor) {
        this.floor = floor;
        this.first = members(0, people.stayers() + people.leavers());
        List<MemberId> back = new ArrayList<>(members(0, people.stayers()));
        back.addAll(members(first.size(), people.joiners()));
        this.second = List.copyOf(back);
    }

    @Override
    public Object of(List<Integer> before, List<Integer> now) {
        Read last = once.computeIfAbsent(before, counts -> read(first, counts, List.of()));
        Read next = twice.computeIfAbsent(List.of(last.entry(), now), key -> read(second, now, List.of(last.entry())));
        return List.of(last.lines(), next.lines());
    }

    private Read read(List<MemberId> people, List<Integer> counts, List<PastRelease> past) {
        Round round = SampleRounds.closed(new Terms(
                Grouping.WHOLE_TEAM,
                floor,
                people.stream()
                        .map(member -> new Invitation(member, Samples.TRUSTEES))
                        .toList()));
        Release release = Release.of(new Answers(round, EDITION, sent(people, counts)), past, new Random(1));
        List<Object> lines = Arrays.stream(Audience.values())
                .<Object>map(audience -> Summary.of(release.findings(audience), EDITION, round.subject()))
                .toList();
        return new Read(lines, release.entry());
    }

    private static List<Reflection> sent(List<MemberId> people, List<Integer> counts) {
        List<Integer> places = IntStream.range(0, counts.size())
                .boxed()
                .flatMap(place -> Collections.nCopies(counts.get(place), place).stream())
                .toList();
        return IntStream.range(0, people.size())
                .mapToObj(
                        i -> SampleRounds.sent(people.get(i), Map.of(Prompt.POSITION, SampleRounds.at(places.get(i)))))
                .toList();
    }

    private static List<MemberId> members(int from, int people) {
        return IntStream.range(from, from + people)
                .mapToObj(i -> new MemberId(new UUID(9, i)))
                .toList();
    }
}
