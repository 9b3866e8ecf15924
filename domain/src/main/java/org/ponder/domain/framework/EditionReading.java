package org.ponder.domain.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads an edition from top to bottom; what is read becomes one only where nothing was noted against it. */
final class EditionReading {
    private static final List<String> FIELDS =
            List.of("framework", "edition", "title", "notice", "scale", "areas", "closing", "retired");
    private static final List<String> CLOSING_FIELDS = List.of("name", "about", "proud", "talk", "question");
    private static final List<String> AREA_FIELDS = List.of("name", "elements");

    private final PackNotes notes;
    private final PackOnce areaNames;

    EditionReading(PackNotes notes) {
        this.notes = notes;
        this.areaNames = new PackOnce(notes);
    }

    Supplier<Edition> edition(PackEntry pack) {
        return PackFields.in(pack, "A pack", notes)
                .map(fields -> edition(fields.knowing(FIELDS)))
                .orElse(() -> {
                    throw new IllegalStateException("a pack without fields is no edition");
                });
    }

    private Supplier<Edition> edition(PackFields fields) {
        String framework = fields.key("framework").map(PackKey::value).orElse("");
        String edition = fields.key("edition").map(PackKey::value).orElse("");
        String title = fields.text("title", PackText.TITLE);
        String notice = fields.has("notice") ? fields.text("notice", PackText.TITLE) : "";
        List<String> scale = scale(fields);
        List<Supplier<Area>> areas = areas(fields, new ElementReading(notes, scale.size()));
        Optional<Closing> closing =
                fields.has("closing") ? fields.fields("closing").map(this::closing) : Optional.empty();
        List<ElementKey> retired = fields.keys("retired");
        return () -> new Edition(
                new EditionId(framework, edition),
                title,
                notice,
                new Scale(scale),
                all(areas),
                closing,
                Set.copyOf(retired));
    }

    private Closing closing(PackFields fields) {
        fields.knowing(CLOSING_FIELDS);
        return new Closing(
                fields.text("name", PackText.NAME),
                fields.text("about", PackText.ABOUT),
                fields.text("proud", PackText.PROMPT),
                fields.text("talk", PackText.PROMPT),
                fields.text("question", PackText.QUESTION));
    }

    private List<String> scale(PackFields fields) {
        PackOnce once = new PackOnce(notes);
        List<String> names = new ArrayList<>();
        Optional<PackEntry.Items> written = fields.list("scale");
        for (PackEntry entry : written.map(PackEntry.Items::entries).orElse(List.of())) {
            String name = notes.text(entry, "A position of the scale", PackText.POSITION);
            once.see(name, entry.line());
            names.add(name);
        }
        written.filter(items -> names.size() < Scale.FEWEST || names.size() > Scale.MOST)
                .ifPresent(items -> notes.fault(
                        items.line(),
                        "The scale has " + names.size() + " positions: give it " + Scale.FEWEST + " to " + Scale.MOST
                                + "."));
        return names;
    }

    private List<Supplier<Area>> areas(PackFields fields, ElementReading elements) {
        return listed(fields, "areas").stream()
                .flatMap(entry -> PackFields.in(entry, "An area", notes).stream())
                .map(area -> area(area.knowing(AREA_FIELDS), elements))
                .toList();
    }

    private Supplier<Area> area(PackFields fields, ElementReading reading) {
        String name = fields.text("name", PackText.NAME);
        areaNames.see(name, fields.line("name"));
        List<Supplier<Element>> elements = listed(fields, "elements").stream()
                .flatMap(entry -> PackFields.in(entry, "An element", notes).stream())
                .map(reading::element)
                .toList();
        return () -> new Area(name, all(elements));
    }

    private List<PackEntry> listed(PackFields fields, String name) {
        Optional<PackEntry.Items> items = fields.list(name);
        items.filter(list -> list.entries().isEmpty())
                .ifPresent(list -> notes.fault(list.line(), "“" + name + "” is empty: give it at least one entry."));
        return items.map(PackEntry.Items::entries).orElse(List.of());
    }

    private static <T> List<T> all(List<Supplier<T>> read) {
        return read.stream().map(Supplier::get).toList();
    }
}
