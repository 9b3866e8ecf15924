package org.ponder.domain.finding;

import java.util.function.Function;

record Withheld<F>(Suppression why) implements Finding<F> {
    @Override
    public <T> T fold(Function<F, T> shown, Function<Suppression, T> withheld) {
        return withheld.apply(why);
    }
}
