package org.ponder.dialogs.scene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.CalendarFile;
import org.ponder.dialogs.script.CalendarFiles;
import org.ponder.dialogs.script.CalendarYear;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.dialogs.script.SchoolForm;
import org.ponder.dialogs.script.SchoolOptions;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.TermDates;
import org.ponder.domain.people.Trust;
import org.ponder.domain.work.Outcome;
import org.ponder.domain.work.Refusal.Because;
import org.ponder.domain.work.UseCases;

/** A facilitator tells the year of one school and who works there, or the dates that all schools share. */
final class SchoolScene implements Scene {
    /** In the place of a school's key. */
    static final String ALL = "all";

    private final UseCases useCases;
    private final Speech speech;
    private final Words words;
    private final SchoolFile file;

    SchoolScene(UseCases useCases, Speech speech, CalendarFiles files) {
        this.useCases = useCases;
        this.file = new SchoolFile(files, speech);
        this.speech = speech;
        this.words = speech.words();
    }

    /** @param school its key, or {@link #ALL} */
    static Spot spot(String school) {
        return new Spot("school", school);
    }

    @Override
    public List<Post> over(Exchange exchange, Spot at, Recency asked) {
        return schools(trust(exchange), at).isEmpty() ? List.of(speech.refusal(Because.NO_SUCH_CHOICE)) : List.of();
    }

    /** Which it is about; none where it is not there any more. */
    private static List<String> schools(Trust trust, Spot at) {
        List<String> named = trust.setUp().schools();
        return isAll(at)
                ? named
                : SchoolOptions.named(named, ReadDates.school(at)).stream().toList();
    }

    private static boolean isAll(Spot at) {
        return ReadDates.school(at).equals(ALL);
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        Trust trust = trust(exchange);
        List<String> schools = schools(trust, at);
        SchoolForm form = form(exchange);
        List<Field> fields = new ArrayList<>(List.of(form.dates(ReadDates.of(at)
                .map(CalendarYear.Found::dates)
                .or(() -> shared(trust, schools))
                .orElse(TermDates.UNTOLD))));
        if (!isAll(at)) {
            fields.add(form.people(
                    useCases.settingUp().members(trust.id()),
                    member -> schools.contains(member.wishes().school())));
        }
        return new Card(
                isAll(at) ? words.say("school.all.title") : String.join("", schools),
                ReadDates.of(at).map(file::about).orElseGet(() -> about(trust, at)),
                fields,
                List.of(speech.main("save"), speech.other("back"), speech.other("done")));
    }

    /** The dates of these schools, if they are the same. */
    private static Optional<TermDates> shared(Trust trust, List<String> schools) {
        List<TermDates> all = schools.stream()
                .map(school -> trust.calendar().schools().getOrDefault(school, TermDates.UNTOLD))
                .distinct()
                .toList();
        return all.stream().findFirst().filter(first -> all.size() == 1);
    }

    private List<Block> about(Trust trust, Spot at) {
        return isAll(at) ? aboutAll(trust, schools(trust, at)) : aboutOne(trust, schools(trust, at));
    }

    private List<Block> aboutOne(Trust trust, List<String> schools) {
        return List.of(
                new Block.Text(known(shared(trust, schools).orElse(TermDates.UNTOLD), "school.unknown")),
                new Block.Note(words.say("school.note")));
    }

    private List<Block> aboutAll(Trust trust, List<String> schools) {
        return List.of(
                new Block.Text(words.say("school.all.text")),
                new Block.Text(shared(trust, schools)
                        .map(dates -> known(dates, "school.all.unknown"))
                        .orElseGet(() -> words.say("school.all.differ"))));
    }

    /** Until when the dates are known, and what is taken to be so after that. */
    private String known(TermDates dates, String otherwise) {
        return dates.lastTold()
                .map(last -> words.say("school.known", words.fullDay(last)))
                .orElseGet(() -> words.say(otherwise));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return reply.choice().equals("back") ? Onward.ask(CalendarScene.SPOT) : filled(exchange, at, reply);
    }

    private Onward filled(Exchange exchange, Spot at, Chose reply) {
        Map<String, String> filled = card(exchange, at).holding(reply.values()).values();
        return CalendarFile.is(filled.getOrDefault("dates", ""))
                ? file.heard(exchange, at, filled, today(exchange))
                : typed(exchange, at, reply, filled);
    }

    private Onward typed(Exchange exchange, Spot at, Chose reply, Map<String, String> filled) {
        return form(exchange)
                .read(filled, useCases.settingUp().members(exchange.trust().id()))
                .fold(
                        meant -> save(exchange, at, reply, meant),
                        fault -> Onward.ask(at, reply.values()).after(speech.fault(fault)));
    }

    private Onward save(Exchange exchange, Spot at, Chose reply, SchoolForm.Filled filled) {
        if (isAll(at) && filled.dates().equals(TermDates.UNTOLD)) {
            return Onward.ask(at, reply.values())
                    .after(speech.line("school.fault.blank").about("dates"));
        }
        return useCases.settingUp()
                .settle(exchange.member().id(), with(trust(exchange), at, filled.dates()))
                .fold(trust -> staffed(exchange, trust, at, filled), Outcome::<Trust>refused)
                .fold(
                        trust -> Onward.ask(CalendarScene.SPOT).after(saved(filled.dates())),
                        refusal -> Onward.ask(at, reply.values()).after(speech.refusal(refusal)));
    }

    /** The trust whose schools have these dates; one that tells nothing any more goes by the others. */
    private static Trust with(Trust trust, Spot at, TermDates dates) {
        Map<String, TermDates> years = new HashMap<>(trust.calendar().schools());
        schools(trust, at).forEach(school -> years.put(school, dates));
        years.values().removeIf(TermDates.UNTOLD::equals);
        return trust.with(trust.calendar().with(years));
    }

    private Outcome<Trust> staffed(Exchange exchange, Trust trust, Spot at, SchoolForm.Filled filled) {
        if (isAll(at)) {
            return Outcome.done(trust);
        }
        return useCases.settingUp()
                .staff(trust.id(), exchange.member().id(), String.join("", schools(trust, at)), filled.staff())
                .fold(staff -> Outcome.done(trust), Outcome::refused);
    }

    private Post saved(TermDates dates) {
        return dates.lastTold()
                .map(last -> speech.line("school.saved", words.fullDay(last)))
                .orElseGet(() -> speech.line("school.saved-unknown"));
    }

    private SchoolForm form(Exchange exchange) {
        return new SchoolForm(words, today(exchange));
    }

    private LocalDate today(Exchange exchange) {
        return useCases.wishing().today(exchange.trust(), exchange.member());
    }

    private Trust trust(Exchange exchange) {
        return useCases.settingUp().trust(exchange.trust().id()).orElseThrow();
    }
}
