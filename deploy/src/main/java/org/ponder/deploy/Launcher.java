package org.ponder.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Starts a database and the bot, says where to find it, and stops both when asked to. */
public final class Launcher {
    /** Held on to, because a logger nobody holds forgets its level. */
    private static final Logger DATABASE_LIBRARY = Logger.getLogger("io.zonky");

    /** Starts nothing, and does something that is named next, with whatever it is given. */
    private static final String TASK = "--task";

    private final Console console;
    private final Running running;

    Launcher(Console console, Running running) {
        this.console = console;
        this.running = running;
    }

    /** @param arguments the project’s top folder, the folder that holds the built war and server, and perhaps {@value #TASK} and a {@link Task} */
    public static void main(String[] arguments) throws InterruptedException {
        DATABASE_LIBRARY.setLevel(Level.WARNING);
        Console console = Console.ofThisTerminal();
        Running running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
        try {
            Settings settings = new Settings(System.getenv(), Path.of(arguments[0]));
            Bundle bundle = Bundle.in(Path.of(arguments[1]));
            if (arguments.length > 3 && arguments[2].equals(TASK)) {
                List<String> more = List.of(arguments).subList(4, arguments.length);
                System.exit(Task.valueOf(arguments[3]).run(bundle, settings, more));
            }
            new Launcher(console, running).run(settings, bundle);
        } catch (CannotStart e) {
            if (running.stop()) {
                console.say(e.sentence());
            }
            System.exit(1);
        }
    }

    void run(Settings settings, Bundle bundle) throws InterruptedException {
        int port = settings.port();
        Map<String, String> environment = new HashMap<>(settings.forTheServer());
        Home home = settings.home();
        running.stopWith(home.claim());
        LeftBehind.stop(home);
        Port.requireFree(port, "PONDER_PORT");
        environment.putAll(settings.ownKey());
        Optional<Server> server = database(settings).flatMap(database -> {
            environment.putAll(database);
            return server(bundle, home, port, environment);
        });
        if (server.isPresent()) {
            watch(server.get(), settings);
        }
    }

    /** How the server is told of it; of one that is given it knows already. */
    private Optional<Map<String, String>> database(Settings settings) {
        if (settings.isDatabaseGiven()) {
            return Optional.of(Map.of());
        }
        settings.databasePort().ifPresent(port -> Port.requireFree(port, "PONDER_DATABASE_PORT"));
        console.say("Starting the database …");
        return running.start(() -> {
            OwnDatabase own = OwnDatabase.start(settings.home(), settings.databasePort());
            running.stopWith(() -> {
                console.say("Stopping the database …");
                own.stop();
            });
            console.say("The database listens on port " + own.port() + " and keeps its data in "
                    + settings.home().database());
            return own.database().environment();
        });
    }

    private Optional<Server> server(Bundle bundle, Home home, int port, Map<String, String> environment) {
        console.say("Starting the server …");
        return running.start(() -> {
            Server server = Server.start(bundle, home, port, environment);
            running.stopWith(() -> {
                console.say("Stopping the server …");
                server.stop();
            });
            return server;
        });
    }

    private void watch(Server server, Settings settings) throws InterruptedException {
        server.awaitReady(Duration.ofMinutes(2));
        String entrances = settings.entrances().stream()
                .map(entrance -> server.uri().resolve(entrance).toString())
                .collect(Collectors.joining(" and "));
        console.say("Ponder is ready: " + entrances + "  (Ctrl-C stops everything)");
        server.awaitEnd();
        throw new CannotStart(
                "The server ended by itself: see " + settings.home().log() + ".");
    }
}
