package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Heard.Form;
import org.ponder.dialogs.Heard.Pressed;

/** What a press, a submitted or a closed window, or a shortcut means to us. */
final class PressTranslation {
    private static final String PRESS = "press-";

    private final Installations installations;
    private final Openings openings;

    PressTranslation(Installations installations, Openings openings) {
        this.installations = installations;
        this.openings = openings;
    }

    /** @throws Unclear where it lacks what such an interaction always has */
    Meaning of(Told told, Instant now) {
        return switch (told.text("type")) {
            case "block_actions" -> here(told, it -> pressed(it, now));
            case "view_submission" -> here(told, PressTranslation::submitted);
            case "view_closed" -> here(told, PressTranslation::closed);
            case "shortcut" -> here(told, it -> shortcut(it, now));
            case "block_suggestion" -> new Meaning.Reply(noOptions());
            case "message_action" -> Meaning.nothing(Unheard.NOT_NEEDED);
            case "" -> throw new Unclear("type");
            default -> Meaning.nothing(Unheard.UNKNOWN);
        };
    }

    private static ObjectNode noOptions() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("options");
        return json;
    }

    private Meaning here(Told told, Function<Happening, Meaning> meaning) {
        Optional<Happening> found = Happening.ofInteraction(told, installations);
        if (found.isEmpty()) {
            return Meaning.nothing(Unheard.NOT_INSTALLED);
        }
        return found.filter(it -> !it.isStranger(told.text("user", "team_id")))
                .map(meaning)
                .orElse(Meaning.nothing(Unheard.STRANGER));
    }

    private Meaning pressed(Happening it, Instant now) {
        Told all = it.all();
        OpenView view = OpenView.of(all.in("view"));
        Map<String, String> values = FilledIn.read(view.isModal() ? view.view().in("state") : all.in("state"));
        return all.each("actions")
                .flatMap(action -> press(action, values).stream())
                .findFirst()
                .map(press -> view.isModal() ? inModal(it, view, press) : outside(it, press, now))
                .map(Meaning::turn)
                .orElse(Meaning.nothing(Unheard.NOT_NEEDED));
    }

    /** Nothing where it is no button of ours: what is chosen from a list is heard of when the window is submitted. */
    private static Optional<Pressed> press(Told action, Map<String, String> values) {
        String id = action.text("action_id");
        if (id.equals(Button.OPEN)) {
            return Optional.of(Pressed.show());
        }
        String value = action.text("value");
        String nonce = value.substring(0, Math.max(0, value.indexOf('/')));
        return id.startsWith(PRESS)
                ? Optional.of(new Pressed(nonce, id.substring(PRESS.length()), values))
                : Optional.empty();
    }

    private static Inbound inModal(Happening it, OpenView view, Pressed press) {
        String window = view.id().isEmpty() ? "" : view.window(List.of());
        return heard(it, view.channel(), window, press);
    }

    /** What stands in a channel for all is answered there; what only one person sees there, is shown to them alone. */
    private Inbound outside(Happening it, Pressed press, Instant now) {
        Told all = it.all();
        String channel = Told.firstOf(all.text("channel", "id"), all.text("container", "channel_id"));
        boolean isAlone = all.is("container", "is_ephemeral") && !Room.isChat(channel);
        return heard(it, isAlone ? "" : channel, openings.of(all, isAlone, now), press);
    }

    private static Meaning submitted(Happening it) {
        OpenView view = OpenView.of(it.all().in("view"));
        String id = it.all().need("view", "id");
        List<String> fields = view.fields();
        Form form = fields.isEmpty() ? Form.GONE : Form.STANDS;
        Pressed press = new Pressed(view.nonce(), view.main(), view.values(), form);
        return new Meaning.Submission(heard(it, view.channel(), view.window(fields), press), id);
    }

    private static Meaning closed(Happening it) {
        OpenView view = OpenView.of(it.all().in("view"));
        return view.leave().isEmpty()
                ? Meaning.nothing(Unheard.NOT_NEEDED)
                : Meaning.turn(heard(it, view.channel(), "", new Pressed(view.nonce(), view.leave(), Map.of())));
    }

    private Meaning shortcut(Happening it, Instant now) {
        return it.all().text("callback_id").equals(Window.CALLBACK)
                ? Meaning.turn(heard(it, "", openings.of(it.all(), false, now), Pressed.show()))
                : Meaning.nothing(Unheard.UNKNOWN);
    }

    private static Inbound heard(Happening it, String channel, String window, Heard heard) {
        Told all = it.all();
        return it.room(all.need("user", "id"), channel).heard(it.delivery(), window, new Event.Spoke(heard));
    }
}
