package org.ponder.dialogs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.bot.builder.StatePropertyAccessor;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.dialogs.DialogInstance;
import com.microsoft.bot.dialogs.DialogState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ponder.dialogs.scene.Spot;

/**
 * The dialog stack of a conversation: read from text before a turn, written back to text after it.
 *
 * <p>The SDK's own conversation state makes a new JSON mapper for every turn and stores class names. A stack of ours holds
 * nothing but ids and keys, so it is kept as lists of strings: text that was tampered with can name no class.
 */
final class Remembered implements StatePropertyAccessor<DialogState> {
    private static final String STACK = "org.ponder.stack";
    private static final TypeReference<List<Map<String, String>>> FORM = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final List<AskingDialog> dialogs;

    /** @param dialogs all that may lie above the root; a stack with anything else is begun anew */
    Remembered(List<AskingDialog> dialogs) {
        this.dialogs = List.copyOf(dialogs);
    }

    void recall(String state, TurnContext turn) {
        turn.getTurnState().add(STACK, new DialogState(state.isEmpty() ? new ArrayList<>() : stack(state)));
    }

    String text(TurnContext turn) {
        List<Map<String, String>> stack =
                stackOf(turn).getDialogStack().stream().map(Remembered::kept).toList();
        try {
            return json.writeValueAsString(stack);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("strings cannot be written as JSON", impossible);
        }
    }

    private List<DialogInstance> stack(String state) {
        try {
            List<Map<String, String>> kept = json.readValue(state, FORM);
            boolean understood = kept.stream().allMatch(this::isUnderstood);
            return understood
                    ? new ArrayList<>(kept.stream().map(Remembered::instance).toList())
                    : new ArrayList<>();
        } catch (JsonProcessingException fromElsewhere) {
            return new ArrayList<>();
        }
    }

    private boolean isUnderstood(@Nullable Map<String, String> one) {
        if (one == null) {
            return false;
        }
        String dialog = one.getOrDefault("dialog", "");
        Spot at = new Spot(one.getOrDefault("step", ""), one.getOrDefault("about", ""));
        return dialog.equals(RootDialog.ID)
                || dialogs.stream().anyMatch(known -> known.getId().equals(dialog) && known.knows(at));
    }

    private static Map<String, String> kept(DialogInstance instance) {
        Map<String, String> kept = new HashMap<>(Map.of("dialog", instance.getId()));
        instance.getState().forEach((key, value) -> kept.put(key, (String) value));
        return kept;
    }

    private static DialogInstance instance(Map<String, String> kept) {
        Map<String, Object> state = new HashMap<>(kept);
        return new DialogInstance(String.valueOf(state.remove("dialog")), state);
    }

    private static DialogState stackOf(TurnContext turn) {
        return turn.getTurnState().<DialogState>get(STACK);
    }

    @Override
    public String getName() {
        return STACK;
    }

    @Override
    public CompletableFuture<DialogState> get(TurnContext turn, Supplier<DialogState> unlessThere) {
        return CompletableFuture.completedFuture(stackOf(turn));
    }

    @Override
    public CompletableFuture<Void> delete(TurnContext turn) {
        stackOf(turn).getDialogStack().clear();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> set(TurnContext turn, DialogState state) {
        turn.getTurnState().replace(STACK, state);
        return CompletableFuture.completedFuture(null);
    }
}
