package org.ponder.bot.persistence;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.ponder.domain.finding.PastBlock;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Calendar;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.LeftOut;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Wishes;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Changes;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Leg;
import org.ponder.domain.round.ReviewDay;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.summary.SummaryLine;

/**
 * Values of the domain as text in a column. The names of the cases are spelt out here, because what is stored outlives the names
 * of classes. Plain ASCII, so that any text whatever survives it, also what PostgreSQL has no place for.
 */
final class Json<T> {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addMixIn(Answer.class, OfAnswer.class)
            .addMixIn(Position.class, OfPosition.class)
            .addMixIn(SummaryLine.class, OfSummaryLine.class)
            .addMixIn(AspectKey.class, OfKey.class)
            .addMixIn(ChannelId.class, OfId.class)
            .addMixIn(MemberId.class, OfId.class)
            .addMixIn(RoundId.class, OfId.class)
            .addMixIn(ElementKey.class, OfKey.class)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(LocalTime.class, ToStringSerializer.instance)
                    .addDeserializer(LocalDate.class, new Parsed<>(LocalDate.class, LocalDate::parse))
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new Parsed<>(Instant.class, Instant::parse))
                    .addDeserializer(LocalTime.class, new Parsed<>(LocalTime.class, LocalTime::parse)))
            .build();

    static final Json<Response> RESPONSE = new Json<>("a response", new TypeReference<>() {});
    static final Json<List<Invitation>> AUDIENCE = new Json<>("an audience", new TypeReference<>() {});
    static final Json<List<Perspective>> PERSPECTIVES = new Json<>("perspectives", new TypeReference<>() {});
    static final Json<Map<Audience, ChannelId>> CHANNELS = new Json<>("channels", new TypeReference<>() {});
    static final Json<List<Standing>> STANDING = new Json<>("the questions that stand", new TypeReference<>() {});
    static final Json<List<PastBlock>> BLOCKS = new Json<>("blocks of the ledger", new TypeReference<>() {});
    static final Json<String> WORDS = new Json<>("words", new TypeReference<>() {});
    static final Json<List<LeftOut>> LEFT_OUT = new Json<>("who is left out", new TypeReference<>() {});
    static final Json<Changes> CHANGES = new Json<>("the changes of a reflection", new TypeReference<>() {});
    static final Json<List<String>> MESSAGES = new Json<>("messages", new TypeReference<>() {});
    static final Json<List<JpaDispatches.KeptDispatch>> DISPATCHES = new Json<>("dispatches", new TypeReference<>() {});
    static final Json<List<JpaDispatches.KeptAddress>> ADDRESSES = new Json<>("addresses", new TypeReference<>() {});
    static final Json<List<String>> NAMES = new Json<>("names", new TypeReference<>() {});
    static final Json<List<Instant>> INSTANTS = new Json<>("instants", new TypeReference<>() {});
    static final Json<ReviewDay> REVIEW_DAY = new Json<>("a review day", new TypeReference<>() {});
    static final Json<List<Leg>> LEGS = new Json<>("the rounds of a cycle", new TypeReference<>() {});
    static final Json<Calendar> CALENDAR = new Json<>("a calendar", new TypeReference<>() {});
    static final Json<Wishes> WISHES = new Json<>("a member's wishes", new TypeReference<>() {});
    static final Json<List<SummaryLine>> LINES = new Json<>("the lines of a summary", new TypeReference<>() {});

    private final String what;
    private final TypeReference<T> type;

    private Json(String what, TypeReference<T> type) {
        this.what = what;
        this.type = type;
    }

    /** What an audience with the member contains and no other does: a quotation mark in anybody's words is escaped. */
    static String asked(MemberId member) {
        return "\"member\":\"" + member.value() + '"';
    }

    String write(T value) {
        try {
            return MAPPER.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw cannot("written", at(e));
        }
    }

    T read(String stored) {
        try {
            return Optional.ofNullable(MAPPER.readValue(stored, type)).orElseThrow(() -> cannot("read", ""));
        } catch (JsonProcessingException e) {
            throw cannot("read", at(e));
        }
    }

    /** Without its cause, whose message may quote what somebody wrote. */
    private IllegalStateException cannot(String be, String where) {
        return new IllegalStateException(what + " could not be " + be + " as stored JSON" + where);
    }

    private static String at(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? ""
                : ", at character " + failure.getLocation().getCharOffset();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Answer.Placed.class, name = "placed"),
        @JsonSubTypes.Type(value = Answer.Written.class, name = "written"),
        @JsonSubTypes.Type(value = Answer.Skipped.class, name = "skipped")
    })
    private interface OfAnswer {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Position.At.class, name = "at"),
        @JsonSubTypes.Type(value = Position.NotInMySight.class, name = "not-in-my-sight")
    })
    private interface OfPosition {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SummaryLine.Answered.class, name = "answered"),
        @JsonSubTypes.Type(value = SummaryLine.TooFew.class, name = "too-few"),
        @JsonSubTypes.Type(value = SummaryLine.NoGroupLargeEnough.class, name = "no-group-large-enough"),
        @JsonSubTypes.Type(value = SummaryLine.SomeNotReached.class, name = "some-not-reached"),
        @JsonSubTypes.Type(value = SummaryLine.CutShort.class, name = "cut-short"),
        @JsonSubTypes.Type(value = SummaryLine.Picture.class, name = "picture"),
        @JsonSubTypes.Type(value = SummaryLine.Mostly.class, name = "mostly"),
        @JsonSubTypes.Type(value = SummaryLine.InAgreement.class, name = "in-agreement"),
        @JsonSubTypes.Type(value = SummaryLine.Centre.class, name = "centre"),
        @JsonSubTypes.Type(value = SummaryLine.SeenDifferently.class, name = "seen-differently"),
        @JsonSubTypes.Type(value = SummaryLine.OutOfSight.class, name = "out-of-sight"),
        @JsonSubTypes.Type(value = SummaryLine.Strengths.class, name = "strengths"),
        @JsonSubTypes.Type(value = SummaryLine.Challenges.class, name = "challenges"),
        @JsonSubTypes.Type(value = SummaryLine.Said.class, name = "said"),
        @JsonSubTypes.Type(value = SummaryLine.Changed.class, name = "changed"),
        @JsonSubTypes.Type(value = SummaryLine.Basket.class, name = "basket"),
        @JsonSubTypes.Type(value = SummaryLine.ToTalkAbout.class, name = "to-talk-about"),
        @JsonSubTypes.Type(value = SummaryLine.ProudOf.class, name = "proud-of"),
        @JsonSubTypes.Type(value = SummaryLine.Question.class, name = "question")
    })
    private interface OfSummaryLine {}

    /** A date or a time of day, as ISO 8601 writes it. */
    private static final class Parsed<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Parsed(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String written, DeserializationContext context) {
            return parse.apply(written);
        }
    }

    private abstract static class OfKey {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        OfKey(String unused) {}

        @JsonValue
        abstract String value();
    }

    private abstract static class OfId {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        OfId(UUID unused) {}

        @JsonValue
        abstract UUID value();
    }
}
