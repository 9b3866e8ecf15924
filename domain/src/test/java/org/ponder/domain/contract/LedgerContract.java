package org.ponder.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ponder.domain.finding.PastBlock;
import org.ponder.domain.finding.PastRelease;
import org.ponder.domain.finding.ReleaseLedger;
import org.ponder.domain.finding.Sight;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Scale;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Subject;

/** What a {@link ReleaseLedger} keeps to. */
public interface LedgerContract {
    ElementKey STRATEGY = new ElementKey("strategy");
    ElementKey PURPOSE = new ElementKey("purpose");

    World world();

    @Test
    default void what_was_entered_comes_back_whole() {
        Setting setting = Setting.in(world());
        PastRelease release = release(setting.round(Setting.MONDAY), Setting.STRATEGY, 0);

        world().ledger().enter(setting.trust, release);

        assertThat(releases(setting.trust, STRATEGY)).containsExactly(release);
    }

    @Test
    default void releases_on_an_element_are_found_over_editions_and_keys_the_earliest_first() {
        Setting setting = Setting.in(world());
        PastRelease later = release(setting.round(Setting.MONDAY), Setting.subject("starter", "2027-09", "purpose"), 7);
        PastRelease earlier = release(setting.round(Setting.MONDAY), Setting.STRATEGY, 1);
        PastRelease another =
                release(setting.round(Setting.MONDAY), Setting.subject("governance", "2026-11", "strategy"), 2);
        List.of(later, earlier, another).forEach(release -> world().ledger().enter(setting.trust, release));

        assertThat(releases(setting.trust, STRATEGY, PURPOSE)).containsExactly(earlier, later);
        assertThat(releases(setting.trust, PURPOSE)).containsExactly(later);
        assertThat(releases(setting.trust, new ElementKey("oversight"))).isEmpty();
    }

    @Test
    default void a_round_is_entered_once() {
        Setting setting = Setting.in(world());
        Round round = setting.round(Setting.MONDAY);
        PastRelease first = release(round, Setting.STRATEGY, 0);
        world().ledger().enter(setting.trust, first);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> world().ledger().enter(setting.trust, release(round, Setting.STRATEGY, 1)));

        assertThat(releases(setting.trust, STRATEGY)).containsExactly(first);
    }

    @Test
    default void nothing_of_one_trust_opens_anything_of_another() {
        Setting ours = Setting.in(world());
        Setting theirs = Setting.in(world());
        Round round = ours.round(Setting.MONDAY);
        theirs.kept(round);
        PastRelease here = release(round, Setting.STRATEGY, 0);
        world().ledger().enter(ours.trust, here);

        assertThat(releases(theirs.trust, STRATEGY)).isEmpty();

        PastRelease there = release(round, Setting.STRATEGY, 1);
        world().ledger().enter(theirs.trust, there);
        assertThat(releases(ours.trust, STRATEGY)).containsExactly(here);
        assertThat(releases(theirs.trust, STRATEGY)).containsExactly(there);
    }

    private List<PastRelease> releases(TrustId trust, ElementKey... elements) {
        return world().ledger().releases(trust, "starter", Set.of(elements));
    }

    private static PastRelease release(Round round, Subject subject, int days) {
        return new PastRelease(
                round.id(),
                subject,
                new Scale(List.of("Just \"setting\" out", "\u05d0", "Here\u0000")),
                Setting.MONDAY.plusSeconds(86_400L * days),
                List.of(
                        new PastBlock(List.of(), people(9), Sight.FULL, List.of(1, 2, 3, 2, 1)),
                        new PastBlock(List.of("heads", "trustees"), people(5), Sight.FORESEEN, List.of()),
                        new PastBlock(List.of(), people(2), Sight.UNKNOWN, List.of())));
    }

    private static Set<MemberId> people(int many) {
        return Stream.generate(() -> new MemberId(UUID.randomUUID()))
                .limit(many)
                .collect(Collectors.toSet());
    }
}
