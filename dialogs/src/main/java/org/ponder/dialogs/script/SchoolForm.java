package org.ponder.dialogs.script;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.TermDates;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;

/**
 * The year of a school as it is filled in on a card: its dates, and who works there. Everybody of one name is chosen as one: mostly
 * that is one person who is there twice.
 */
public final class SchoolForm {
    private final Words words;
    private final TermLines lines;
    private final LocalDate today;

    /** @param today from which a year is found that is left out */
    public SchoolForm(Words words, LocalDate today) {
        this.words = words;
        this.lines = new TermLines(words);
        this.today = today;
    }

    /** What was filled in. */
    public record Filled(TermDates dates, Set<MemberId> staff) {
        public Filled {
            staff = Set.copyOf(staff);
        }
    }

    public Field dates(TermDates now) {
        return new Field.TextField(
                "dates",
                words.say("school.dates"),
                words.say("school.dates.hint"),
                lines.write(now),
                Field.Lines.CALENDAR);
    }

    /** @param worksHere who is known to work there */
    public Field people(List<Member> all, Predicate<Member> worksHere) {
        Map<String, List<Member>> byName =
                all.stream().collect(Collectors.groupingBy(Member::name, TreeMap::new, Collectors.toList()));
        return new Field.ManyOf(
                "people",
                words.say("school.people"),
                byName.entrySet().stream()
                        .map(named -> new Field.Option(key(named.getValue()), named.getKey(), ""))
                        .toList(),
                byName.values().stream()
                        .filter(named -> named.stream().anyMatch(worksHere))
                        .map(SchoolForm::key)
                        .collect(Collectors.toSet()));
    }

    private static String key(List<Member> namesakes) {
        return key(namesakes.get(0));
    }

    private static String key(Member member) {
        return member.id().value().toString();
    }

    /** Whoever types may say that there are no dates. */
    public FilledForm<Filled> read(Map<String, String> filled, List<Member> all) {
        String dates = filled.getOrDefault("dates", "");
        return lines.read(words.ways("reply.none").contains(Meaning.plain(dates)) ? "" : dates, today)
                .fold(
                        read -> FilledForm.meaning(new Filled(read, staff(filled.getOrDefault("people", ""), all))),
                        SchoolForm::faulty);
    }

    private static Set<MemberId> staff(String keys, List<Member> all) {
        List<String> chosen = Arrays.asList(keys.split(",", -1));
        Set<String> names = all.stream()
                .filter(member -> chosen.contains(key(member)))
                .map(Member::name)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(member -> names.contains(member.name()))
                .map(Member::id)
                .collect(Collectors.toSet());
    }

    private static FilledForm<Filled> faulty(TermLines.Fault fault) {
        return FilledForm.faulty(
                "dates", "school.fault." + fault.because().key(), String.valueOf(fault.line()), fault.text());
    }
}
