package org.ponder.bot.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ponder.bot.channel.RecordingChannel.Said;
import org.ponder.bot.persistence.Database;
import org.ponder.bot.sample.World;

/**
 * A node in a process of its own, until that is killed: the real clock and courier over the real tables. What time it is stands in
 * table {@code simulated}, and what is posted goes into table {@code heard} at once, whatever becomes of the node.
 */
final class Node {
    private Node() {}

    /**
     * Begins a node in a process of its own.
     *
     * @param of its main class
     * @param database where it keeps everything
     * @param more its name, and what else it wants to be told
     */
    static Process begin(Class<?> of, Map<String, String> database, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dponder.test.keys=" + World.KEYS,
                "-cp",
                System.getProperty("java.class.path"),
                of.getName()));
        Stream.of(Database.URL, Database.USER, Database.PASSWORD)
                .map(key -> database.getOrDefault(key, ""))
                .forEach(command::add);
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** @param args the address of the database, its user and password, and the name of the node */
    public static void main(String[] args) throws Exception {
        Database database =
                Database.of(Map.of(Database.URL, args[0], Database.USER, args[1], Database.PASSWORD, args[2]));
        World world = new World(database);
        try (Connection connection = database.owner().getConnection()) {
            world.clock.set(now(connection));
            world.channel.tells(said -> {
                hear(database, args[3], said);
                answersSlowly();
            });
            world.clockwork().start();
            while (true) {
                world.clock.set(now(connection));
                Thread.sleep(10);
            }
        }
    }

    /** As a platform may: what it has heard stands, and the node does not know it yet. */
    static void answersSlowly() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT now_is FROM simulated")) {
            found.next();
            return found.getTimestamp(1).toInstant();
        }
    }

    static void hear(Database database, String node, Said said) {
        try (Connection connection = database.owner().getConnection();
                PreparedStatement heard = connection.prepareStatement(
                        "INSERT INTO heard (node, conversation, title, at) SELECT ?, ?, ?, now_is FROM simulated")) {
            heard.setString(1, node);
            heard.setString(2, said.in().id());
            heard.setString(3, said.post().card().title());
            heard.executeUpdate();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
