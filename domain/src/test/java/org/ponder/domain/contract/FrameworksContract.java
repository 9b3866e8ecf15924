package org.ponder.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ponder.domain.framework.Area;
import org.ponder.domain.framework.Aspect;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Cue;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.framework.Scale;
import org.ponder.domain.people.TrustId;

/** What {@link Frameworks} keeps to. */
public interface FrameworksContract {

    World world();

    /** Makes an edition known that every trust may use. */
    void load(Edition edition);

    @Test
    default void an_edition_is_found_by_its_name_for_ever() {
        Setting setting = Setting.in(world());
        Edition older = edition(unique("starter"), "2026-11", "Starter pack");
        Edition newer = edition(older.id().framework(), "2027-09", "Starter pack, second edition");
        load(newer);
        load(older);

        assertThat(world().frameworks().edition(setting.trust, older.id())).contains(older);
        assertThat(world().frameworks().edition(setting.trust, newer.id())).contains(newer);
    }

    @Test
    default void an_edition_that_nobody_loaded_is_not_there() {
        TrustId trust = Setting.in(world()).trust;
        Edition loaded = edition(unique("starter"), "2026-11", "Starter pack");
        load(loaded);

        assertThat(world().frameworks().edition(trust, new EditionId(loaded.id().framework(), "2026-12")))
                .isEmpty();
        assertThat(world().frameworks().edition(trust, new EditionId(unique("x"), "2026-11")))
                .isEmpty();
    }

    @Test
    default void the_newest_edition_of_each_framework_is_told_by_title() {
        TrustId trust = Setting.in(world()).trust;
        String starter = unique("a");
        String governance = unique("z");
        Edition newest = edition(starter, "2026-11", "Starter pack");
        Edition governed = edition(governance, "2026-11", "Governance pack");
        load(newest);
        load(edition(starter, "2025-12", "A pack"));
        load(edition(starter, "2026-9", "A pack"));
        load(governed);

        assertThat(world().frameworks().newest(trust).stream()
                        .filter(e -> List.of(starter, governance).contains(e.id().framework())))
                .containsExactly(governed, newest);
    }

    @Test
    default void every_edition_of_one_framework_is_found() {
        TrustId trust = Setting.in(world()).trust;
        String framework = unique("starter");
        Edition first = edition(framework, "2026-11", "Starter");
        Edition second = edition(framework, "2027-09", "Starter");
        load(second);
        load(first);
        load(edition(unique("governance"), "2026-11", "Governance"));

        assertThat(world().frameworks().editions(trust, framework)).containsExactlyInAnyOrder(first, second);
    }

    /** A small pack. */
    static Edition edition(String framework, String edition, String title) {
        Map<Prompt, String> prompts = new EnumMap<>(Prompt.class);
        Arrays.stream(Prompt.values()).forEach(prompt -> prompts.put(prompt, "What of " + prompt + "?"));
        Map<Cue, String> questions = new EnumMap<>(Cue.class);
        Arrays.stream(Cue.values()).forEach(cue -> questions.put(cue, "And what of " + cue + "?"));
        Element element = new Element(
                new ElementKey("strategy"),
                List.of(new ElementKey("purpose")),
                "Strategy and purpose",
                "What we are for.",
                List.of("early", "under way", "in place"),
                List.of(new Aspect(new AspectKey("pace"), "Pace")),
                new Element.Wording(prompts, questions));
        return new Edition(
                new EditionId(framework, edition),
                title,
                "unofficial starter pack",
                new Scale(List.of("Setting out", "On the way", "Here")),
                List.of(new Area("Governance", List.of(element))),
                Optional.empty(),
                Set.of(new ElementKey("marketing")));
    }

    private static String unique(String framework) {
        return framework + "-" + UUID.randomUUID();
    }
}
