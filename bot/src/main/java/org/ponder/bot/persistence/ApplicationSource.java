package org.ponder.bot.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ponder.bot.configuration.Given;

/**
 * Where the server’s pool has its connections from: the database that the configuration names, as a role that owns nothing. It has
 * no properties of its own, or the server would set those that nobody named, such as the host, to what is usual.
 */
public final class ApplicationSource implements DataSource {
    private final DataSource database;

    /** @throws IllegalArgumentException with a sentence that says what to set */
    public ApplicationSource() {
        database = Database.of(Given.in(ConfigProvider.getConfig()).right()).pooled();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return database.getConnection();
    }

    /** Who connects is settled by the configuration. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return database.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
