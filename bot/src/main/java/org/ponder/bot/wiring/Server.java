package org.ponder.bot.wiring;

import io.opentelemetry.api.OpenTelemetry;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What the application server lends us. The pool's connections act as a role that owns nothing. */
@Singleton
@DataSourceDefinition(
        name = "java:app/jdbc/ponder",
        className = "org.ponder.bot.persistence.ApplicationSource",
        initialPoolSize = 0,
        minPoolSize = 0,
        maxPoolSize = 24,
        properties = {
            "fish.payara.max-wait-time-in-millis=2500",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit"
        })
class Server {
    @PersistenceContext(unitName = "ponder")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    @Resource(lookup = "java:app/jdbc/ponder")
    private DataSource dataSource;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private MetricRegistry metrics;

    @Inject
    private Instance<OpenTelemetry> telemetry;

    EntityManager entities() {
        return entities;
    }

    UserTransaction transaction() {
        return transaction;
    }

    TransactionSynchronizationRegistry registry() {
        return registry;
    }

    DataSource dataSource() {
        return dataSource;
    }

    MetricRegistry metrics() {
        return metrics;
    }

    /** The server’s own, which is there only where traces are wanted. */
    OpenTelemetry telemetry() {
        return telemetry.get();
    }

    ThreadFactory threads() {
        return threads;
    }
}
