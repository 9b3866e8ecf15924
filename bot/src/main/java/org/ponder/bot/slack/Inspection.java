package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is found while a message or a view is looked through. */
final class Inspection {
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();
    private final Set<String> actionIds = new HashSet<>();

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    void unless(boolean kept, String at, String rule, int found) {
        if (!kept) {
            violations.add(new Violation(at, rule, found));
        }
    }

    /** All parts that it must have, and none that Slack would not know. */
    void parts(JsonNode whole, String at, List<Part> parts) {
        for (Part part : parts) {
            JsonNode found = whole.path(part.name());
            unless(!part.required() || !found.isMissingNode(), at + "/" + part.name(), "is required", 0);
            if (!found.isMissingNode()) {
                part.check().look(found, at + "/" + part.name(), this);
            }
        }
        Set<String> known = parts.stream().map(Part::name).collect(Collectors.toSet());
        whole.fieldNames()
                .forEachRemaining(name ->
                        unless(known.contains(name) || name.equals("type"), at + "/" + name, "is known to Slack", 1));
    }

    void blockId(JsonNode id, String at) {
        unless(blockIds.add(id.asText()), at, "is in no other block", 1);
    }

    /** Of what is pressed; inputs may share theirs, since their blocks tell them apart. */
    void actionId(JsonNode id, String at) {
        unless(actionIds.add(id.asText()), at, "is in no other element", 1);
    }
}
