package org.ponder.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ponder.domain.people.Audience;
import org.ponder.domain.round.Floor;
import org.ponder.domain.round.RoundId;

class PublishedTest {

    @Test
    void is_of_too_few_where_it_says_no_more_than_that() {
        SummaryLine question = new SummaryLine.Question("What next?");

        assertThat(published(new SummaryLine.TooFew(Floor.USUAL.respondents()), question)
                        .isOfTooFew(Floor.USUAL))
                .isTrue();
        assertThat(published(new SummaryLine.Answered(5, 9), question).isOfTooFew(Floor.USUAL))
                .isFalse();
    }

    private static Published published(SummaryLine... lines) {
        return new Published(new RoundId(new UUID(1, 1)), Audience.TEAM, List.of(lines), Instant.EPOCH);
    }
}
