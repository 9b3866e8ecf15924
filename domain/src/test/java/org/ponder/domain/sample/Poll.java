package org.ponder.domain.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ponder.domain.finding.Answers;
import org.ponder.domain.finding.Findings;
import org.ponder.domain.finding.PastRelease;
import org.ponder.domain.finding.Release;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Subject;
import org.ponder.domain.round.Terms;
import org.ponder.domain.summary.Summary;
import org.ponder.domain.summary.SummaryLine;

/** A closed round of any size, whose answers can be played through again and again. */
public record Poll(Round round, Edition edition) {

    /** @param places how many positions the scale has */
    public static Poll of(Grouping grouping, Floor floor, int places, List<Perspective> seats) {
        List<Invitation> audience = IntStream.range(0, seats.size())
                .mapToObj(seat -> new Invitation(new MemberId(new UUID(2, seat + 1)), seats.get(seat)))
                .toList();
        return new Poll(
                SampleRounds.closed(new Terms(grouping, floor, audience)), SamplePack.on(SamplePack.scaleOf(places)));
    }

    /** So many people, of no perspective that matters. */
    public static Poll ofTeam(int people, Floor floor, int places) {
        return of(Grouping.WHOLE_TEAM, floor, places, seats(people));
    }

    /** Reported by perspective: so many of the central team, then of the headteachers, then of the trustees. */
    public static Poll byPerspective(Floor floor, int places, int... people) {
        return of(Grouping.BY_PERSPECTIVE, floor, places, seats(people));
    }

    /** A look back at everything, by so many people as one team. */
    public static Poll closing(int people, Edition edition) {
        Round like = ofTeam(people, Floor.USUAL, 4).round();
        Subject whole = new Subject(edition.id(), ElementKey.CLOSING);
        return new Poll(new Round(like.id(), whole, like.terms(), like.times(), like.state()), edition);
    }

    private static List<Perspective> seats(int... people) {
        List<Perspective> all = Samples.TRUST.setUp().perspectives();
        List<Perspective> seats = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            for (int seat = 0; seat < people[i]; seat++) {
                seats.add(all.get(i));
            }
        }
        return seats;
    }

    public int places() {
        return edition.scale().size();
    }

    /** What everybody sent, seat by seat. */
    public List<Reflection> sent(List<Map<Prompt, Answer>> answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(seat ->
                        SampleRounds.sent(round.terms().audience().get(seat).member(), answers.get(seat)))
                .toList();
    }

    /** Seat by seat a place on the scale, then the number after it for out of sight, then the next for left open. */
    public List<Reflection> choosing(List<Integer> choices) {
        return sent(choices.stream().map(this::choosing).toList());
    }

    public Map<Prompt, Answer> choosing(int choice) {
        if (choice > places()) {
            return Map.of();
        }
        return Map.of(Prompt.POSITION, choice == places() ? SampleRounds.outOfSight() : SampleRounds.at(choice));
    }

    /** What the team may be told. */
    public Findings findings(List<Reflection> sent) {
        return release(sent).findings(Audience.TEAM);
    }

    /** As though nothing had ever been published before. */
    public Release release(List<Reflection> sent) {
        return release(sent, List.of());
    }

    public Release release(List<Reflection> sent, List<PastRelease> past) {
        return Release.of(new Answers(round, edition, sent), past, new Random(1));
    }

    public List<SummaryLine> summary(List<Reflection> sent, Audience audience) {
        Findings told = release(sent).findings(audience);
        return round.subject().isClosing()
                ? Summary.ofClosing(told, edition, round.subject(), List.of())
                : Summary.of(told, edition, round.subject());
    }
}
