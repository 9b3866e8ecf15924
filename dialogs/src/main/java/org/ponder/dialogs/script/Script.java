package org.ponder.dialogs.script;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.reflection.Answer.Written;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.work.Page;
import org.ponder.domain.work.Reflecting;

/** What comes after what in a reflection: position, evidence, strength, challenge, next step, check, and where words are
 * shared a preview of them. */
public final class Script {
    /** The option, beside the places of a scale, for what is out of a member's sight. */
    public static final String OUT_OF_SIGHT = "out-of-sight";

    private Script() {}

    /**
     * Where a reflection goes on: at the first prompt without an answer, else at the check until it is sent as it is.
     *
     * @param asked which prompts are asked, in order
     */
    public static Optional<Step> onward(List<Prompt> asked, Reflection reflection) {
        return asked.stream()
                .filter(prompt -> reflection.draft().answer(prompt).isEmpty())
                .findFirst()
                .map(Step::asking)
                .or(() ->
                        Optional.of(Step.CHECK).filter(check -> !reflection.isSent() || reflection.hasUnsentChanges()));
    }

    /** What a reply at a step asks for. */
    public static Move next(Step step, Chose reply, Page page) {
        Response draft = page.reflection().draft();
        return switch (reply.choice()) {
            case "back" ->
                step.before(page.element().prompts()).<Move>map(Move.Go::new).orElse(Move.Plain.GO_ON);
            case "stop" -> Move.Plain.STOP;
            case "change" -> new Move.Go(Step.CHANGE);
            case "withdraw" -> new Move.Go(Step.WITHDRAW);
            case "send" -> Sharing.sending(reply.values(), draft);
            case "send-only" -> Move.Plain.SEND;
            case "share" -> Move.Plain.SHARE;
            case "yes" -> Move.Plain.WITHDRAW;
            case "continue" ->
                step.prompt().map(prompt -> answer(prompt, reply, page)).orElseGet(() -> changing(reply));
            case "skip", "clear" -> step.prompt().<Move>map(Move.LeaveOpen::new).orElse(Move.Plain.GO_ON);
            default -> Move.Plain.GO_ON;
        };
    }

    private static Move changing(Chose reply) {
        String which = reply.value("which");
        return which.isEmpty() ? new Move.Again("choose-first") : new Move.Go(Step.of(which));
    }

    private static Move answer(Prompt prompt, Chose reply, Page page) {
        if (prompt == Prompt.POSITION) {
            return place(reply.value("position"));
        }
        return page.element().isClosing()
                ? name(prompt, aspects(reply.value("about")))
                : write(prompt, reply.values(), page.reflection().draft());
    }

    private static Move name(Prompt prompt, Set<AspectKey> elements) {
        return elements.isEmpty()
                ? new Move.Again("choose-first")
                : new Move.Write(prompt, new Reflecting.Words("", elements));
    }

    private static Move place(String option) {
        if (option.equals(OUT_OF_SIGHT)) {
            return new Move.Place(new Position.NotInMySight());
        }
        return option.matches("[0-9]{1,2}")
                ? new Move.Place(new Position.At(Integer.parseInt(option)))
                : new Move.Again("choose-first");
    }

    /** What a reply says nothing about stays as it was: words typed without ticks keep the ticks, and the other way round. */
    private static Move write(Prompt prompt, Map<String, String> values, Response draft) {
        Optional<Written> before = draft.written(prompt);
        String text = values.getOrDefault("text", before.map(Written::text).orElse(""));
        Set<AspectKey> about = values.containsKey("about")
                ? aspects(values.get("about"))
                : before.map(Written::aspects).orElse(Set.of());
        return text.isBlank() && about.isEmpty()
                ? new Move.Again("nothing-written")
                : new Move.Write(prompt, new Reflecting.Words(text, about));
    }

    private static Set<AspectKey> aspects(String keys) {
        return Arrays.stream(keys.split(","))
                .filter(key -> !key.isEmpty())
                .map(AspectKey::new)
                .collect(Collectors.toSet());
    }
}
