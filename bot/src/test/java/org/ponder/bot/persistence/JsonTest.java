package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.domain.contract.SummariesContract;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.summary.SummaryLine;

/** What was once stored stays readable: these texts are never changed, only added to. */
class JsonTest {
    private static final UUID ID = UUID.fromString("0b5c1f6e-6c1c-4b51-9a51-0d4fd1f1a2b3");

    private static final String RESPONSE = """
            {"answers":{\
            "POSITION":{"is":"placed","position":{"is":"at","place":2}},\
            "EVIDENCE":{"is":"written","text":"It shows \\uD83C\\uDF31\\n\\u0000","aspects":[],"consent":"TEAM_AND_BOARD"},\
            "STRENGTH":{"is":"written","text":"","aspects":["pace"],"consent":"TEAM"},\
            "CHALLENGE":{"is":"written","text":"-","aspects":["pace"],"consent":"NOBODY"},\
            "NEXT_STEP":{"is":"skipped"}}}""";

    private static final String OUT_OF_SIGHT =
            "{\"answers\":{\"POSITION\":{\"is\":\"placed\",\"position\":{\"is\":\"not-in-my-sight\"}}}}";

    private static final String LINES = """
            [{"is":"answered","answered":9,"asked":12},\
            {"is":"too-few","floor":5},\
            {"is":"no-group-large-enough","fewest":8},\
            {"is":"some-not-reached"},\
            {"is":"cut-short","group":"trustees"},\
            {"is":"said","prompt":"NEXT_STEP","texts":["Stop the \\"stock-take\\"\\n\\u0000","\\uD83C\\uDF31"]},\
            {"is":"changed","group":"","words":[]},\
            {"is":"changed","group":"heads","words":["FURTHER_ALONG","CLOSER_TOGETHER"]},\
            {"is":"picture","group":"heads \\uD83C\\uDF92","bars":[\
            {"choice":"POSITION","label":"Just \\"setting\\" out\\n","count":0},\
            {"choice":"OUT_OF_SIGHT","label":"I can\\u2019t see this","count":2},\
            {"choice":"LEFT_OPEN","label":"","count":1}]},\
            {"is":"picture","group":"","bars":[]},\
            {"is":"mostly","group":"\\u05D0","choice":"choice","atLeast":4,"of":5},\
            {"is":"in-agreement","group":"","word":"TWO_PICTURES"},\
            {"is":"centre","group":"","lower":"lower","upper":"upper"},\
            {"is":"seen-differently","one":"headteachers and trustees","other":"executive"},\
            {"is":"out-of-sight","group":"trustees"},\
            {"is":"strengths","group":"","aspects":["a","\\u0628"]},\
            {"is":"challenges","group":"","aspects":[]},\
            {"is":"basket","look":"IN_PLACE","elements":["Purpose, and strategy","Pay"]},\
            {"is":"to-talk-about","group":"","elements":["Pay"]},\
            {"is":"proud-of","group":"trustees","elements":[]},\
            {"is":"question","text":"What would you want to see, and who else knows?"}]""";

    @Nested
    class What_is_stored {

        @Test
        void is_a_response() {
            Map<Prompt, Answer> answers = new EnumMap<>(Prompt.class);
            answers.put(Prompt.POSITION, new Answer.Placed(new Position.At(2)));
            answers.put(
                    Prompt.EVIDENCE,
                    new Answer.Written("It shows \ud83c\udf31\n\u0000", Set.of(), QuoteConsent.TEAM_AND_BOARD));
            answers.put(Prompt.STRENGTH, new Answer.Written("", Set.of(new AspectKey("pace")), QuoteConsent.TEAM));
            answers.put(Prompt.CHALLENGE, new Answer.Written("-", Set.of(new AspectKey("pace")), QuoteConsent.NOBODY));
            answers.put(Prompt.NEXT_STEP, new Answer.Skipped());

            isStoredAs(RESPONSE, new Response(answers), Json.RESPONSE);
        }

        @Test
        void is_a_response_that_cannot_see_or_says_nothing() {
            isStoredAs(
                    OUT_OF_SIGHT,
                    Response.EMPTY.with(Prompt.POSITION, new Answer.Placed(new Position.NotInMySight())),
                    Json.RESPONSE);
            isStoredAs("{\"answers\":{}}", Response.EMPTY, Json.RESPONSE);
        }

        @Test
        void is_an_audience() {
            isStoredAs(
                    "[{\"member\":\"" + ID + "\",\"perspective\":{\"key\":\"heads\",\"name\":\"headteachers\"}}]",
                    List.of(new Invitation(new MemberId(ID), new Perspective("heads", "headteachers"))),
                    Json.AUDIENCE);
        }

        @Test
        void is_the_set_up_of_a_trust() {
            isStoredAs("[{\"key\":\"\",\"name\":\"not set yet\"}]", List.of(Perspective.NOT_SET), Json.PERSPECTIVES);
            isStoredAs("{\"TEAM\":\"" + ID + "\"}", Map.of(Audience.TEAM, new ChannelId(ID)), Json.CHANNELS);
            isStoredAs("{\"BOARD\":\"" + ID + "\"}", Map.of(Audience.BOARD, new ChannelId(ID)), Json.CHANNELS);
        }

        @Test
        void is_every_line_of_a_summary() {
            isStoredAs(LINES, SummariesContract.LINES, Json.LINES);
        }

        @Test
        void is_every_kind_of_answer_and_line_there_is() {
            assertThat(Stream.of(Answer.class, Position.class)
                            .flatMap(kinds -> Stream.of(kinds.getPermittedSubclasses())))
                    .hasSize(5);
            assertThat(SummariesContract.LINES.stream().map(Object::getClass).distinct())
                    .containsExactlyInAnyOrder(SummaryLine.class.getPermittedSubclasses());
        }

        private <T> void isStoredAs(String stored, T value, Json<T> json) {
            assertThat(json.write(value)).isEqualTo(stored);
            assertThat(json.read(stored)).isEqualTo(value);
        }
    }

    @Nested
    class What_is_not_understood {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"answers\":{\"POSITION\":{\"is\":\"secret\"}}}",
                    "{\"answers\":{\"POSITION\":{}}}",
                    "{\"answers\":{\"secret\":{\"is\":\"skipped\"}}}",
                    "{\"answers\":{\"EVIDENCE\":{\"is\":\"skipped\",\"more\":\"secret\"}}}",
                    "{\"answers\":{\"EVIDENCE\":{\"is\":\"written\",\"text\":\"secret\",\"aspects\":[]}}}",
                    "{\"answers\":{\"EVIDENCE\":{\"is\":\"written\",\"text\":\"\",\"aspects\":[],\"consent\":\"secret\"}}}",
                    "{\"answers\":{\"EVIDENCE\":{\"is\":\"written\",\"text\":null,\"aspects\":[],\"consent\":\"TEAM\"}}}",
                    "{\"answers\":{\"POSITION\":{\"is\":\"placed\",\"position\":{\"is\":\"at\",\"place\":null}}}}",
                    "{\"answers\":{\"POSITION\":{\"is\":\"placed\",\"position\":{\"is\":\"at\",\"place\":-1}}}}",
                    "{\"answers\":{\"EVIDENCE\":{\"is\":\"skipped\"},\"EVIDENCE\":{\"is\":\"skipped\"}}}",
                    "{\"answers\":{}} secret",
                    "{\"answers\":{}",
                    "{}",
                    "null",
                    "secret",
                    ""
                })
        void fails_without_a_word_of_it(String stored) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Json.RESPONSE.read(stored))
                    .withMessageStartingWith("a response could not be read")
                    .withMessageNotContaining("secret")
                    .withNoCause();
        }
    }
}
