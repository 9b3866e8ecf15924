package org.ponder.dialogs;

import java.util.Map;
import java.util.Optional;
import org.ponder.dialogs.scene.Scene;
import org.ponder.dialogs.scene.Speech;
import org.ponder.dialogs.scene.Spot;

/** What a member may see and ask for about themselves. */
final class SettingsDialog extends AskingDialog {
    private final Map<String, Scene> scenes;

    /** @param scenes by the step of their spots */
    SettingsDialog(Interruptions interruptions, Speech speech, Map<String, Scene> scenes) {
        super("settings", interruptions, speech);
        this.scenes = Map.copyOf(scenes);
    }

    @Override
    boolean knows(Spot at) {
        return scenes.containsKey(at.step());
    }

    @Override
    Scene scene(Spot at) {
        return Optional.ofNullable(scenes.get(at.step())).orElseThrow();
    }
}
