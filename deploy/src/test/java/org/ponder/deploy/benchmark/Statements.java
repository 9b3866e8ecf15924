package org.ponder.deploy.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ponder.deploy.Database;
import org.ponder.deploy.Ponder;

/** What the database is told, by transaction: it writes everything into its log while somebody listens here. */
final class Statements implements AutoCloseable {
    private static final Pattern LINE = Pattern.compile("ponder (\\S+) (\\S+) LOG: (?:execute [^:]+|statement): (.*)");
    private static final Pattern BOUNDARY = Pattern.compile("(?i)(begin|commit|rollback|start transaction)\\b.*");

    private final Database database;
    private final String name;

    Statements(Database database) throws SQLException {
        this.database = database;
        this.name = database.url().replaceFirst(".*/", "");
        run("ALTER SYSTEM SET log_line_prefix = 'ponder %d %v '", "ALTER SYSTEM SET log_statement = 'all'");
    }

    /** Everything that was said since the log was so long; what only begins or ends a transaction is left out. */
    Collection<List<String>> since(int length) {
        Map<String, List<String>> byTransaction = new LinkedHashMap<>();
        for (String line : Ponder.databaseLog().substring(length).split("\n(?!\t)")) {
            Matcher said = LINE.matcher(line.replaceAll("\\s+", " "));
            if (said.matches() && said.group(1).equals(name)) {
                List<String> transaction = byTransaction.computeIfAbsent(said.group(2), id -> new ArrayList<>());
                if (!BOUNDARY.matcher(said.group(3)).matches()) {
                    transaction.add(said.group(3));
                }
            }
        }
        return byTransaction.values();
    }

    @Override
    public void close() throws SQLException {
        run("ALTER SYSTEM RESET log_line_prefix", "ALTER SYSTEM RESET log_statement");
    }

    private void run(String... settings) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
