package org.ponder.dialogs.script;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ponder.dialogs.card.Field.Option;

/** Schools of a trust as something to choose; each has a key that depends on nothing but its name. */
public final class SchoolOptions {
    private SchoolOptions() {}

    public static String key(String school) {
        return UUID.nameUUIDFromBytes(school.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public static Option option(String school) {
        return new Option(key(school), school, "");
    }

    /** The school of this key, if the trust names it. */
    public static Optional<String> named(List<String> schools, String key) {
        return schools.stream().filter(school -> key(school).equals(key)).findFirst();
    }
}
