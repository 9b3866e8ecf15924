package org.ponder.deploy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application server with the bot in it: one child process, bound to this machine alone. */
public final class Server {
    /** It listens on this machine alone, does not say what it is, and leaves it to the bot who may frame a page: nobody. */
    private static final String PRE_BOOT = """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.xframe-options=false
            """;

    /** Where it is said how Java is to run the server. */
    static final String JAVA = "PONDER_JAVA_OPTIONS";

    /** For a quick start on a small machine; a server that is to run for long wants the second compiler and more memory. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx384m";

    /** For as long what is wrong may come right by itself, as while the clock has not struck yet. */
    private static final Duration PATIENT = Duration.ofSeconds(15);

    private static final List<String> UTF_8 =
            List.of("-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8", "-Dsun.stderr.encoding=UTF-8");

    private final Process process;
    private final URI uri;
    private final ServerLog log;

    private Server(Process process, URI uri, ServerLog log) {
        this.process = process;
        this.uri = uri;
        this.log = log;
    }

    /**
     * Starts it in a pristine folder, because a server that finds an application from last time serves that one first.
     *
     * @param environment beside that of this process; it may say how Java is to run the server
     */
    public static Server start(Bundle bundle, Home home, int port, Map<String, String> environment) {
        try {
            Home.remove(home.server());
            Files.createDirectories(home.server());
            Files.writeString(preBoot(home), PRE_BOOT);
            Files.writeString(logging(home), LogForm.JSON);
            ProcessBuilder builder = new ProcessBuilder()
                    .redirectErrorStream(true)
                    .redirectOutput(Files.writeString(home.log(), "").toFile());
            builder.environment().putAll(environment);
            builder.command(command(bundle, home, port, environment));
            if (LogForm.isJson(builder.environment())) {
                builder.command()
                        .addAll(List.of("--logproperties", logging(home).toString()));
            }
            Process process = builder.start();
            Files.writeString(home.serverProcess(), Long.toString(process.pid()));
            return new Server(process, URI.create("http://localhost:" + port + "/"), new ServerLog(home.log()));
        } catch (IOException e) {
            throw home.unwritable(e);
        }
    }

    public URI uri() {
        return uri;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Returns when the bot answers; refuses with the bot’s own sentence if it cannot start. */
    public void awaitReady(Duration patience) {
        Readiness readiness = new Readiness(uri.resolve("health/ready"));
        long deadline = System.nanoTime() + patience.toNanos();
        while (!readiness.isUp()) {
            log.startFailure().ifPresent(sentence -> {
                throw new CannotStart(sentence);
            });
            if (readiness.isRefusedSince(PATIENT)) {
                throw new CannotStart(String.join(" ", readiness.wrong()));
            }
            if (log.saysThatNothingIsDeployed()) {
                throw new CannotStart("The bot could not be deployed: see " + log + ".");
            }
            if (System.nanoTime() - deadline > 0) {
                throw new CannotStart(
                        "The bot was not ready after " + patience.toSeconds() + " seconds: see " + log + ".");
            }
            if (endsWithin(Duration.ofMillis(200))) {
                throw new CannotStart("The server ended while it started: see " + log + ".");
            }
        }
    }

    public void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    public void stop() {
        LeftBehind.stop(process.toHandle(), Duration.ofSeconds(15));
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    /** One of {@code --noHazelcast} and {@code --noCluster} alone: both together switch clustering on again. */
    private static List<String> command(Bundle bundle, Home home, int port, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(environment.getOrDefault(JAVA, QUICK).strip().split("\\s+", -1)));
        command.addAll(UTF_8);
        command.addAll(List.of("-jar", bundle.server().toString(), "--noHazelcast", "--disablephonehome"));
        command.addAll(List.of("--rootDir", home.server().toString()));
        command.addAll(List.of("--prebootcommandfile", preBoot(home).toString()));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of("--deploy", bundle.bot().toString(), "--contextroot", "/"));
        return command;
    }

    private static Path logging(Home home) {
        return home.server().resolve("json-log.properties");
    }

    private static Path preBoot(Home home) {
        return home.server().resolve("pre-boot.txt");
    }
}
