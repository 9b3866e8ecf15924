package org.ponder.domain.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.reflection.Submission;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Terms;
import org.ponder.domain.round.Times;

/** Rounds of the {@link SamplePack}'s element with the people of {@link Samples}, and what they answer. */
public final class SampleRounds {
    public static final RoundId ID = new RoundId(new UUID(4, 1));

    private SampleRounds() {}

    /** Open from Monday at nine for a week, to everybody. */
    public static Round open(Grouping grouping) {
        return open(new Terms(grouping, Floor.USUAL, invitations(Samples.MEMBERS)));
    }

    public static Round open(Terms terms) {
        Instant opens = Samples.MONDAY_AT_NINE;
        return Round.opening(ID, SamplePack.SUBJECT, terms, new Times(opens, opens.plus(Duration.ofDays(7))));
    }

    /** Closed when its time had come. */
    public static Round closed(Grouping grouping) {
        return closed(open(grouping).terms());
    }

    public static Round closed(Terms terms) {
        Round open = open(terms);
        return open.closedAt(open.times().closesAt());
    }

    public static List<Invitation> invitations(List<Member> members) {
        return members.stream()
                .map(m -> new Invitation(m.id(), m.perspective()))
                .toList();
    }

    /** A position, counted from 0. */
    public static Answer at(int place) {
        return new Answer.Placed(new Position.At(place));
    }

    public static Answer outOfSight() {
        return new Answer.Placed(new Position.NotInMySight());
    }

    /** No words of one's own, only aspects ticked. */
    public static Answer aspects(String... keys) {
        return new Answer.Written(
                "", Set.of(keys).stream().map(AspectKey::new).collect(Collectors.toSet()), QuoteConsent.NOBODY);
    }

    /** What somebody sent, an hour after the round opened. */
    public static Reflection sent(MemberId member, Map<Prompt, Answer> answers) {
        Response response = new Response(answers);
        Instant at = Samples.MONDAY_AT_NINE.plus(Duration.ofHours(1));
        return new Reflection(ID, member, response, new Submission.Sent(response, at));
    }

    /** Somebody who answered the first question and nothing else. */
    public static Reflection sent(Member member, Answer position) {
        return sent(member.id(), Map.of(Prompt.POSITION, position));
    }
}
