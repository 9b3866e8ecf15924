package org.ponder.bot.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** A few connections that stay open from one transaction to the next, as a server keeps them. */
final class Connections implements AutoCloseable {
    private final DataSource source;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

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
            return method.invoke(connection, arguments);
        });
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
