package org.ponder.bot.teams;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.microsoft.bot.schema.Activity;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Activities as JSON. The modules are named here and not looked for: the schema's own mapper looks for them through the
 * thread's class loader, and on a thread without one stays broken for good.
 */
final class ActivityJson {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(Activity.class, AnyFraction.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    /** The schema takes a time with three digits after the second and no other; Teams sends none, three or seven. */
    interface AnyFraction {
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        OffsetDateTime getTimestamp();

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        void setTimestamp(OffsetDateTime timestamp);
    }

    Activity activity(byte[] body) {
        try {
            return Optional.ofNullable(mapper.readValue(body, Activity.class))
                    .orElseThrow(() -> new MalformedActivity("The body holds no activity."));
        } catch (IOException e) {
            throw new MalformedActivity("The body is not an activity that can be read: it must be one JSON object.");
        }
    }

    /** The part of an activity that the schema leaves open, as what it is known to be here. */
    <T> T part(Object part, Class<T> type) {
        try {
            return mapper.convertValue(part, type);
        } catch (IllegalArgumentException e) {
            throw new MalformedActivity("A part of the activity has another shape than " + type.getSimpleName() + ".");
        }
    }

    <T> T read(String json, Class<T> type) throws JsonProcessingException {
        return mapper.readValue(json, type);
    }

    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    String written(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this cannot be written as JSON", e);
        }
    }
}
