package org.ponder.bot.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.LinkId;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.round.CycleId;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.summary.NoteId;

/** The domain's messages, as JSON with stable names. */
final class MessageJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MessageJson() {}

    static String write(Message message) {
        return message.fold(new Message.Cases<>() {
            @Override
            public String announcement(Message.Announcement m) {
                return of("announcement", m.round()).toString();
            }

            @Override
            public String invitation(Message.AskToReflect m) {
                return of("invitation", m.round()).toString();
            }

            @Override
            public String reminder(Message.Reminder m) {
                return of("reminder", m.round()).put("number", m.number()).toString();
            }

            @Override
            public String again(Message.AskedLater m) {
                return of("asked-later", m.round()).toString();
            }

            @Override
            public String cycle(Message.CyclePlanned m) {
                return of("cycle", m.cycle()).toString();
            }

            @Override
            public String moved(Message.CycleMoved m) {
                return of("cycle-moved", m.cycle()).toString();
            }

            @Override
            public String countdown(Message.Countdown m) {
                return of("countdown", m.cycle())
                        .put("day", m.day().toString())
                        .put("days", m.days())
                        .toString();
            }

            @Override
            public String extension(Message.MoreTime m) {
                return of("more-time", m.round()).toString();
            }

            @Override
            public String cancellation(Message.CalledOff m) {
                return of("called-off", m.round()).toString();
            }

            @Override
            public String summary(Message.SummaryReady m) {
                return of("summary", m.round())
                        .put("audience", m.audience().name())
                        .toString();
            }

            @Override
            public String waiting(Message.SummaryWaits m) {
                return of("summary-waits", m.round()).toString();
            }

            @Override
            public String note(Message.NoteAdded m) {
                return of("note", m.round())
                        .put("audience", m.audience().name())
                        .put("note", m.note().value().toString())
                        .toString();
            }

            @Override
            public String perspective(Message.PerspectiveAsked m) {
                return JSON.createObjectNode()
                        .put("kind", "perspective")
                        .put("member", m.member().value().toString())
                        .put("wanted", m.wanted().key())
                        .put("name", m.wanted().name())
                        .toString();
            }

            @Override
            public String roster(Message.RosterWanted m) {
                return JSON.createObjectNode().put("kind", "roster").toString();
            }

            @Override
            public String appointment(Message.Appointed m) {
                return JSON.createObjectNode().put("kind", "appointed").toString();
            }

            @Override
            public String placement(Message.Placed m) {
                return JSON.createObjectNode().put("kind", "placed").toString();
            }

            @Override
            public String link(Message.SamePerson m) {
                return JSON.createObjectNode()
                        .put("kind", "same-person")
                        .put("link", m.link().value().toString())
                        .toString();
            }

            @Override
            public String ending(Message.AccessEnds m) {
                return JSON.createObjectNode()
                        .put("kind", "access-ends")
                        .put("day", m.lastDay().toString())
                        .toString();
            }
        });
    }

    private static ObjectNode of(String kind, RoundId round) {
        return JSON.createObjectNode()
                .put("kind", kind)
                .put("round", round.value().toString());
    }

    static Message read(String json) {
        JsonNode node = tree(json);
        String kind = node.path("kind").asText();
        return switch (kind) {
            case "announcement" -> new Message.Announcement(round(node));
            case "invitation" -> new Message.AskToReflect(round(node));
            case "reminder" ->
                new Message.Reminder(round(node), node.path("number").asInt());
            case "asked-later" -> new Message.AskedLater(round(node));
            case "cycle" -> new Message.CyclePlanned(cycle(node));
            case "cycle-moved" -> new Message.CycleMoved(cycle(node));
            case "countdown" ->
                new Message.Countdown(
                        cycle(node),
                        LocalDate.parse(node.path("day").asText()),
                        node.path("days").asInt());
            case "more-time" -> new Message.MoreTime(round(node));
            case "called-off" -> new Message.CalledOff(round(node));
            case "summary" ->
                new Message.SummaryReady(
                        round(node), Audience.valueOf(node.path("audience").asText()));
            case "summary-waits" -> new Message.SummaryWaits(round(node));
            case "note" ->
                new Message.NoteAdded(
                        round(node),
                        Audience.valueOf(node.path("audience").asText()),
                        new NoteId(UUID.fromString(node.path("note").asText())));
            case "perspective" ->
                new Message.PerspectiveAsked(
                        new MemberId(UUID.fromString(node.path("member").asText())),
                        new Perspective(
                                node.path("wanted").asText(), node.path("name").asText()));
            case "roster" -> new Message.RosterWanted();
            case "appointed" -> new Message.Appointed();
            case "placed" -> new Message.Placed();
            case "same-person" ->
                new Message.SamePerson(
                        new LinkId(UUID.fromString(node.path("link").asText())));
            case "access-ends" ->
                new Message.AccessEnds(LocalDate.parse(node.path("day").asText()));
            default -> throw new IllegalArgumentException("a message of an unknown kind was kept: " + kind);
        };
    }

    private static ObjectNode of(String kind, CycleId cycle) {
        return JSON.createObjectNode()
                .put("kind", kind)
                .put("cycle", cycle.value().toString());
    }

    private static CycleId cycle(JsonNode node) {
        return new CycleId(UUID.fromString(node.path("cycle").asText()));
    }

    private static RoundId round(JsonNode node) {
        return new RoundId(UUID.fromString(node.path("round").asText()));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("a kept message is not JSON at " + broken.getLocation());
        }
    }
}
