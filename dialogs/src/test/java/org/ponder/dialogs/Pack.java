package org.ponder.dialogs;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ponder.domain.framework.Area;
import org.ponder.domain.framework.Aspect;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Closing;
import org.ponder.domain.framework.Cue;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.framework.Scale;
import org.ponder.domain.round.Subject;

/** A small framework, worded as a real one would be. */
final class Pack {
    static final Scale SCALE =
            new Scale(List.of("Not yet begun", "Taking shape", "In place in parts", "Part of how we work"));
    static final Element WELLBEING = element(
            "wellbeing",
            "Working culture and wellbeing",
            "How it is to work here: workload, pay and conditions, and whether people can speak up.",
            "Pay and conditions",
            "Workload",
            "Speaking up");
    static final Element DEVELOPMENT = element(
            "development",
            "Development, recruitment and retention",
            "How people come to us, grow with us and stay.",
            "Recruitment",
            "Professional development",
            "Careers across schools");
    static final Element RESOURCES = element(
            "resources",
            "Stewardship of resources",
            "How money is planned and spent for pupils.",
            "Planning",
            "Reserves",
            "Value for pupils");
    static final Element BUILDINGS = element(
            "buildings",
            "Buildings and safety",
            "How our buildings are kept, and how risks are found early.",
            "Upkeep",
            "Planning ahead",
            "Safety");
    static final Edition EDITION = new Edition(
            new EditionId("starter", "2026-11"),
            "Starter pack",
            "Unofficial starter pack",
            SCALE,
            List.of(
                    new Area("Workforce resilience and wellbeing", List.of(WELLBEING, DEVELOPMENT)),
                    new Area("Finance and operations", List.of(RESOURCES, BUILDINGS))),
            Optional.of(new Closing(
                    "Looking back",
                    "A last look at all elements together.",
                    "Which of these make you proud to work here?",
                    "Which of these should we give our time to next?",
                    "Of all that we have looked at, what would we like others to notice a year from now?")),
            Set.of());
    static final Subject SUBJECT = new Subject(EDITION.id(), WELLBEING.key());

    static final Subject NEXT_SUBJECT = new Subject(EDITION.id(), DEVELOPMENT.key());

    static final Subject CLOSING = new Subject(EDITION.id(), ElementKey.CLOSING);

    private Pack() {}

    private static Element element(String key, String name, String about, String... aspects) {
        return new Element(
                new ElementKey(key),
                List.of(),
                name,
                about,
                List.of(
                        "we have not turned to it so far",
                        "we have begun, and it depends on a few people",
                        "some schools do it as a matter of course",
                        "it holds when people change"),
                Arrays.stream(aspects).map(Pack::aspect).toList(),
                new Element.Wording(prompts(), questions()));
    }

    private static Aspect aspect(String name) {
        return new Aspect(new AspectKey(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')), name);
    }

    private static Map<Prompt, String> prompts() {
        return new EnumMap<>(Map.of(
                Prompt.POSITION, "Thinking of the last term, where are we with this?",
                Prompt.EVIDENCE, "What have you seen or heard that makes you say so?",
                Prompt.STRENGTH, "What do we do well here?",
                Prompt.CHALLENGE, "What makes it hard?",
                Prompt.NEXT_STEP, "What might we do next, or stop doing?"));
    }

    private static Map<Cue, String> questions() {
        Map<Cue, String> questions = new EnumMap<>(Cue.class);
        for (Cue cue : Cue.values()) {
            questions.put(cue, "What would we notice first if this got better?");
        }
        return questions;
    }
}
