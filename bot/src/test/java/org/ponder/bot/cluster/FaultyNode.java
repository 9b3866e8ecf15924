package org.ponder.bot.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.RecordingChannel.Said;
import org.ponder.bot.persistence.Database;
import org.ponder.bot.sample.World;
import org.ponder.bot.turn.TurnRunner;
import org.ponder.dialogs.Heard;
import org.ponder.domain.people.Member;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.sample.Seeds;

/**
 * A {@link Node} that also takes what people write, over HTTP, and says it has only once it is kept; on a platform that turns away,
 * has enough, and does not say whether it has heard.
 */
final class FaultyNode {
    private final World world;
    private final Database database;
    private final String name;
    private final RandomGenerator random;

    private FaultyNode(Database database, String name, long seed) {
        this.database = database;
        this.world = new World(database);
        this.name = name;
        this.random = Seeds.random(seed);
    }

    /** @param args the address of the database, its user and password, the name of the node, and the seed of its faults */
    public static void main(String[] args) throws Exception {
        Database database =
                Database.of(Map.of(Database.URL, args[0], Database.USER, args[1], Database.PASSWORD, args[2]));
        new FaultyNode(database, args[3], Long.parseLong(args[4])).lives();
    }

    private void lives() throws Exception {
        try (Connection connection = database.owner().getConnection()) {
            world.clock.set(Node.now(connection));
            world.channel.weather((to, post) -> before());
            world.channel.tells(this::after);
            world.clockwork().start();
            listens(connection);
            while (true) {
                world.clock.set(Node.now(connection));
                Thread.sleep(10);
            }
        }
    }

    private void before() {
        int fate = random.nextInt(20);
        if (fate < 3) {
            throw new ChannelFailure(
                    fate == 0 ? Kind.BUSY : fate == 1 ? Kind.NOT_SENT : Kind.UNKNOWN,
                    Duration.ofSeconds(random.nextInt(5)),
                    "a fault that was wanted");
        }
    }

    private void after(Said said) {
        Node.hear(database, name, said);
        Node.answersSlowly();
        if (random.nextInt(20) == 0) {
            throw new ChannelFailure(Kind.UNKNOWN, Duration.ZERO, "a fault that was wanted, too late");
        }
    }

    private void listens(Connection connection) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        TurnRunner turns = world.turns(Executors.newFixedThreadPool(4));
        server.createContext("/", exchange -> answer(exchange, turns));
        server.start();
        try (PreparedStatement here = connection.prepareStatement("INSERT INTO listening (node, port) VALUES (?, ?)")) {
            here.setString(1, name);
            here.setInt(2, server.getAddress().getPort());
            here.executeUpdate();
        }
    }

    /** In three lines: the id of the delivery, which member, and what they wrote. */
    private static void answer(HttpExchange exchange, TurnRunner turns) throws IOException {
        try (exchange) {
            String[] lines =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("\n", 3);
            Member member = Samples.MEMBERS.get(Integer.parseInt(lines[1]));
            turns.take(new Inbound(
                    lines[0],
                    World.chat(member),
                    World.account(member),
                    World.REFERENCE,
                    new Event.Spoke(new Heard.Typed(lines[2]))));
            exchange.sendResponseHeaders(200, -1);
        } catch (RuntimeException notKept) {
            exchange.sendResponseHeaders(503, -1);
        }
    }
}
