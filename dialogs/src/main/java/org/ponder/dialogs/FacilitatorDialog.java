package org.ponder.dialogs;

import java.util.Map;
import java.util.Optional;
import org.ponder.dialogs.scene.Scene;
import org.ponder.dialogs.scene.Speech;
import org.ponder.dialogs.scene.Spot;

/** What a facilitator does for the trust: sets it up, and opens and runs its rounds. */
final class FacilitatorDialog extends AskingDialog {
    private final Map<String, Scene> scenes;

    /** @param scenes by the step of their spots */
    FacilitatorDialog(Interruptions interruptions, Speech speech, Map<String, Scene> scenes) {
        super("facilitator", interruptions, speech);
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
