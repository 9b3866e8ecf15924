package org.ponder.dialogs.scene;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Occasion;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.nudge.LaterOn;
import org.ponder.domain.work.Page;
import org.ponder.domain.work.UseCases;

/** Somebody cannot answer now: they are asked again when they say, or not at all. */
final class ComingBack {
    private static final Map<String, LaterOn> TIMES =
            Map.of("hour", LaterOn.IN_AN_HOUR, "tomorrow", LaterOn.TOMORROW, "holiday", LaterOn.AFTER_THE_HOLIDAY);

    private final UseCases useCases;
    private final Speech speech;

    ComingBack(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
    }

    /** That it waits for them, and when they may be asked again. */
    Post offered(Exchange exchange, Page page) {
        Occasion occasion = OpenPages.occasion(exchange, page);
        String round = ":" + page.round().id().value();
        Set<LaterOn> soonEnough = times(exchange, page).keySet();
        List<Choice> choices = TIMES.entrySet().stream()
                .filter(time -> soonEnough.contains(time.getValue()))
                .sorted(Map.Entry.comparingByValue())
                .map(time -> speech.other(time.getKey() + round))
                .toList();
        Card card = new Card(
                speech.words().say("later.title"),
                List.of(new Block.Text(
                        speech.words().say("later.text", speech.words().closes(occasion.times(), occasion.zone())))),
                List.of(),
                choices);
        return choices.isEmpty() ? Post.lasting(card) : speech.keyed(card);
    }

    /** What comes of a time that was chosen, by its key. */
    Optional<Post> chosen(Exchange exchange, Page page, String key) {
        return key.equals("hush")
                ? Optional.of(hushed(exchange, page))
                : Optional.ofNullable(TIMES.get(key)).map(later -> asked(exchange, page, later));
    }

    private Post asked(Exchange exchange, Page page, LaterOn later) {
        return useCases.nudging()
                .askLater(exchange.seat(page.round().id()), later)
                .fold(at -> speech.line("later.agreed", speech.words().moment(at, exchange.zone())), speech::refusal);
    }

    private Post hushed(Exchange exchange, Page page) {
        return useCases.nudging()
                .leaveAlone(exchange.seat(page.round().id()))
                .fold(round -> speech.note("hushed", page.element().name()), speech::refusal);
    }

    private Map<LaterOn, Instant> times(Exchange exchange, Page page) {
        return useCases.nudging().times(exchange.seat(page.round().id()));
    }
}
