package org.ponder.bot.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Interfaces whose calls are answered in one place, for the few that are too wide to be written out in a test. */
public final class Intercepted {
    private Intercepted() {}

    public static <T> T by(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                Intercepted.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.of(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                }));
    }

    /** What happens instead of a method. */
    public interface Call {
        @Nullable
        Object of(Method method, Object[] arguments) throws Throwable;
    }
}
