package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.domain.contract.FrameworksContract;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.people.TrustId;

@ExtendWith(Postgres.Extension.class)
class JpaFrameworksTest {
    private final Rowstore store;
    private final Wire wire;
    private final Larkfield ours = Larkfield.fresh();
    private final Larkfield theirs = Larkfield.fresh();
    private final String framework = "starter-" + UUID.randomUUID();
    private final Edition edition = FrameworksContract.edition(framework, "2026-11", "Starter pack");

    JpaFrameworksTest(Postgres postgres) {
        store = postgres.rows();
        wire = postgres.wire();
    }

    @BeforeEach
    void set_up() {
        store.does(ours::keepIn);
        store.does(theirs::keepIn);
    }

    @AfterEach
    void let_go() {
        store.close();
    }

    @Test
    void an_edition_is_read_once_for_a_trust_and_made_once_for_all() {
        store.load(edition);
        Edition first = store.frameworks().edition(trust(ours), edition.id()).orElseThrow();
        wire.forget();

        assertThat(store.frameworks().edition(trust(ours), edition.id())).containsSame(first);
        assertThat(wire.statements()).isEmpty();
        assertThat(store.frameworks().edition(trust(theirs), edition.id())).containsSame(first);
    }

    @Test
    void an_edition_that_was_missing_is_found_once_it_is_there() {
        assertThat(store.frameworks().edition(trust(ours), edition.id())).isEmpty();

        store.load(edition);

        assertThat(store.frameworks().edition(trust(ours), edition.id())).contains(edition);
    }

    @Test
    void a_pack_may_be_loaded_again_at_every_start() {
        store.load(edition);
        store.load(edition);

        assertThat(store.frameworks().newest(trust(ours))).containsOnlyOnce(edition);
    }

    @Test
    void a_pack_may_not_change_without_a_new_edition_name() {
        store.load(edition);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> store.load(FrameworksContract.edition(framework, "2026-11", "Starter pack, improved")))
                .withMessageContainingAll(framework, "2026-11", "give the changed pack a new edition name");
        assertThat(store.frameworks().edition(trust(ours), edition.id())).contains(edition);
    }

    @Test
    void a_pack_of_one_trust_is_not_there_for_another() {
        Edition own = FrameworksContract.edition(framework, "our copy", "Our framework");
        store.loadFor(trust(ours), own);

        assertThat(store.frameworks().edition(trust(ours), own.id())).contains(own);
        assertThat(store.frameworks().newest(trust(ours))).contains(own);
        assertThat(store.frameworks().edition(trust(theirs), own.id())).isEmpty();
        assertThat(store.frameworks().newest(trust(theirs))).doesNotContain(own);
    }

    @Test
    void a_trusts_own_pack_comes_before_one_for_everybody_with_the_same_name() {
        Edition own = FrameworksContract.edition(framework, "2026-11", "Our copy");
        store.loadFor(trust(ours), own);
        store.load(edition);

        assertThat(List.of(ours, theirs))
                .map(each ->
                        store.frameworks().edition(trust(each), edition.id()).orElseThrow())
                .containsExactly(own, edition);
    }

    private static TrustId trust(Larkfield larkfield) {
        return larkfield.trust().id();
    }
}
