package org.ponder.bot.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Whether a form was sent from one of our own pages. Every browser of our day says so, by one header or the other; what comes
 * with neither comes from no page of ours.
 */
final class SameOrigin {
    private SameOrigin() {}

    static boolean isProvenBy(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Sec-Fetch-Site"))
                .map("same-origin"::equals)
                .orElseGet(() -> isOwn(request));
    }

    /** The scheme is left out: behind a proxy only the browser knows it. */
    private static boolean isOwn(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Origin"))
                .flatMap(SameOrigin::authority)
                .filter(authority -> authority.equals(request.getHeader("Host")))
                .isPresent();
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
