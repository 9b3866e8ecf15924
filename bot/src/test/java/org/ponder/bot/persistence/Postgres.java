package org.ponder.bot.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.ponder.domain.framework.Edition;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of one test class, migrated, on a server that is started once for all of them. */
public final class Postgres implements AutoCloseable {
    private final PostgresServer server;
    private final String name;
    private final Database database;
    private final Wire wire;
    private final EntityManagerFactory rows;
    private final EntityManagerFactory elsewhere;
    private final Map<String, Edition> packs = new ConcurrentHashMap<>();
    private final List<StandIn> standIns = new ArrayList<>();

    private Postgres(PostgresServer server) throws SQLException {
        this.server = server;
        this.name = server.database();
        this.database = Database.of(server.settings(name));
        this.wire = new Wire(everywhere(""));
        this.rows = Rowstore.over(wire.source());
        PGSimpleDataSource impatient = everywhere(" -c lock_timeout=100ms");
        this.elsewhere = Rowstore.over(impatient);
    }

    private PGSimpleDataSource everywhere(String options) throws SQLException {
        PGSimpleDataSource source = database.application().unwrap(PGSimpleDataSource.class);
        source.setOptions("-c role=" + PostgresServer.EVERYWHERE + options);
        return source;
    }

    private static Postgres on(PostgresServer server) {
        try {
            return new Postgres(server);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a configuration names it. */
    public Database database() {
        return database;
    }

    /** The same, for a process of its own. */
    public Map<String, String> settings() {
        return server.settings(name);
    }

    /** Another database on the same server, in which nothing is yet. */
    Database anotherEmpty() throws SQLException {
        return Database.of(server.settings(server.emptyDatabase()));
    }

    /** Its rows, those of all trusts, over one connection; to be closed after the test. */
    public Rowstore rows() {
        return new Rowstore(rows, packs);
    }

    /** The same rows for somebody else at the same moment, who waits for no lock. */
    Rowstore rowsElsewhere() {
        return new Rowstore(elsewhere, packs);
    }

    /** What a server would lend over this database; the same for every test of the class. */
    public StandIn standIn() {
        if (standIns.isEmpty()) {
            standIns.add(new StandIn(database.application()));
        }
        return standIns.get(0);
    }

    /** Forgets every row, for tests that look at all trusts. */
    public void empty() throws SQLException {
        PostgresServer.run(administrator(), "SET session_replication_role = replica", """
                DO $$ DECLARE emptied regclass; BEGIN
                    FOR emptied IN SELECT oid FROM pg_class
                                    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
                                      AND relname <> 'flyway_schema_history'
                    LOOP EXECUTE 'DELETE FROM ' || emptied; END LOOP;
                END $$""");
    }

    /** The first column of what a query finds, as text. */
    public List<String> ask(String sql) throws SQLException {
        return PostgresServer.ask(administrator(), sql);
    }

    /** As an administrator. */
    public void execute(String sql) throws SQLException {
        PostgresServer.run(administrator(), sql);
    }

    /** What {@link #rows} speak over. */
    Wire wire() {
        return wire;
    }

    DataSource administrator() {
        return server.administrator(name);
    }

    PostgresServer server() {
        return server;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        elsewhere.close();
        wire.close();
        for (StandIn standIn : standIns) {
            standIn.close();
        }
    }

    /** Resolves parameters of type {@link Postgres}. */
    public static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Postgres.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            Store run = test.getRoot().getStore(Namespace.create(Postgres.class));
            PostgresServer server = run.getOrComputeIfAbsent(
                    PostgresServer.class, key -> PostgresServer.started(), PostgresServer.class);
            return run.getOrComputeIfAbsent(
                    outermost(test.getRequiredTestClass()), key -> Postgres.on(server), Postgres.class);
        }

        private static Class<?> outermost(Class<?> test) {
            Class<?> enclosing = test.getEnclosingClass();
            return enclosing == null ? test : outermost(enclosing);
        }
    }
}
