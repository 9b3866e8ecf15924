package org.ponder.dialogs.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Trust;
import org.ponder.domain.reflection.Answer.Written;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Response;

/** Which of a member’s own words others may read, ticked beside "send" and read back from there. */
final class Sharing {
    private static final String WORDS = "share";
    private static final String BOARD = "board";
    private static final String YES = "yes";

    private final Words words;
    private final OwnAnswers own;

    Sharing(Words words) {
        this.words = words;
        this.own = new OwnAnswers(words);
    }

    /** What may be ticked, holding what was ticked before; nothing where nothing was written. */
    List<Field> fields(Trust trust, Response draft) {
        List<Field.Option> texts = Arrays.stream(Prompt.values())
                .filter(prompt ->
                        draft.written(prompt).filter(Written::hasWords).isPresent())
                .map(prompt -> new Field.Option(key(prompt), own.name(prompt), ""))
                .toList();
        List<Field> fields = new ArrayList<>();
        if (!texts.isEmpty()) {
            fields.add(new Field.ManyOf(WORDS, words.say("check.share"), texts, offered(draft)));
            trust.setUp().channel(Audience.BOARD).ifPresent(channel -> fields.add(board(draft)));
        }
        return fields;
    }

    /** What "send" asks for: a preview where any words are ticked. What was not said stays as it was. */
    static Move sending(Map<String, String> values, Response draft) {
        Set<Prompt> texts = values.containsKey(WORDS)
                ? prompts(values.get(WORDS))
                : draft.readers().keySet();
        boolean board = values.containsKey(BOARD) ? values.get(BOARD).equals(YES) : isForBoard(draft);
        if (texts.isEmpty()) {
            return board ? new Move.Again("board-alone") : Move.Plain.SEND;
        }
        Map<Prompt, QuoteConsent> readers = new EnumMap<>(Prompt.class);
        texts.forEach(prompt -> readers.put(prompt, board ? QuoteConsent.TEAM_AND_BOARD : QuoteConsent.TEAM));
        return new Move.Offer(readers);
    }

    static boolean isForBoard(Response response) {
        return response.readers().containsValue(QuoteConsent.TEAM_AND_BOARD);
    }

    private Field board(Response draft) {
        return new Field.ManyOf(
                BOARD,
                words.say("check.board"),
                List.of(new Field.Option(YES, words.say("check.board-too"), "")),
                isForBoard(draft) ? Set.of(YES) : Set.of());
    }

    private static Set<String> offered(Response draft) {
        return draft.readers().keySet().stream().map(Sharing::key).collect(Collectors.toSet());
    }

    private static Set<Prompt> prompts(String keys) {
        return Arrays.stream(Prompt.values())
                .filter(prompt -> List.of(keys.split(",")).contains(key(prompt)))
                .collect(Collectors.toSet());
    }

    private static String key(Prompt prompt) {
        return Step.asking(prompt).key();
    }
}
