package org.ponder.dialogs.scene;

import java.util.Map;
import org.ponder.domain.work.UseCases;

/** Every place where a member sees and asks for something about themselves, by the step of its spot. */
public final class SettingsScenes {
    private SettingsScenes() {}

    public static Map<String, Scene> over(UseCases useCases, Speech speech, Wished wished) {
        return Map.of(
                SettingsScene.SPOT.step(), new SettingsScene(useCases, speech, wished),
                PerspectiveScene.SPOT.step(), new PerspectiveScene(useCases, speech),
                PauseScene.SPOT.step(), new PauseScene(useCases, speech, wished));
    }
}
