package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.ponder.domain.work.UnitOfWork;

/**
 * What the server lends the bot, without a server: transactions that belong to the thread that began them, and entities and
 * connections that join them.
 */
public final class StandIn implements AutoCloseable {
    private final Connections connections;
    private final EntityManagerFactory rows;
    private final Map<Thread, Piece> open = new ConcurrentHashMap<>();

    StandIn(DataSource source) {
        this.connections = new Connections(source);
        this.rows = Rowstore.over(connections.lending(Optional::empty));
    }

    public static StandIn over(DataSource source) {
        return new StandIn(source);
    }

    /** Those of the transaction that is under way. */
    public EntityManager entities() {
        return Intercepted.by(EntityManager.class, (method, arguments) -> method.invoke(piece().entities, arguments));
    }

    /** Connections that join the transaction that is under way, if one is. */
    public DataSource dataSource() {
        return connections.lending(() -> Optional.ofNullable(open.get(Thread.currentThread()))
                .map(piece -> piece.entities.unwrap(Connection.class)));
    }

    /** As the bot itself has it on a server. */
    public UnitOfWork unitOfWork() {
        return new Insistent(new JtaUnitOfWork(transaction(), entities()));
    }

    public TransactionSynchronizationRegistry registry() {
        return Intercepted.by(
                TransactionSynchronizationRegistry.class, (method, arguments) -> switch (method.getName()) {
                    case "getResource" -> piece().resources.get(arguments[0]);
                    case "putResource" -> piece().resources.put(arguments[0], arguments[1]);
                    case "registerInterposedSynchronization" ->
                        piece().afterwards.add((Synchronization) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    public UserTransaction transaction() {
        return Intercepted.by(UserTransaction.class, (method, arguments) -> {
            switch (method.getName()) {
                case "begin" -> begin();
                case "commit" -> end(Status.STATUS_COMMITTED);
                case "rollback" -> end(Status.STATUS_ROLLEDBACK);
                default -> throw new UnsupportedOperationException(method.getName());
            }
            return null;
        });
    }

    /** The statements that are said while something is done. */
    public List<String> statements(Runnable action) {
        return connections.statements(action);
    }

    private void begin() throws NotSupportedException {
        Piece piece = new Piece(rows.createEntityManager());
        if (open.putIfAbsent(Thread.currentThread(), piece) != null) {
            throw new NotSupportedException("one transaction inside another");
        }
        piece.entities.getTransaction().begin();
    }

    private void end(int status) {
        Piece piece = piece();
        try {
            if (status == Status.STATUS_COMMITTED) {
                piece.entities.getTransaction().commit();
            } else {
                piece.entities.getTransaction().rollback();
            }
        } finally {
            open.remove(Thread.currentThread());
            piece.entities.close();
        }
        piece.afterwards.forEach(one -> one.afterCompletion(status));
    }

    private Piece piece() {
        return Optional.ofNullable(open.get(Thread.currentThread()))
                .orElseThrow(() -> new IllegalStateException("this is done in a transaction only"));
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        connections.close();
    }

    /** One transaction of one thread. */
    private static final class Piece {
        private final EntityManager entities;
        private final Map<Object, Object> resources = new HashMap<>();
        private final List<Synchronization> afterwards = new ArrayList<>();

        Piece(EntityManager entities) {
            this.entities = entities;
        }
    }
}
