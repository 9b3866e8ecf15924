package org.ponder.domain.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the elements of one pack. */
final class ElementReading {
    private static final List<String> FIELDS =
            List.of("key", "formerly", "name", "about", "descriptions", "aspects", "prompts", "questions");
    private static final int FEWEST_ASPECTS = 3;
    private static final int MOST_ASPECTS = 6;

    private final PackNotes notes;
    private final int positions;
    private final PackOnce keys;
    private final PackOnce names;

    /** @param positions of the scale, none if it could not be read */
    ElementReading(PackNotes notes, int positions) {
        this.notes = notes;
        this.positions = positions;
        this.keys = new PackOnce(notes);
        this.names = new PackOnce(notes);
    }

    Supplier<Element> element(PackFields fields) {
        fields.knowing(FIELDS);
        String key = key(fields);
        List<ElementKey> formerly = fields.keys("formerly");
        String name = fields.text("name", PackText.NAME);
        names.see(name, fields.line("name"));
        String about = fields.text("about", PackText.ABOUT);
        List<String> descriptions = descriptions(fields);
        List<Aspect> aspects = aspects(fields);
        Map<Prompt, String> prompts = texts(fields, "prompts", Prompt.class, PackText.PROMPT);
        Map<Cue, String> questions = texts(fields, "questions", Cue.class, PackText.QUESTION);
        return () -> new Element(
                new ElementKey(key),
                formerly,
                name,
                about,
                descriptions,
                aspects,
                new Element.Wording(prompts, questions));
    }

    private String key(PackFields fields) {
        Optional<PackKey> key = fields.key("key");
        key.ifPresent(k -> keys.see(k.value(), k.line()));
        return key.map(PackKey::value).orElse("");
    }

    private List<String> descriptions(PackFields fields) {
        Optional<PackEntry.Items> written = fields.list("descriptions");
        written.filter(items -> positions > 0 && items.entries().size() != positions)
                .ifPresent(items -> notes.fault(
                        items.line(),
                        "There are " + items.entries().size() + " descriptions for " + positions
                                + " positions: write one for each, in the order of the scale."));
        return written.stream()
                .flatMap(items -> items.entries().stream())
                .map(entry -> notes.text(entry, "A description", PackText.DESCRIPTION))
                .toList();
    }

    private List<Aspect> aspects(PackFields fields) {
        Optional<PackFields> written = fields.fields("aspects");
        written.filter(all -> all.all().size() < FEWEST_ASPECTS || all.all().size() > MOST_ASPECTS)
                .ifPresent(all -> notes.fault(
                        all.line(),
                        "There are " + all.all().size() + " aspects: give an element " + FEWEST_ASPECTS + " to "
                                + MOST_ASPECTS + "."));
        PackOnce once = new PackOnce(notes);
        List<Aspect> aspects = new ArrayList<>();
        for (PackEntry.Field field : written.map(PackFields::all).orElse(List.of())) {
            String key = new PackKey(field.name(), field.line()).noted(notes).value();
            String name = notes.text(field.entry(), "“" + key + "”", PackText.ASPECT);
            once.see(name, field.line());
            aspects.add(new Aspect(new AspectKey(key), name));
        }
        return aspects;
    }

    private <E extends Enum<E>> Map<E, String> texts(PackFields fields, String name, Class<E> asked, PackText kind) {
        List<String> known = Arrays.stream(asked.getEnumConstants())
                .map(ElementReading::written)
                .toList();
        Map<E, String> texts = new EnumMap<>(asked);
        fields.fields(name)
                .map(written -> written.knowing(known))
                .ifPresent(written -> Arrays.stream(asked.getEnumConstants())
                        .forEach(one -> texts.put(one, written.text(written(one), kind))));
        return texts;
    }

    private static String written(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
