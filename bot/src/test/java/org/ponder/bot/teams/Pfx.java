package org.ponder.bot.teams;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** A file with a certificate and its key, made now by the JDK's own keytool. */
final class Pfx {
    static final String PASSWORD = "made for now";

    private final Path file;

    private Pfx(Path file) {
        this.file = file;
    }

    /** @param days for which it is good from now on */
    static Pfx goodFor(int days, Path file) {
        keytool(file, "-genkeypair", "-keyalg", "RSA", "-dname", "CN=Ponder", "-validity", Integer.toString(days));
        return new Pfx(file);
    }

    /** The same without its key, as it is uploaded. */
    Path withoutKey(Path store) {
        Path certificate = store.resolveSibling(store.getFileName() + ".crt");
        keytool(file, "-exportcert", "-file", certificate.toString());
        keytool(store, "-importcert", "-noprompt", "-file", certificate.toString());
        return store;
    }

    Path file() {
        return file;
    }

    X509Certificate certificate() {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return (X509Certificate) store.getCertificate("here");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path store, String... what) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(what));
        command.addAll(List.of(
                "-alias", "here", "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
