package org.ponder.domain.summary;

import java.util.List;
import org.ponder.domain.finding.Agreement;
import org.ponder.domain.finding.Change;
import org.ponder.domain.framework.Prompt;

/**
 * One thing a summary says, as a fact without its words. Every figure in it was released by the privacy kernel.
 *
 * <p>A {@code group} is the name of a reported group, as in "headteachers" or "headteachers and trustees" where small groups were
 * merged; it is empty where the whole team is meant.
 */
public sealed interface SummaryLine {

    /** Calls the one that fits. */
    <T> T fold(Cases<T> cases);

    /** What to do with each kind of line. */
    interface Cases<T> {
        T answered(Answered line);

        T tooFew(TooFew line);

        T noGroupLargeEnough(NoGroupLargeEnough line);

        T someNotReached(SomeNotReached line);

        T cutShort(CutShort line);

        T picture(Picture line);

        T mostly(Mostly line);

        T agreement(InAgreement line);

        T centre(Centre line);

        T seenDifferently(SeenDifferently line);

        T outOfSight(OutOfSight line);

        T strengths(Strengths line);

        T challenges(Challenges line);

        T said(Said line);

        T changed(Changed line);

        T basket(Basket line);

        T toTalkAbout(ToTalkAbout line);

        T proudOf(ProudOf line);

        T question(Question line);
    }

    /** How many answered of how many were asked; only where enough answered. */
    record Answered(int answered, int asked) implements SummaryLine {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.answered(this);
        }
    }

    /** Fewer than the floor answered: no finding, and no number either. */
    record TooFew(int floor) implements SummaryLine {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.tooFew(this);
        }
    }

    /** No group is as large as one has to be of which the board is told. */
    record NoGroupLargeEnough(int fewest) implements SummaryLine {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.noGroupLargeEnough(this);
        }
    }

    /** Some of those who were asked could not be reached; told without a number, and whoever has answered is no part of it. */
    record SomeNotReached() implements SummaryLine {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.someNotReached(this);
        }
    }

    /** Since an earlier summary only a few people came, went or moved, so that less is told than could be. */
    record CutShort(String group) implements SummaryLine {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.cutShort(this);
        }
    }

    /** How many chose what: every position in the scale's order, then out of sight, then left open (the last two only if chosen). */
    record Picture(String group, List<Bar> bars) implements SummaryLine {
        public Picture {
            bars = List.copyOf(bars);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.picture(this);
        }
    }

    /**
     * A picture too alike to be shown exactly: at least so many of so many chose the same.
     *
     * @param choice labelled as a {@link Bar}
     */
    record Mostly(String group, String choice, int atLeast, int of) implements SummaryLine {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.mostly(this);
        }
    }

    /** How close together the positions are, in a word. */
    record InAgreement(String group, Agreement word) implements SummaryLine {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.agreement(this);
        }
    }

    /** Where the middle of the answers lies: between two positions, or on one where both are the same. */
    record Centre(String group, String lower, String upper) implements SummaryLine {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.centre(this);
        }
    }

    /** Two groups see it differently; which of them is "right" is not a question. */
    record SeenDifferently(String one, String other) implements SummaryLine {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.seenDifferently(this);
        }
    }

    /** Some cannot see this from their role; told without a number, the picture has it. */
    record OutOfSight(String group) implements SummaryLine {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.outOfSight(this);
        }
    }

    /** Aspects that enough, and not all, named as a strength; alphabetical, without counts. */
    record Strengths(String group, List<String> aspects) implements SummaryLine {
        public Strengths {
            aspects = List.copyOf(aspects);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.strengths(this);
        }
    }

    /** Aspects that enough, and not all, named as a challenge; alphabetical, without counts. */
    record Challenges(String group, List<String> aspects) implements SummaryLine {
        public Challenges {
            aspects = List.copyOf(aspects);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.challenges(this);
        }
    }

    /** What members wrote at a prompt, in the words of those who agreed to share them, in an order that a lot decided. */
    record Said(Prompt prompt, List<String> texts) implements SummaryLine {
        public Said {
            texts = List.copyOf(texts);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.said(this);
        }

        /** Hides the texts: they belong to their authors. */
        @Override
        public String toString() {
            return "Said[" + prompt + "]";
        }
    }

    /** What has changed since the last summary on the element; nothing that can be relied on where there is no word. */
    record Changed(String group, List<Change> words) implements SummaryLine {
        public Changed {
            words = List.copyOf(words);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.changed(this);
        }
    }

    /** Elements that look alike from a distance; alphabetical, and never none. */
    record Basket(Look look, List<String> elements) implements SummaryLine {
        public Basket {
            elements = List.copyOf(elements);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.basket(this);
        }
    }

    /** Elements that enough, and not all, named in a closing to talk about; alphabetical, without counts, and often none. */
    record ToTalkAbout(String group, List<String> elements) implements SummaryLine {
        public ToTalkAbout {
            elements = List.copyOf(elements);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.toTalkAbout(this);
        }
    }

    /** Elements that enough, and not all, named in a closing to be proud of; alphabetical, without counts, and often none. */
    record ProudOf(String group, List<String> elements) implements SummaryLine {
        public ProudOf {
            elements = List.copyOf(elements);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.proudOf(this);
        }
    }

    /** One open question for the next meeting, from the pack. */
    record Question(String text) implements SummaryLine {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.question(this);
        }
    }

    /** How an element looks from a distance: the first that holds. */
    enum Look {
        /** Groups see it differently, or the answers are spread out. */
        SEEN_DIFFERENTLY,
        /** The middle of every group lies in the further half of the scale. */
        IN_PLACE,
        /** It lies in the half nearer the scale’s beginning. */
        EARLY,
        /** None of these, as far as was published. */
        OPEN
    }

    /** @param label a position’s name, or the words for out of sight or left open as {@link Choice} has them */
    record Bar(Choice choice, String label, int count) {}

    /** What a bar counts. */
    enum Choice {
        POSITION,
        OUT_OF_SIGHT,
        LEFT_OPEN
    }
}
