package org.ponder.dialogs;

import org.ponder.dialogs.scene.Scene;
import org.ponder.dialogs.scene.SettingsScene;
import org.ponder.dialogs.scene.Speech;
import org.ponder.dialogs.scene.Spot;

/** What a member may see and ask for about themselves. */
final class SettingsDialog extends AskingDialog {
    private final SettingsScene scene;

    SettingsDialog(Interruptions interruptions, Speech speech, SettingsScene scene) {
        super("settings", interruptions, speech);
        this.scene = scene;
    }

    @Override
    boolean knows(Spot at) {
        return true;
    }

    @Override
    Scene scene(Spot at) {
        return scene;
    }
}
