package org.ponder.domain.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ponder.domain.finding.ReleaseLedger;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.nudge.Nudges;
import org.ponder.domain.outbox.Deliveries;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.people.Links;
import org.ponder.domain.people.People;
import org.ponder.domain.reflection.Reflections;
import org.ponder.domain.round.Cycles;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.summary.Summaries;
import org.ponder.domain.work.Ports;

/**
 * Ports over which one piece of work is done after the other, each of them kept before the next begins. A call to one of its own
 * ports is a piece of work by itself.
 */
public interface World {

    /** Does one piece of work; if it throws, nothing of it is kept. */
    void does(Consumer<Ports> work);

    /** A world that keeps everything at once. */
    static World of(Ports ports) {
        return work -> work.accept(ports);
    }

    default People people() {
        return alone(People.class, Ports::people);
    }

    default Frameworks frameworks() {
        return alone(Frameworks.class, Ports::frameworks);
    }

    default Rounds rounds() {
        return alone(Rounds.class, Ports::rounds);
    }

    default Reflections reflections() {
        return alone(Reflections.class, Ports::reflections);
    }

    default Summaries summaries() {
        return alone(Summaries.class, Ports::summaries);
    }

    default ReleaseLedger ledger() {
        return alone(ReleaseLedger.class, Ports::ledger);
    }

    default Links links() {
        return alone(Links.class, Ports::links);
    }

    default Nudges nudges() {
        return alone(Nudges.class, Ports::nudges);
    }

    default Cycles cycles() {
        return alone(Cycles.class, Ports::cycles);
    }

    default Outbox outbox() {
        return alone(Outbox.class, Ports::outbox);
    }

    default Deliveries deliveries() {
        return alone(Deliveries.class, Ports::deliveries);
    }

    private <P> P alone(Class<P> port, Function<Ports, P> among) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    @Nullable Object[] answer = {null};
                    does(ports -> answer[0] = call(among.apply(ports), method, arguments));
                    return answer[0];
                }));
    }

    private static @Nullable Object call(Object port, Method method, Object[] arguments) {
        try {
            return method.invoke(port, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
