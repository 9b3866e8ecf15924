package org.ponder.dialogs.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.GoodHours;
import org.ponder.domain.people.Hours;
import org.ponder.domain.people.Perspective;

/** A trust's good hours as they are filled in on a card: a line for each perspective, for everybody else and for the channels. */
public final class HoursForm {
    private static final String OTHERS = "others";
    private static final String CHANNELS = "channels";

    private final Words words;
    private final HoursLines lines;
    private final List<Perspective> perspectives;

    public HoursForm(Words words, List<Perspective> perspectives) {
        this.words = words;
        this.lines = new HoursLines(words);
        this.perspectives = List.copyOf(perspectives);
    }

    /** Those of a perspective without hours of its own are empty: it keeps to those of everybody else. */
    public List<Field> fields(Hours now) {
        List<Field> fields = new ArrayList<>(perspectives.stream()
                .map(perspective ->
                        line(id(perspective), perspective.name(), now.of().getOrDefault(perspective.key(), List.of())))
                .toList());
        fields.add(line(OTHERS, words.say("good-hours.others"), now.others()));
        fields.add(line(CHANNELS, words.say("good-hours.channels"), now.channels()));
        return fields;
    }

    private Field line(String id, String label, List<GoodHours> hours) {
        String hint = hours.isEmpty() ? words.say("good-hours.none") : "";
        return new Field.TextField(id, label, hint, lines.inOneLine(hours), Field.Lines.ONE);
    }

    /** Where everybody else, or the channels, have none, they get back what is usual; a perspective that has gone keeps its own. */
    public FilledForm<Hours> read(Map<String, String> filled, Hours now) {
        return ids().flatMap(id -> fault(id, filled.getOrDefault(id, "")).stream())
                .findFirst()
                .orElseGet(() -> FilledForm.meaning(new Hours(
                        of(filled, now),
                        orUsual(read(filled, OTHERS), Hours.USUAL.others()),
                        orUsual(read(filled, CHANNELS), Hours.USUAL.channels()))));
    }

    private Stream<String> ids() {
        return Stream.concat(perspectives.stream().map(HoursForm::id), Stream.of(OTHERS, CHANNELS));
    }

    private Optional<FilledForm<Hours>> fault(String id, String typed) {
        return lines.fault(typed).map(line -> FilledForm.faulty(id, "settings.fault.hours", line));
    }

    private Map<String, List<GoodHours>> of(Map<String, String> filled, Hours now) {
        Map<String, List<GoodHours>> of = new HashMap<>(now.of());
        for (Perspective perspective : perspectives) {
            List<GoodHours> hours = read(filled, id(perspective));
            of.remove(perspective.key());
            if (!hours.isEmpty()) {
                of.put(perspective.key(), hours);
            }
        }
        return of;
    }

    private List<GoodHours> read(Map<String, String> filled, String id) {
        return lines.read(filled.getOrDefault(id, ""));
    }

    private static List<GoodHours> orUsual(List<GoodHours> hours, List<GoodHours> usual) {
        return hours.isEmpty() ? usual : hours;
    }

    private static String id(Perspective perspective) {
        return "of-" + perspective.key();
    }
}
