package org.ponder.bot.teams;

import com.microsoft.aad.msal4j.MsalException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What Microsoft’s login says where it gives no token. */
final class SignInRefusal {
    /** Its own words, and the standard’s (RFC 6749, 5.2), for what somebody has to set right. */
    private static final Set<String> WORDS = Set.of(
            "access_denied",
            "invalid_client",
            "invalid_grant",
            "invalid_request",
            "invalid_resource",
            "invalid_scope",
            "invalid_tenant",
            "unauthorized_client",
            "unsupported_grant_type");

    private SignInRefusal() {}

    /** Whether it was asked and said no; otherwise nobody knows. */
    static boolean isToldBy(Throwable failure) {
        return word(failure).isPresent();
    }

    /** Its word for why; where it has trouble of its own, it said nothing. */
    static Optional<String> word(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(MsalException.class::isInstance)
                .map(MsalException.class::cast)
                .flatMap(said -> Stream.ofNullable(said.errorCode()))
                .filter(WORDS::contains)
                .findFirst();
    }
}
