package org.ponder.domain.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** A framework of two areas, one with two elements and one with one, on a scale of four positions. */
public final class SamplePack {
    public static final EditionId ID = new EditionId("sample", "2026-11");

    public static final Scale SCALE =
            new Scale(List.of("Not yet begun", "Taking shape", "In place in parts", "Part of how we work"));

    private static final Closing CLOSING = new Closing(
            "Looking back",
            "All of it together.",
            "Which of these are we proud of?",
            "Which of these should we talk about?",
            "What would we like to see a year from now?");

    public static final Edition EDITION = on(SCALE);

    /** What a look back at everything is about. */
    public static final Subject WHOLE = new Subject(ID, ElementKey.CLOSING);

    /** What sample rounds are about. */
    public static final Subject SUBJECT = new Subject(ID, new ElementKey("oversight"));

    public static final Element ELEMENT = EDITION.element(SUBJECT.element()).orElseThrow();

    private SamplePack() {}

    /** The same framework on another scale. */
    public static Edition on(Scale scale) {
        Area governance = new Area(
                "Governance",
                List.of(
                        element("purpose", "Purpose and strategy", scale),
                        element("oversight", "Oversight and assurance", scale)));
        Area people = new Area("People", List.of(element("wellbeing", "Working culture and wellbeing", scale)));
        return new Edition(
                ID,
                "Sample framework",
                "a sample for tests",
                scale,
                List.of(governance, people),
                Optional.of(CLOSING),
                Set.of());
    }

    /** Another framework, of so many elements: "element-0" and so on. */
    public static Edition of(int elements) {
        return new Edition(
                new EditionId("wide", "2026-11"),
                "Wide framework",
                "a sample for tests",
                SCALE,
                List.of(new Area(
                        "Everything",
                        IntStream.range(0, elements)
                                .mapToObj(i -> element("element-" + i, "Element " + i, SCALE))
                                .toList())),
                Optional.of(CLOSING),
                Set.of());
    }

    /** A scale of so many positions, named by their place. */
    public static Scale scaleOf(int size) {
        return new Scale(IntStream.range(0, size).mapToObj(i -> "place " + i).toList());
    }

    private static Element element(String key, String name, Scale scale) {
        return new Element(
                new ElementKey(key),
                List.of(),
                name,
                name + ", as everybody here meets it from day to day.",
                scale.names().stream()
                        .map(p -> p + ": what that looks like here.")
                        .toList(),
                List.of(
                        new Aspect(new AspectKey("clarity"), "Clear roles"),
                        new Aspect(new AspectKey("information"), "Timely information"),
                        new Aspect(new AspectKey("challenge"), "Open conversation")),
                new Element.Wording(
                        texts(Prompt.values(), p -> "What would you say about " + in(p) + "?"),
                        texts(Cue.values(), c -> "What would help us to talk about this? (" + in(c) + ")")));
    }

    private static <E extends Enum<E>> Map<E, String> texts(E[] all, Function<E, String> text) {
        return Arrays.stream(all).collect(Collectors.toMap(Function.identity(), text));
    }

    private static String in(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
