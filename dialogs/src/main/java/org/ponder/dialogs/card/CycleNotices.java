package org.ponder.dialogs.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.words.ReaderZone;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.work.Refusal.Because;

/** The cards that tell of a cycle: what is planned, that it has moved, and how long it is until the review day. */
public final class CycleNotices {
    private final Words words;

    public CycleNotices(Words words) {
        this.words = words;
    }

    /** To the team's channel, before the first round: why, which elements, how long it takes, when, and who sees what. */
    public Post planned(Towards towards) {
        List<Block> body = new ArrayList<>(List.of(
                new Block.Text(words.say(
                        "cycle-planned.text",
                        towards.trust().name(),
                        purpose(towards),
                        words.day(towards.cycle().course().reviewDay().day()))),
                new Block.Items(legs(towards)),
                new Block.Items(List.of(
                        words.say("cycle-planned.how"),
                        words.say("announcement.shown", towards.trust().floor().respondents()),
                        words.say("announcement.seen")))));
        return Post.lasting(Card.saying(words.say("cycle-planned.title"), noticed(body, towards)));
    }

    /** To a facilitator: where what is to come lies now. */
    public Post moved(Towards towards) {
        return moved(towards, List.of());
    }

    /** The same where a round cannot open before they do something about it. */
    public Post stopped(Towards towards, Because because) {
        return moved(
                towards,
                List.of(
                        new Block.Text(words.say("cycle-moved.stopped")),
                        new Block.Text(words.say("refusal." + because.name()))));
    }

    private Post moved(Towards towards, List<Block> first) {
        List<Block> body = new ArrayList<>(first);
        body.add(new Block.Text(words.say("cycle-moved.text")));
        body.add(new Block.Items(legs(towards)));
        if (isLate(towards)) {
            body.add(new Block.Text(words.say(
                    "cycle-moved.late",
                    words.day(towards.cycle().course().reviewDay().doneBy()))));
        }
        return Post.lasting(Card.saying(words.say("cycle-moved.title"), body));
    }

    /** Whether the last round closes after the day by which everything was to be done. */
    public static boolean isLate(Towards towards) {
        return LocalDate.ofInstant(towards.cycle().ends(), towards.trust().zone())
                .isAfter(towards.cycle().course().reviewDay().doneBy());
    }

    /** To the team's channel: how long it is, what the day is for, what is done, open and to come. */
    public Post countdown(Towards towards, int days) {
        List<String> items = new ArrayList<>();
        if (!towards.done().isEmpty()) {
            items.add(words.say("countdown.done", String.join("; ", towards.done())));
        }
        towards.running().stream()
                .map(leg -> words.say(
                        "countdown.open",
                        towards.name(leg),
                        words.moment(
                                towards.closesAt(leg),
                                ReaderZone.of(towards.trust().zone()))))
                .forEach(items::add);
        if (!towards.toCome().isEmpty()) {
            items.add(words.say("countdown.to-come", String.join("; ", towards.toCome())));
        }
        List<Block> body = new ArrayList<>(List.of(new Block.Text(words.say(
                "countdown.text", words.day(towards.cycle().course().reviewDay().day()), purpose(towards)))));
        if (!items.isEmpty()) {
            body.add(new Block.Items(items));
        }
        return Post.lasting(Card.saying(words.say("countdown.title", days, purpose(towards)), body));
    }

    /** The rounds that have yet to close, each with its days. */
    public List<String> legs(Towards towards) {
        return Stream.concat(towards.running().stream(), towards.cycle().toCome().stream())
                .map(leg -> words.say(
                        "cycle.leg",
                        day(towards, leg.opensAt()),
                        day(towards, towards.closesAt(leg)),
                        towards.name(leg)))
                .toList();
    }

    private String day(Towards towards, Instant at) {
        return words.day(LocalDate.ofInstant(at, towards.trust().zone()));
    }

    private String purpose(Towards towards) {
        String purpose = towards.cycle().course().reviewDay().purpose();
        return purpose.isEmpty() ? words.say("cycle.some-day") : purpose;
    }

    private static List<Block> noticed(List<Block> body, Towards towards) {
        if (!towards.edition().notice().isEmpty()) {
            body.add(new Block.Note(towards.edition().notice()));
        }
        return body;
    }
}
