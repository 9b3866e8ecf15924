package org.ponder.domain.finding;

import java.util.function.Function;

record Shown<F>(F figure) implements Finding<F> {
    @Override
    public <T> T fold(Function<F, T> shown, Function<Suppression, T> withheld) {
        return shown.apply(figure);
    }
}
