package org.ponder.bot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ponder.bot.web.Form;
import org.ponder.bot.web.Look;
import org.ponder.bot.web.MadeUpPerson;
import org.ponder.bot.web.MadeUpTrust;
import org.ponder.bot.web.Notice;

/**
 * Where a visitor goes and what they bring along.
 *
 * @param path from the application's root, as in {@code /as/ruth-adeyemi/say}
 */
record Visit(String path, Form form) {

    static Visit of(HttpServletRequest request) throws IOException {
        request.setCharacterEncoding(UTF_8.name());
        Map<String, List<String>> files = Parts.files(request);
        Map<String, List<String>> sent = new HashMap<>(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Arrays.asList(e.getValue()))));
        sent.putAll(files);
        String inside = Optional.ofNullable(request.getPathInfo()).orElse("");
        return new Visit(request.getServletPath() + inside, new Form(sent));
    }

    /** Whom they are, where the path says so. */
    Optional<MadeUpPerson> person() {
        return part(1).equals("as") ? MadeUpTrust.person(part(2)) : Optional.empty();
    }

    /** What they want to do as that person; empty for looking. */
    String action() {
        return part(3);
    }

    Look look(MadeUpPerson person) {
        return Look.wanted(person, form);
    }

    Notice notice() {
        return Notice.named(form.value("note"));
    }

    private String part(int number) {
        String[] parts = path.split("/", 4);
        return number < parts.length ? parts[number] : "";
    }
}
