package org.ponder.dialogs.scene;

import java.util.Map;
import java.util.function.Supplier;
import org.ponder.dialogs.script.Move;
import org.ponder.dialogs.script.Step;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.work.Reflecting;

/**
 * What comes of a reply to a question that was answered in another of the member's chats since: whatever would put something in
 * the place of that answer does not, and whatever only goes somewhere goes there.
 */
final class Overtaken implements Move.Cases<Onward> {
    private final Move.Cases<Onward> otherwise;
    private final Supplier<Onward> kindly;
    private final Supplier<Onward> onceMore;

    /**
     * @param otherwise what to do with a move that changes nothing
     * @param kindly says what has happened, and goes on from where the reflection is now
     * @param onceMore asks the same again
     */
    Overtaken(Move.Cases<Onward> otherwise, Supplier<Onward> kindly, Supplier<Onward> onceMore) {
        this.otherwise = otherwise;
        this.kindly = kindly;
        this.onceMore = onceMore;
    }

    @Override
    public Onward place(Position position) {
        return kindly.get();
    }

    @Override
    public Onward write(Prompt prompt, Reflecting.Words words) {
        return kindly.get();
    }

    @Override
    public Onward leaveOpen(Prompt prompt) {
        return kindly.get();
    }

    @Override
    public Onward offer(Map<Prompt, QuoteConsent> readers) {
        return kindly.get();
    }

    @Override
    public Onward share() {
        return kindly.get();
    }

    @Override
    public Onward send() {
        return kindly.get();
    }

    @Override
    public Onward withdraw() {
        return onceMore.get();
    }

    @Override
    public Onward goOn() {
        return otherwise.goOn();
    }

    @Override
    public Onward go(Step step) {
        return otherwise.go(step);
    }

    @Override
    public Onward again(String because) {
        return otherwise.again(because);
    }

    @Override
    public Onward stop() {
        return otherwise.stop();
    }
}
