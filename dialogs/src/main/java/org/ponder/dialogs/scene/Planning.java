package org.ponder.dialogs.scene;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.round.Course;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Pace;
import org.ponder.domain.round.ReviewDay;
import org.ponder.domain.work.Cycling.Wanted;

/** What has been filled in of a cycle that is to be planned, kept in a spot as keys and dates with bars between. */
record Planning(
        EditionId edition, List<Integer> elements, Pace pace, Grouping grouping, LocalDate day, LocalDate doneBy) {
    Planning {
        elements = List.copyOf(elements);
    }

    String about() {
        return String.join(
                "|",
                edition.framework(),
                edition.edition(),
                elements.stream().map(String::valueOf).collect(Collectors.joining(",")),
                pace.name(),
                grouping.name(),
                day.toString(),
                doneBy.toString());
    }

    static Planning of(Spot at) {
        String[] parts = at.about().split("\\|", -1);
        return new Planning(
                new EditionId(parts[0], parts[1]),
                Stream.of(parts[2].split(",", -1)).map(Integer::valueOf).toList(),
                Pace.valueOf(parts[3]),
                Grouping.valueOf(parts[4]),
                LocalDate.parse(parts[5]),
                LocalDate.parse(parts[6]));
    }

    /** @param in the edition that it is about */
    Wanted wanted(Edition in, String purpose) {
        Course course = new Course(edition, grouping, pace, new ReviewDay(day, doneBy, purpose.strip()));
        return new Wanted(
                course, elements.stream().map(i -> in.elements().get(i).key()).toList());
    }
}
