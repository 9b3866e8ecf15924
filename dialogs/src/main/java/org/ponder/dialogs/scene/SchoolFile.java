package org.ponder.dialogs.scene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.script.CalendarFiles;
import org.ponder.dialogs.script.CalendarYear;
import org.ponder.dialogs.script.CalendarYear.Found;

/** A calendar file in the place of dates: what is read of it is shown to be checked, and never saved at once. */
final class SchoolFile {
    /** More than any form holds that stands while its answer comes. */
    private static final int LONGEST_STANDING = 30_000;

    private final CalendarFiles files;
    private final Speech speech;

    SchoolFile(CalendarFiles files, Speech speech) {
        this.files = files;
        this.speech = speech;
    }

    /**
     * What comes of a file: where it tells nothing, a card that was filled in stays as it is, and one that was answered in words is
     * asked once more.
     */
    Onward heard(Exchange exchange, Spot at, Map<String, String> filled, LocalDate today) {
        Map<String, String> others = new HashMap<>(filled);
        String text = String.valueOf(others.remove("dates"));
        Map<String, String> standing =
                exchange.manner() == Exchange.Manner.PRESSED && text.length() <= LONGEST_STANDING ? filled : others;
        return new CalendarYear(today)
                .read(
                        files.read(text, exchange.trust().setUp().times().zone()),
                        found -> Onward.ask(ReadDates.spot(ReadDates.school(at), found), others),
                        because -> Onward.ask(at, standing)
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
