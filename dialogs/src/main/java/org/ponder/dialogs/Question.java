package org.ponder.dialogs;

import com.microsoft.bot.dialogs.DialogInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ponder.dialogs.scene.Onward;
import org.ponder.dialogs.scene.Recency;
import org.ponder.dialogs.scene.Spot;

/**
 * The question that is open, as a dialog keeps it between two turns.
 *
 * @param nonce of its card
 * @param asked when, in seconds since the epoch
 * @param standing what stood there when it was asked; empty where that does not matter
 * @param pressed the step before it about the same, where a press on its card led here; otherwise empty
 */
record Question(Spot at, String nonce, String asked, String standing, String pressed) {
    private static final Duration A_WHILE = Duration.ofHours(1);

    /** Whoever types this soon after a press has not read what was asked since. */
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    static Question asked(Spot at, String nonce, Instant now, String standing) {
        return new Question(at, nonce, String.valueOf(now.getEpochSecond()), standing, "");
    }

    /** The same, if what was heard has led from another question to it. */
    Question after(Question before, Heard heard) {
        boolean isLedBy = before.isPressedBy(heard)
                && before.at.about().equals(at.about())
                && !before.at.step().equals(at.step());
        return new Question(at, nonce, asked, standing, isLedBy ? before.at.step() : "");
    }

    /** Where somebody pressed a moment ago, who may say the same in words now; nowhere else. */
    Optional<Spot> pressedJustBefore(Turn turn) {
        return Optional.of(pressed)
                .filter(step -> !step.isEmpty() && isAskedWithin(A_MOMENT, turn.now()))
                .map(step -> new Spot(step, at.about()));
    }

    static Question of(DialogInstance instance) {
        Map<String, Object> kept = instance.getState();
        return new Question(
                new Spot(String.valueOf(kept.get("step")), String.valueOf(kept.get("about"))),
                String.valueOf(kept.get("nonce")),
                String.valueOf(kept.get("asked")),
                String.valueOf(kept.getOrDefault("standing", "")),
                String.valueOf(kept.getOrDefault("pressed", "")));
    }

    void keepIn(DialogInstance instance) {
        Map<String, Object> kept = new HashMap<>(
                Map.of("step", at.step(), "about", at.about(), "nonce", nonce, "asked", asked, "standing", standing));
        if (!pressed.isEmpty()) {
            kept.put("pressed", pressed);
        }
        instance.setState(kept);
    }

    /** Whether nothing stands otherwise than when it was asked; one that does not remember knows of nothing. */
    boolean isStillSo(String now) {
        return standing.isEmpty() || standing.equals(now);
    }

    /** A press on its own card is meant for it whenever it comes; typed words only for a while. */
    Recency recency(Turn turn) {
        return isPressedBy(turn.heard()) || isAskedWithin(A_WHILE, turn.now()) ? Recency.JUST_NOW : Recency.A_WHILE_AGO;
    }

    /** Whether all that comes of it is something to say about its card, which still stands as it was filled in. */
    boolean stands(Heard heard, Onward onward) {
        return isPressedBy(heard) && formStands(heard) && !onward.said().isEmpty() && onward.asksAgainAt(at);
    }

    private static boolean formStands(Heard heard) {
        return heard.fold(new Heard.Cases<>() {
            @Override
            public Boolean typed(Heard.Typed typed) {
                return false;
            }

            @Override
            public Boolean pressed(Heard.Pressed pressed) {
                return pressed.form() == Heard.Form.STANDS;
            }
        });
    }

    boolean isPressedBy(Heard heard) {
        return heard.fold(new Heard.Cases<>() {
            @Override
            public Boolean typed(Heard.Typed typed) {
                return false;
            }

            @Override
            public Boolean pressed(Heard.Pressed pressed) {
                return pressed.nonce().equals(nonce);
            }
        });
    }

    /** What does not say when it was asked was asked long ago. */
    private boolean isAskedWithin(Duration time, Instant now) {
        return asked.matches("\\d{1,11}")
                && !Instant.ofEpochSecond(Long.parseLong(asked)).plus(time).isBefore(now);
    }
}
