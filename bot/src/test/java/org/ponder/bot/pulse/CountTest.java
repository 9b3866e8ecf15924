package org.ponder.bot.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

    @Test
    void has_labels_from_lists_that_stand_in_the_program() {
        assertThat(Count.all()).doesNotHaveDuplicates().allSatisfy(count -> {
            assertThat(count.name()).matches("ponder_[a-z_]+");
            assertThat(count.labels()).hasSizeLessThanOrEqualTo(2);
            assertThat(count.labels().keySet()).isSubsetOf("result", "reason", "door");
            assertThat(count.labels().values())
                    .allSatisfy(value -> assertThat(value).matches("[a-z_]{3,20}"));
        });
    }

    @Test
    void of_a_name_has_always_the_same_labels() {
        Map<String, Set<Set<String>>> labels = Count.all().stream()
                .collect(Collectors.groupingBy(
                        Count::name, Collectors.mapping(count -> count.labels().keySet(), Collectors.toSet())));

        assertThat(labels.values()).allSatisfy(sets -> assertThat(sets).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "401,IDENTITY",
        "403,NOT_ALLOWED",
        "405,METHOD",
        "413,SIZE",
        "415,TYPE",
        "503,NOT_NOW",
        "400,FORM",
        "501,FORM"
    })
    void says_why_a_request_was_refused(int status, Refused why) {
        assertThat(Refused.by(status)).contains(why);
    }

    @Test
    void is_not_made_of_what_was_taken() {
        assertThat(Refused.by(200)).isEmpty();
    }

    @Test
    void knows_no_door_by_a_path_that_somebody_made_up() {
        assertThat(Door.at("/api/messages")).isEqualTo(Door.TEAMS);
        assertThat(Door.at("/api/Ruth-Adeyemi")).isEqualTo(Door.OTHER);
        assertThat(Door.OTHER.path()).isEmpty();
    }
}
