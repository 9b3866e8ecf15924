package org.ponder.bot.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** A few connections that stay open from one transaction to the next, as a server keeps them. */
final class Connections implements AutoCloseable {
    private final DataSource source;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final Queue<List<String>> listeners = new ConcurrentLinkedQueue<>();

    Connections(DataSource source) {
        this.source = source;
    }

    /** Where the bot gets its connections from: one of the kind that is wanted just then, or an idle one. */
    DataSource lending(Lender joining) {
        return Intercepted.by(DataSource.class, (method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                Optional<Connection> joined = joining.connection();
                return joined.isPresent() ? kept(joined.get()) : lent();
            }
            return method.invoke(source, arguments);
        });
    }

    private Connection lent() throws SQLException {
        Connection connection = Optional.ofNullable(idle.poll()).orElseGet(this::opened);
        return Intercepted.by(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                idle.add(connection);
                return null;
            }
            if (method.getName().equals("prepareStatement")) {
                listeners.forEach(statements -> statements.add((String) arguments[0]));
            }
            return method.invoke(connection, arguments);
        });
    }

    /** The statements that go over them while something is done. */
    List<String> statements(Runnable action) {
        List<String> statements = new CopyOnWriteArrayList<>();
        listeners.add(statements);
        action.run();
        listeners.remove(statements);
        return statements;
    }

    private Connection opened() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a transaction, which closes it itself. */
    private static Connection kept(Connection connection) {
        return Intercepted.by(
                Connection.class,
                (method, arguments) -> method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }

    /** The connection of the transaction that is under way, if one is. */
    interface Lender {
        Optional<Connection> connection();
    }
}
