package org.ponder.bot.persistence;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One connection that stays open from test to test, and the statements that went over it. */
final class Wire implements AutoCloseable {
    private final Connection connection;
    private final List<String> statements = new ArrayList<>();

    Wire(DataSource source) throws SQLException {
        this.connection = source.getConnection();
    }

    DataSource source() {
        return Intercepted.by(
                DataSource.class, (method, arguments) -> Intercepted.by(Connection.class, this::overTheWire));
    }

    /** What was said since it was last forgotten. */
    List<String> statements() {
        return List.copyOf(statements);
    }

    void forget() {
        statements.clear();
    }

    private @Nullable Object overTheWire(Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            return null;
        }
        if (method.getName().equals("prepareStatement")) {
            statements.add((String) arguments[0]);
        }
        return method.invoke(connection, arguments);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
