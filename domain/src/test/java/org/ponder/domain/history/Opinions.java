package org.ponder.domain.history;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ponder.domain.framework.Aspect;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Reflecting;

/**
 * What people answer: some teams all the same, others each as they like, most of them something between. The more alike, the more
 * there is to find out.
 */
final class Opinions {
    private static final int PLACES = SamplePack.SCALE.size();
    private static final QuoteConsent[] CONSENTS = QuoteConsent.values();

    private final RandomGenerator random;
    private final boolean steady;
    private final Map<MemberId, Map<Prompt, Answer>> known = new HashMap<>();
    private int usual;
    private boolean camps;
    private double alike;
    private double wordy;

    /** @param steady whether whoever answers again answers the same */
    Opinions(RandomGenerator random, boolean steady) {
        this.random = random;
        this.steady = steady;
        change();
    }

    void nextRound() {
        if (!steady) {
            known.clear();
            change();
        }
    }

    private void change() {
        usual = random.nextInt(PLACES);
        camps = random.nextBoolean();
        alike = random.nextInt(5) / 4.0;
        wordy = random.nextInt(5) / 4.0;
    }

    Map<Prompt, Answer> of(Invitation invitation) {
        return known.computeIfAbsent(invitation.member(), member -> any(usual(invitation)));
    }

    /** Some of the elements, the more alike the more people agree otherwise. */
    Map<Prompt, Answer> ofClosing(Edition edition, Invitation invitation) {
        Map<Prompt, Answer> answers = new EnumMap<>(Prompt.class);
        for (Prompt prompt : List.of(Prompt.STRENGTH, Prompt.CHALLENGE)) {
            int favourite = random.nextDouble() < alike ? usual(invitation) : anyPlace();
            Set<AspectKey> named = IntStream.range(0, edition.elements().size())
                    .filter(i -> i == favourite || random.nextInt(4) == 0)
                    .mapToObj(i -> new AspectKey(edition.elements().get(i).key().value()))
                    .collect(Collectors.toSet());
            answers.put(prompt, new Answer.Written("", named, QuoteConsent.NOBODY));
        }
        return answers;
    }

    /** The same for all, or the other end of the scale for some perspectives. */
    private int usual(Invitation invitation) {
        boolean other = camps && invitation.perspective().equals(Samples.HEADTEACHERS);
        return other ? PLACES - 1 - usual : usual;
    }

    private Map<Prompt, Answer> any(int usual) {
        Map<Prompt, Answer> answers = new EnumMap<>(Prompt.class);
        answers.put(Prompt.POSITION, place(random.nextDouble() < alike ? usual : anyPlace()));
        for (Prompt prompt : Prompt.values()) {
            if (prompt != Prompt.POSITION && random.nextDouble() < wordy) {
                answers.put(prompt, written(prompt));
            }
        }
        return answers;
    }

    /** Now and then one that is no position. */
    private int anyPlace() {
        return random.nextInt(4) > 0 ? random.nextInt(PLACES) : random.nextInt(PLACES + 2);
    }

    private static Answer place(int choice) {
        return Secret.Chosen.answer(choice, PLACES);
    }

    private Answer written(Prompt prompt) {
        String text = random.nextInt(8) == 0 ? "" : "word " + random.nextInt(1_000_000);
        Set<AspectKey> aspects = SamplePack.ELEMENT.aspects().stream()
                .map(Aspect::key)
                .filter(aspect -> prompt.takesAspects() && random.nextBoolean())
                .collect(Collectors.toSet());
        QuoteConsent consent = CONSENTS[random.nextInt(CONSENTS.length)];
        return new Answer.Written(text, aspects, text.isEmpty() ? QuoteConsent.NOBODY : consent);
    }

    static Position position(int place) {
        return new Position.At(place);
    }

    static Reflecting.Words words(Answer.Written written) {
        return new Reflecting.Words(written.text(), written.aspects());
    }
}
