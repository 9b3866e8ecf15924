package org.ponder.dialogs.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.nudge.Nudge;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.LinkId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Trust;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.summary.Note;
import org.ponder.domain.summary.SummaryLine;
import org.ponder.domain.work.Publishing;

/**
 * The cards that are sent without anybody having said anything.
 *
 * <p>Their choices have keys with colons in them, which say all that is needed: such a choice is honoured whenever it is pressed,
 * as often as it is pressed. A choice without a colon belongs to the question it came with and needs that question's nonce.
 */
public final class Notices {
    private final Words words;
    private final Receipt receipt;

    public Notices(Words words) {
        this.words = words;
        this.receipt = new Receipt(words);
    }

    /**
     * To the team's channel: a round has opened.
     *
     * @param posted when its summary will be
     */
    public Post announcement(Occasion occasion, Instant posted) {
        boolean closing = occasion.element().isClosing();
        List<Block> body = new ArrayList<>(List.of(
                new Block.Text(words.say(
                        closing ? "announcement.closing" : "announcement.text",
                        occasion.element().name(),
                        occasion.element().about())),
                new Block.Items(List.of(
                        words.say(closing ? "announcement.closing-how" : "announcement.how"),
                        closes("announcement.closes", occasion, posted),
                        words.say(
                                "announcement.shown",
                                occasion.round().terms().floor().respondents()),
                        words.say("announcement.seen")))));
        return Post.lasting(Card.saying(
                words.say("announcement.title"),
                noticed(body, occasion.edition().notice())));
    }

    /** To a member: the receipt, and the way to begin. */
    public Post receipt(Occasion occasion, Invitation invitation, Records records, String nonce) {
        return keyed(receipt.card(occasion, invitation, records), nonce);
    }

    /** To a member who has answered before the receipt could reach them: thanks, and what holds for their answers. */
    public Post answered(Occasion occasion, Invitation invitation, Records records, String nonce) {
        return keyed(receipt.answered(occasion, invitation, records), nonce);
    }

    /**
     * To a member who has not answered: that there is still time.
     *
     * @param begun whether they have answered some of it
     */
    public Post reminder(Occasion occasion, Nudge nudge, boolean begun, String nonce) {
        List<Block> body = new ArrayList<>(List.of(new Block.Text(open(occasion, "reminder." + nudge.number()))));
        if (nudge.voice().adds()) {
            body.add(new Block.Quote(nudge.voice().line(), nudge.voice().name()));
        }
        body.add(new Block.Note(words.say("reminder.note")));
        return keyed(beginning(occasion, "reminder." + nudge.number(), body, begun), nonce);
    }

    /** To a member who wanted to be asked later. */
    public Post askedLater(Occasion occasion, boolean begun, String nonce) {
        return keyed(
                beginning(
                        occasion,
                        "asked-later",
                        List.of(
                                new Block.Text(open(occasion, "asked-later")),
                                new Block.Note(words.say("asked-later.note"))),
                        begun),
                nonce);
    }

    private String open(Occasion occasion, String key) {
        return words.say(
                key + ".text",
                words.say(occasion.element().isClosing() ? "reminder.closing-minutes" : "reminder.minutes"),
                words.moment(occasion.closesAt(), occasion.zone()));
    }

    private Card beginning(Occasion occasion, String key, List<Block> body, boolean begun) {
        String round = ":" + occasion.round().id().value();
        String begin = begun ? "resume" : "begin";
        return new Card(
                words.say(key + ".title", occasion.element().name()),
                body,
                List.of(),
                List.of(
                        Choice.main(begin + round, words.say("choice." + begin)),
                        Choice.other("later" + round, words.say("choice.later")),
                        Choice.other("hush" + round, words.say("choice.hush"))));
    }

    /**
     * To the team's channel: a round closes later than was said.
     *
     * @param posted when its summary will be
     */
    public Post moreTime(Occasion occasion, Instant posted) {
        return said(
                words.say("more-time.title", occasion.element().name()), closes("more-time.text", occasion, posted));
    }

    private String closes(String key, Occasion occasion, Instant posted) {
        return words.closing(key, occasion.closesAt(), posted, occasion.zone());
    }

    /** To a facilitator: a round has closed, and its summary comes when it is no bad time for it. */
    public Post summaryWaits(Occasion occasion, Instant posted) {
        return said(
                words.say("summary-waits.title", occasion.element().name()),
                words.say("summary-waits.text", words.moment(posted, occasion.zone())));
    }

    /** To a facilitator: what Microsoft knows Ponder by is to be renewed by whoever looks after it. */
    public Post accessEnds(LocalDate lastDay) {
        return Post.lasting(Card.saying(
                words.say("access-ends.title"),
                List.of(
                        new Block.Text(words.say("access-ends.text", words.day(lastDay))),
                        new Block.Note(words.say("access-ends.note")))));
    }

    /** To the team's channel: a round was cancelled. */
    public Post calledOffForTeam(Occasion occasion) {
        return said(words.say("called-off.title", occasion.element().name()), words.say("called-off.team"));
    }

    /** To a member who was asked: a round was cancelled, and what becomes of what they wrote. */
    public Post calledOffForMember(Occasion occasion) {
        return said(words.say("called-off.title", occasion.element().name()), words.say("called-off.member"));
    }

    /** To a channel, or to a member who asks: what was published of a round. */
    public Post summary(Publishing.Read read, Audience audience) {
        List<Block> body = blocks(read.published().lines());
        body.add(new Block.Note(words.say(audience == Audience.TEAM ? "summary.for-team" : "summary.for-board")));
        read.notes().forEach(note -> body.addAll(beneath(note)));
        return Post.summary(Card.saying(
                words.say("summary.title", read.element().name()),
                noticed(body, read.edition().notice())));
    }

    private List<Block> beneath(Note note) {
        return List.of(new Block.Heading(words.say("note.beneath")), new Block.Quote(note.text(), note.name()));
    }

    /** To a channel: what a facilitator added beneath a summary that stands there. */
    public Post note(Publishing.Read read, Note note) {
        return Post.summary(Card.saying(
                words.say("note.posted", read.element().name()),
                List.of(new Block.Quote(note.text(), note.name()), new Block.Note(words.say("note.stays")))));
    }

    /** To a member who asks: how a run of rounds looks from a distance. */
    public Post profile(List<SummaryLine> lines) {
        List<Block> body = blocks(lines);
        body.add(new Block.Note(words.say(body.isEmpty() ? "profile.empty" : "profile.note")));
        return Post.summary(Card.saying(words.say("profile.title"), body));
    }

    private List<Block> blocks(List<SummaryLine> lines) {
        SummaryBlocks blocks = new SummaryBlocks(words);
        List<Block> body = new ArrayList<>();
        lines.forEach(line -> body.addAll(line.fold(blocks)));
        return body;
    }

    /** To somebody who has become a facilitator: what it is, and what there is to do first. */
    public Post appointed(Trust trust, String nonce) {
        boolean ready = trust.setUp().isReady();
        String first = ready ? "start" : "setup";
        return keyed(
                new Card(
                        words.say("appointed.title"),
                        List.of(
                                new Block.Text(words.say("appointed.text")),
                                new Block.Text(words.say("appointed." + first)),
                                new Block.Note(words.say("appointed.note"))),
                        List.of(),
                        List.of(Choice.other(first + ":" + trust.id().value(), words.say("choice." + first)))),
                nonce);
    }

    /** To a member: from which perspective they see the trust now, and how to ask for another. */
    public Post placed(Perspective perspective) {
        return said(words.say("placed.title", perspective.name()), words.say("placed.text"));
    }

    /** To a facilitator: a member asks to be counted under another perspective. */
    public Post perspectiveAsked(Member member, Perspective wanted, String nonce) {
        String what = ":" + member.id().value() + ":" + wanted.key();
        return keyed(
                new Card(
                        words.say("perspective-asked.title"),
                        List.of(
                                new Block.Text(words.say(
                                        "perspective-asked.text",
                                        member.name(),
                                        wanted.name(),
                                        member.perspective().name())),
                                new Block.Note(words.say("perspective-asked.note", member.name(), wanted.name()))),
                        List.of(),
                        List.of(
                                Choice.other("agree" + what, words.say("choice.agree")),
                                Choice.other("leave" + what, words.say("choice.leave-it")))),
                nonce);
    }

    /**
     * To a member: somebody thinks that they have an account elsewhere as well.
     *
     * @param elsewhere on which platforms, by their short names
     */
    public Post samePerson(LinkId link, Set<String> elsewhere, String nonce) {
        return keyed(
                new Card(
                        words.say("same-person.title"),
                        List.of(
                                new Block.Text(words.say("same-person.text", words.platforms(elsewhere))),
                                new Block.Text(words.say("same-person.how")),
                                new Block.Note(words.say("same-person.words"))),
                        List.of(),
                        List.of(
                                Choice.other("same:" + link.value(), words.say("choice.same")),
                                Choice.other("apart:" + link.value(), words.say("choice.apart")))),
                nonce);
    }

    /** To somebody whom the trust's channels do not name. */
    public Post stranger() {
        return said(words.say("stranger.title"), words.say("stranger.text"));
    }

    /** To a channel that is not the team's. */
    public Post elsewhere() {
        return said(words.say("channel.title"), words.say("elsewhere.text"));
    }

    /** To a member whose message could not be dealt with. */
    public Post sorry() {
        return said(words.say("sorry.title"), words.say("sorry.text"));
    }

    /**
     * To a member who handed over a calendar file, of which nothing came.
     *
     * @param because its key
     */
    public Post fileMissed(String because) {
        return Post.lasting(Card.saying(words.say("school.file." + because), List.of()));
    }

    private Post said(String title, String text) {
        return Post.lasting(Card.saying(title, List.of(new Block.Text(text))));
    }

    /** A card that keeps what it says when it no longer asks: it holds nobody's answers. */
    private static Post keyed(Card card, String nonce) {
        return new Post(card, nonce, Card.saying(card.title(), card.body()));
    }

    private static List<Block> noticed(List<Block> body, String notice) {
        if (!notice.isEmpty()) {
            body.add(new Block.Note(notice));
        }
        return body;
    }
}
