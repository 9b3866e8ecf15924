package org.ponder.bot.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ponder.bot.web.BadForm;
import org.ponder.bot.web.HtmlCards;
import org.ponder.dialogs.script.CalendarFile;

/** Files that were chosen on a page: the text of each stands in the place of what its field holds. */
final class Parts {
    /** More than any lines about a school’s year; of a file that is no calendar, no more is taken. */
    private static final int LONGEST_WORDS = 20_000;

    private Parts() {}

    /**
     * By the names of the fields.
     *
     * @throws BadForm where there is more than may be sent at once
     */
    static Map<String, List<String>> files(HttpServletRequest request) throws IOException {
        Map<String, List<String>> texts = new HashMap<>();
        if (isInParts(request)) {
            for (Part part : parts(request)) {
                String text = text(part);
                if (!text.isBlank()) {
                    HtmlCards.fieldOf(part.getName()).ifPresent(field -> texts.put(field, List.of(text)));
                }
            }
        }
        return texts;
    }

    private static boolean isInParts(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data"))
                .isPresent();
    }

    private static Iterable<Part> parts(HttpServletRequest request) throws IOException {
        try {
            return request.getParts();
        } catch (ServletException | IllegalStateException tooMuch) {
            throw new BadForm();
        }
    }

    private static String text(Part part) throws IOException {
        try (InputStream sent = part.getInputStream()) {
            String text = new String(sent.readAllBytes(), StandardCharsets.UTF_8).replace("\0", "");
            return CalendarFile.is(text) ? text : text.substring(0, Math.min(text.length(), LONGEST_WORDS));
        }
    }
}
