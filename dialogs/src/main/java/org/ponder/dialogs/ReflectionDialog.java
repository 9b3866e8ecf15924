package org.ponder.dialogs;

import org.ponder.dialogs.scene.ReflectionScene;
import org.ponder.dialogs.scene.Scene;
import org.ponder.dialogs.scene.Speech;
import org.ponder.dialogs.scene.Spot;
import org.ponder.dialogs.scene.Wished.Amid;
import org.ponder.dialogs.script.Step;

/** A member's reflection in one round. */
final class ReflectionDialog extends AskingDialog {
    private final ReflectionScene scene;

    ReflectionDialog(Interruptions interruptions, Speech speech, ReflectionScene scene) {
        super("reflection", interruptions, speech);
        this.scene = scene;
    }

    @Override
    boolean knows(Spot at) {
        return Step.named(at.step()).isPresent() && at.about().matches("[0-9a-f-]{36}");
    }

    @Override
    Amid amid() {
        return Amid.A_REFLECTION;
    }

    @Override
    Scene scene(Spot at) {
        return scene;
    }
}
