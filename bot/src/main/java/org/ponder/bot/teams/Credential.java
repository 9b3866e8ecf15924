package org.ponder.bot.teams;

import com.microsoft.aad.msal4j.AbstractApplicationBase;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** What the bot shows Microsoft that it is the one that is registered with. */
public sealed interface Credential permits ClientCredential, ManagedIdentity {

    /**
     * Asks for a token for the Bot Connector.
     *
     * @param way how the login is reached
     * @throws Exception where it cannot even be asked
     */
    Future<IAuthenticationResult> ask(Registration at, Consumer<AbstractApplicationBase.Builder<?>> way)
            throws Exception;

    /** Whether Azure vouches for the server, which it does nowhere else. */
    default boolean isManaged() {
        return false;
    }

    /** When it ends, where that is known. */
    Optional<Expiry> ends();

    /** @param ends the last day on which it is good, as the registration shows it: from the secret alone nobody can tell */
    static Credential secret(String value, Optional<LocalDate> ends) {
        return new ClientCredential(
                ClientCredentialFactory.createFromSecret(value),
                ends.map(day -> new Expiry("client secret", "PONDER_TEAMS_SECRET", day)));
    }

    /**
     * @param file with a certificate and its key (PKCS #12)
     * @throws IllegalArgumentException with a sentence that says what to set
     */
    static Credential certificate(Path file, String password) {
        return CertificateFile.read(file, password);
    }

    /** @param clientId of a user-assigned managed identity, which needs no renewal by anybody */
    static Credential managedIdentity(String clientId) {
        return new ManagedIdentity(clientId);
    }
}
