package org.ponder.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which workspaces are of one trust. */
class KinshipTest {
    private static final Workspace TENANT = new Workspace("teams", "one");
    private static final Workspace TEAM = new Workspace("slack", "T1");
    private static final Workspace OTHER_TEAM = new Workspace("slack", "T2");
    private static final Workspace WHICHEVER = new Workspace("slack", Workspace.ONLY);

    @Test
    void the_others_of_its_family_are_a_workspaces_kin() {
        Kinship kinship = new Kinship(List.of(Set.of(TENANT, TEAM, OTHER_TEAM), Set.of(new Workspace("teams", "two"))));

        assertThat(kinship.of(TENANT)).containsExactlyInAnyOrder(TEAM, OTHER_TEAM);
        assertThat(kinship.of(TEAM)).containsExactlyInAnyOrder(TENANT, OTHER_TEAM);
        assertThat(kinship.of(new Workspace("teams", "two"))).isEmpty();
    }

    @Test
    void who_is_not_named_has_none() {
        Kinship kinship = new Kinship(List.of(Set.of(TENANT, TEAM)));

        assertThat(kinship.of(OTHER_TEAM)).isEmpty();
        assertThat(Kinship.NONE.of(TENANT)).isEmpty();
    }

    @Test
    void the_same_id_on_another_platform_is_somebody_else() {
        assertThat(new Kinship(List.of(Set.of(TENANT, TEAM))).of(new Workspace("slack", "one")))
                .isEmpty();
    }

    @Test
    void whichever_there_is_on_a_platform_may_be_named_by_none() {
        Kinship kinship = new Kinship(List.of(Set.of(TENANT, WHICHEVER)));

        assertThat(kinship.of(TEAM)).containsExactly(TENANT);
        assertThat(kinship.of(OTHER_TEAM)).containsExactly(TENANT);
        assertThat(kinship.of(TENANT)).containsExactly(WHICHEVER);
        assertThat(kinship.of(new Workspace("teams", "two"))).isEmpty();
    }

    @Test
    void a_workspace_that_belongs_to_two_trusts_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Kinship(List.of(Set.of(TENANT, TEAM), Set.of(TEAM, OTHER_TEAM))));
    }

    @Test
    void what_is_said_once_stays_so() {
        Set<Workspace> family = new HashSet<>(Set.of(TENANT, TEAM));
        Kinship kinship = new Kinship(List.of(family));
        family.add(OTHER_TEAM);

        assertThat(kinship.of(OTHER_TEAM)).isEmpty();
    }
}
