package org.ponder.deploy.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The application server with somebody in it who undeploys the bot when asked to, and tells by their names which threads of it are
 * left: those that were made by its classes, or begun by such a thread.
 *
 * <p>Its classes are not asked after. The server holds them for longer, in the clock of its connection pool and in its Jackson's
 * memory of types, and so does Java 17 itself, which remembers the record that it compared last.
 */
final class Undeploying {
    private static final String BOT = "ponder";
    private static final String CLASS = "org/ponder/bot/wiring/Startup.class";
    /** Of Java's own client, which ends with the last that is held of it. */
    private static final Predicate<String> UNTIL_COLLECTED =
            Pattern.compile("HttpClient-[0-9]+-.*").asMatchPredicate();

    private static final String SERVER = "fish.payara.micro.PayaraMicro";

    private final List<WeakReference<ClassLoader>> loaders = new CopyOnWriteArrayList<>();

    private Undeploying() {}

    /** @param all the port to ask at, and then the server's own */
    public static void main(String[] all) throws IOException, ReflectiveOperationException {
        Class.forName(SERVER).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(all, 1, all.length));
        Undeploying watching = new Undeploying();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(all[0])), 0);
        server.createContext("/left", exchange -> say(exchange, watching.left()));
        server.createContext("/undeploy", exchange -> say(exchange, undeployed()));
        server.start();
    }

    /** How many applications there are after it. */
    private static String undeployed() {
        try {
            Object micro = Class.forName(SERVER).getMethod("getInstance").invoke(null);
            Object runtime = Class.forName(SERVER).getMethod("getRuntime").invoke(micro);
            Class<?> type = Class.forName(SERVER + "Runtime");
            type.getMethod("undeploy", String.class).invoke(runtime, BOT);
            Object names = type.getMethod("getDeployedApplicationNames").invoke(runtime);
            return Integer.toString(((Collection<?>) names).size());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String left() {
        List<String> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(this::isOfTheBot)
                .map(Thread::getName)
                .sorted()
                .toList();
        if (threads.stream().allMatch(UNTIL_COLLECTED)) {
            System.gc();
        }
        return String.join("\n", threads);
    }

    private boolean isOfTheBot(Thread thread) {
        return Stream.of(thread.getContextClassLoader(), thread.getClass().getClassLoader())
                .filter(Objects::nonNull)
                .anyMatch(this::isOfTheBot);
    }

    private boolean isOfTheBot(ClassLoader loader) {
        boolean isKnown = loaders.stream().anyMatch(known -> known.get() == loader);
        boolean isNew = !isKnown && finds(loader);
        if (isNew) {
            loaders.add(new WeakReference<>(loader));
        }
        return isKnown || isNew;
    }

    /** Not in one that is closed: the server reads through every war with one of those before it is deployed. */
    private static boolean finds(ClassLoader loader) {
        try {
            return loader.getResource(CLASS) != null;
        } catch (IllegalStateException closed) {
            return false;
        }
    }

    private static void say(HttpExchange exchange, String said) throws IOException {
        try (exchange) {
            byte[] body = said.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
