package org.ponder.dialogs.scene;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.script.CalendarFile;
import org.ponder.dialogs.script.CalendarFiles;
import org.ponder.dialogs.script.CalendarYear;
import org.ponder.dialogs.script.CalendarYear.Found;

/** A calendar file in the place of dates: what is read of it is shown to be checked, and never saved at once. */
final class SchoolFile {
    private final CalendarFiles files;
    private final Speech speech;

    SchoolFile(CalendarFiles files, Speech speech) {
        this.files = files;
        this.speech = speech;
    }

    /** @param today from which the school years near it are found */
    Onward heard(Spot at, Map<String, String> filled, LocalDate today, ZoneId usual) {
        Map<String, String> others = new HashMap<>(filled);
        CalendarFile file = files.read(String.valueOf(others.remove("dates")), usual);
        return new CalendarYear(today)
                .read(
                        file,
                        found -> Onward.ask(ReadDates.spot(ReadDates.school(at), found), others),
                        because -> Onward.ask(at, others)
                                .after(speech.line("school.file." + because.key())
                                        .about("dates")));
    }

    List<Block> about(Found found) {
        List<Block> about = new ArrayList<>();
        about.add(new Block.Text(speech.words().say("school.file.read")));
        if (found.leftOut() > 0) {
            about.add(new Block.Note(speech.words().say("school.file.left-out", found.leftOut())));
        }
        return about;
    }
}
