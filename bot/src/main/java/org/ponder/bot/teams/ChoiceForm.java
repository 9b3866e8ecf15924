package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Choice;

/** How Teams shows what can be pressed: answered in place where the client can, and as a message where it cannot. */
final class ChoiceForm {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** More than these in one row, and some clients hide the rest. */
    private static final int MOST_IN_A_ROW = 5;

    private ChoiceForm() {}

    static Stream<ObjectNode> sets(List<Choice> choices, String nonce) {
        return IntStream.iterate(0, from -> from < choices.size(), from -> from + MOST_IN_A_ROW)
                .mapToObj(from -> choices.subList(from, Math.min(from + MOST_IN_A_ROW, choices.size())))
                .map(row -> set(row, nonce));
    }

    private static ObjectNode set(List<Choice> row, String nonce) {
        ObjectNode set = JSON.objectNode().put("type", "ActionSet");
        ArrayNode actions = set.putArray("actions");
        row.forEach(choice -> actions.add(action(choice, nonce)));
        return set;
    }

    private static ObjectNode action(Choice choice, String nonce) {
        ObjectNode execute = pressed("Action.Execute", choice, nonce).put("verb", "press");
        execute.set("fallback", pressed("Action.Submit", choice, nonce));
        return execute;
    }

    private static ObjectNode pressed(String type, Choice choice, String nonce) {
        ObjectNode action = JSON.objectNode().put("type", type).put("title", choice.label());
        action.putObject("data").put(Submitted.NONCE, nonce).put(Submitted.CHOICE, choice.key());
        return action;
    }
}
