package org.ponder.bot.teams;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;

/** A file that holds a certificate and its key, as it is exported from Azure’s Key Vault or made with openssl (PKCS #12). */
final class CertificateFile {
    private static final String NAME = "PONDER_TEAMS_CERTIFICATE";

    private CertificateFile() {}

    /** @throws IllegalArgumentException with a sentence that says what to set */
    static Credential read(Path file, String password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return credential(file, store, password);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    unreadable.getCause() instanceof UnrecoverableKeyException
                            ? "The password of the certificate " + file + " is another: correct " + NAME + "_PASSWORD."
                            : "The certificate " + file + " cannot be read: correct " + NAME
                                    + ", and see that it is a .pfx file (PKCS #12) that the user that Ponder runs as may read.",
                    unreadable);
        } catch (GeneralSecurityException crooked) {
            throw new IllegalArgumentException(
                    "The certificate " + file
                            + " cannot be used: export it anew, as a .pfx file (PKCS #12) with its key.",
                    crooked);
        }
    }

    private static Credential credential(Path file, KeyStore store, String password) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                PrivateKey key = (PrivateKey) store.getKey(alias, password.toCharArray());
                X509Certificate certificate = (X509Certificate) store.getCertificate(alias);
                return new ClientCredential(
                        ClientCredentialFactory.createFromCertificate(key, certificate),
                        Optional.of(expiry(certificate)));
            }
        }
        throw new IllegalArgumentException("The certificate " + file
                + " comes without its key: export it anew, as a .pfx file (PKCS #12) with its key.");
    }

    private static Expiry expiry(X509Certificate certificate) {
        LocalDate lastDay = LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC);
        return new Expiry("certificate", NAME, lastDay);
    }
}
