package org.ponder.dialogs.scene;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ponder.dialogs.script.CalendarFiles;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.work.UseCases;

/** Every place in a facilitator's dialog, by the step of its spot; nobody else gets a reply there. */
public final class FacilitatorScenes {
    private FacilitatorScenes() {}

    public static Map<String, Scene> over(
            UseCases useCases, Frameworks frameworks, CalendarFiles files, Speech speech) {
        Opening opening = new Opening(frameworks);
        Map<String, Scene> inFramework =
                Map.of("area", new AreaScene(opening, speech), "element", new ElementScene(opening, speech));
        Map<String, Scene> scenes = new HashMap<>(Map.of(
                "menu", new MenuScene(useCases, speech),
                "setup", new SetUpScene(useCases, speech),
                "members", new MembersScene(useCases, speech),
                "facilitators", new FacilitatorsScene(useCases, speech),
                "start",
                        new StartScene(
                                useCases,
                                speech,
                                new FrameworkScene(
                                        opening,
                                        speech,
                                        at -> Optional.ofNullable(inFramework.get(at.step()))
                                                .orElseThrow())),
                "grouping", new GroupingScene(opening, speech),
                "open", new OpenScene(useCases, opening, speech),
                "round", new RoundScene(useCases, frameworks, speech)));
        scenes.putAll(inFramework);
        scenes.put(SamePersonScene.SPOT.step(), new SamePersonScene(useCases, speech));
        scenes.put(CalendarScene.SPOT.step(), new CalendarScene(useCases, speech));
        SchoolScene school = new SchoolScene(useCases, speech, files);
        scenes.put("school", school);
        scenes.put(ReadDates.STEP, school);
        scenes.put(GoodHoursScene.SPOT.step(), new GoodHoursScene(useCases, speech));
        scenes.put("protection", new ProtectionScene(useCases, speech));
        scenes.put("nudge", new NudgeScene(useCases, frameworks, speech));
        scenes.put("cycle", new CycleScene(useCases, opening, speech));
        scenes.put("cycle-plan", new CyclePlanScene(useCases, opening, speech));
        scenes.put("more", new MoreScene(speech));
        scenes.put("delivery", new DeliveryScene(useCases, speech));
        scenes.put("note", new NoteScene(useCases, frameworks, speech));
        scenes.put("note-text", new NoteTextScene(useCases, speech));
        EndingScene.all(useCases, speech).forEach(scenes::put);
        scenes.replaceAll((step, scene) -> new FacilitatorsOnly(scene, speech));
        return scenes;
    }
}
