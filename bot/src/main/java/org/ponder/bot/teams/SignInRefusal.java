package org.ponder.bot.teams;

import com.microsoft.aad.msal4j.MsalException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why Microsoft’s login gives no token, for somebody who has to set it right.
 *
 * @param word Microsoft’s own for it, which can be looked up; empty where we did not come to ask
 * @param mend what to do, to go on behind a colon
 */
record SignInRefusal(String word, String mend) {
    private static final Pattern CODE = Pattern.compile("AADSTS(\\d+)");

    private static final String WHICH =
            "correct PONDER_TEAMS_APP_ID and PONDER_TEAMS_TENANT: there is no such registration in that" + " tenant.";
    private static final String TENANT =
            "correct PONDER_TEAMS_TENANT: it is the id of the tenant that the bot is registered in, and there is none with this one.";
    private static final String SCOPE =
            "unset PONDER_TEAMS_SCOPE, or correct it and PONDER_TEAMS_CLOUD for the cloud that the tenant is in.";
    private static final String CLOCK =
            "set this server’s clock right, and keep it right over the network (NTP): Microsoft finds what it was shown from another time.";

    /** By the codes in Microsoft’s “Entra authentication and authorization error codes”. */
    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry(
                    "7000222",
                    "the client secret has ended: make a new one for the bot’s registration and set PONDER_TEAMS_SECRET"
                            + " to its value; nothing has to be started again where it stands in a file."),
            Map.entry(
                    "7000215",
                    "set PONDER_TEAMS_SECRET to the value of a client secret of the bot’s registration, not to its id."),
            Map.entry("700016", WHICH),
            Map.entry("90002", TENANT),
            Map.entry("900023", TENANT),
            Map.entry("700024", CLOCK),
            Map.entry(
                    "700027",
                    "upload the certificate, without its key, to the bot’s registration: it has none with this one’s"
                            + " fingerprint."),
            Map.entry(
                    "7000112",
                    "have the bot’s registration switched on again: an administrator of the tenant switched it off."),
            Map.entry(
                    "7000229",
                    "have an administrator of the tenant add the bot’s registration there as an enterprise application."),
            Map.entry(
                    "53003",
                    "have an administrator of the tenant let the bot’s registration past Conditional Access from here."),
            Map.entry("500011", SCOPE),
            Map.entry("70011", SCOPE),
            Map.entry("1002012", SCOPE));

    /** By the words of OAuth (RFC 6749, 5.2) and msal’s own, where there is no code that says more. */
    private static final Map<String, String> BY_WORD = Map.of(
            "invalid_client",
                    "make a new client secret for the bot’s registration and set PONDER_TEAMS_SECRET to its value, not to"
                            + " its id.",
            "unauthorized_client", WHICH,
            "invalid_request", TENANT,
            "invalid_tenant", TENANT,
            "invalid_scope", SCOPE,
            "invalid_resource", SCOPE,
            "managed_identity_request_failed",
                    "assign the managed identity to this server in Azure, and set PONDER_TEAMS_IDENTITY to"
                            + " its client id.",
            "user_assigned_managed_identity_not_supported",
                    "set PONDER_TEAMS_SECRET or PONDER_TEAMS_CERTIFICATE instead of"
                            + " PONDER_TEAMS_IDENTITY: Azure has no user-assigned identities on a server of this kind.");

    /** Other words for a no. */
    private static final Set<String> OTHERWISE = Set.of("access_denied", "invalid_grant", "unsupported_grant_type");

    private static final String COMPARE = "compare PONDER_TEAMS_APP_ID, PONDER_TEAMS_TENANT and PONDER_TEAMS_SECRET or"
            + " PONDER_TEAMS_CERTIFICATE with the bot’s registration.";

    /** Nothing where it was not asked, or has trouble of its own: then nobody knows. */
    static Optional<SignInRefusal> toldBy(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> said(cause).or(() -> unasked(cause)).stream())
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Optional<SignInRefusal> said(Throwable cause) {
        return Optional.of(cause)
                .filter(MsalException.class::isInstance)
                .map(MsalException.class::cast)
                .flatMap(
                        no -> byCode(String.valueOf(no.getMessage())).or(() -> byWord(String.valueOf(no.errorCode()))));
    }

    private static Optional<SignInRefusal> byCode(String message) {
        Matcher code = CODE.matcher(message);
        return code.find()
                ? Optional.ofNullable(BY_CODE.get(code.group(1))).map(mend -> new SignInRefusal(code.group(), mend))
                : Optional.empty();
    }

    private static Optional<SignInRefusal> byWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word))
                .or(() -> Optional.of(COMPARE).filter(mend -> OTHERWISE.contains(word)))
                .map(mend -> new SignInRefusal(word, mend));
    }

    /** What the bot is known by cannot be read. */
    private static Optional<SignInRefusal> unasked(Throwable cause) {
        return Optional.of(cause)
                .filter(Unshown.class::isInstance)
                .map(reason -> new SignInRefusal("", String.valueOf(reason.getMessage())));
    }

    /** The whole of it, in a sentence. */
    String sentence() {
        return word.isEmpty() ? mend : "Microsoft gives no token for the bot (" + word + "): " + mend;
    }
}
