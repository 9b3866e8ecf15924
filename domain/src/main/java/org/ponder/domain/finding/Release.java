package org.ponder.domain.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.framework.Scale;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.reflection.Answer.Written;

/**
 * What may be said of a closed round, decided by the rules of this package against all that was published on its element before.
 *
 * @param findings what each audience is told, at the same moment
 * @param entry what the ledger has to keep of it, in the transaction that publishes it
 */
public record Release(Map<Audience, Findings> findings, PastRelease entry) {
    public Release {
        findings = Map.copyOf(findings);
    }

    public Findings findings(Audience audience) {
        return Optional.ofNullable(findings.get(audience)).orElseThrow();
    }

    /**
     * Decides what may be said.
     *
     * @param past every release on the element so far, in whatever edition and under whatever key it had there; the earliest first
     * @param lots draws the order of quotes, so it had better be one that nobody can guess
     */
    public static Release of(Answers answers, List<PastRelease> past, Random lots) {
        List<Respondent> people = answers.people();
        Floor floor = answers.floor();
        if (people.size() < floor.respondents()) {
            return released(
                    answers, List.of(), audience -> Findings.none(floor.respondents(), Suppression.TOO_FEW_ANSWERED));
        }
        Past before = new Past(past);
        List<Masked> groups = masked(answers, people, before.companions());
        Findings team = new Findings(
                floor.respondents(),
                new Shown<>(new Turnout(people.size(), answers.asked())),
                groups.stream().map(group -> block(group, answers, before)).toList(),
                differences(groups),
                quotes(groups, floor, Audience.TEAM, lots));
        Findings board = team.forTheBoard(floor.forTheBoard(), quotes(groups, floor, Audience.BOARD, lots));
        return released(answers, groups, audience -> audience == Audience.TEAM ? team : board);
    }

    private static Release released(Answers answers, List<Masked> groups, Function<Audience, Findings> told) {
        return new Release(
                Arrays.stream(Audience.values()).collect(Collectors.toMap(Function.identity(), told)),
                entry(answers, groups));
    }

    private static Block block(Masked masked, Answers answers, Past before) {
        Scale scale = answers.edition().scale();
        return masked.isFull()
                ? masked.inFull(answers.element(), before.lastOf(masked.group(), scale))
                : masked.cutShort(
                        before.foresight(masked.group(), scale, answers.floor().colluders()));
    }

    /** One group after another, each beside those before it too: in an order that no answer has a say in. */
    private static List<Masked> masked(Answers answers, List<Respondent> people, Companions before) {
        int places = answers.edition().scale().size();
        List<Masked> all = new ArrayList<>();
        Companions companions = before;
        List<Group> groups = Partition.of(
                people, answers.round().terms().grouping(), answers.floor().respondents());
        List<Set<MemberId>> together = groups.stream().map(Group::members).toList();
        for (Group group : groups) {
            Sight sight =
                    companions.allow(group.members(), together, answers.floor().movers()) ? Sight.FULL : Sight.FORESEEN;
            Mask mask = Mask.over(group.tally(places), answers.floor().colluders());
            Masked masked = new Masked(group, mask, sight, answers.floor());
            companions = companions.seeing(masked.entry());
            all.add(masked);
        }
        return all;
    }

    private static List<Finding<Difference>> differences(List<Masked> groups) {
        return IntStream.range(0, groups.size())
                .boxed()
                .flatMap(i -> groups.stream().skip(i + 1L).map(groups.get(i)::differenceTo))
                .toList();
    }

    /** None where somebody who has come or gone could be told by what is new among them. */
    private static Map<Prompt, Finding<Quotes>> quotes(List<Masked> groups, Floor floor, Audience reader, Random lots) {
        if (!groups.stream().allMatch(Masked::isFull)) {
            return Map.of();
        }
        List<Respondent> people = groups.stream()
                .flatMap(masked -> masked.group().people().stream())
                .toList();
        Map<Prompt, Finding<Quotes>> quotes = new EnumMap<>(Prompt.class);
        for (Prompt prompt : Prompt.values()) {
            List<Written> written = people.stream()
                    .flatMap(person -> person.written(prompt).stream())
                    .filter(Written::hasWords)
                    .toList();
            quotes.put(prompt, Quotes.of(written, floor, reader, lots));
        }
        return quotes;
    }

    private static PastRelease entry(Answers answers, List<Masked> groups) {
        return new PastRelease(
                answers.round().id(),
                answers.round().subject(),
                answers.edition().scale(),
                answers.round().times().closesAt(),
                groups.stream().map(Masked::entry).toList());
    }
}
