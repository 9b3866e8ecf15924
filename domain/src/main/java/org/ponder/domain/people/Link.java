package org.ponder.domain.people;

import java.util.stream.Stream;

/**
 * That a facilitator takes two members for one person with an account on each of two platforms, and what was said to it from
 * either account.
 *
 * <p>A facilitator proposes it once; proposing the same two again finds the same link and changes nothing. Each of the two is then
 * asked in their own chat. A “yes” is only half of it: until there is one from both, neither side is shown anything of the other,
 * not even that it answered. A “no” ends it for good, whoever says it, and nobody is told who did. With the second “yes” the two
 * become one member, and that cannot be taken back.
 */
public record Link(Side one, Side other) {

    /** What was said from an account. */
    public enum Word {
        NOTHING,
        YES,
        NO
    }

    /** One of the two, and what they have said. */
    public record Side(MemberId member, Word said) {

        private Side saying(MemberId by, Word word) {
            return member.equals(by) && said != Word.NO ? new Side(member, word) : this;
        }

        /** Keeps what was said to itself. */
        @Override
        public String toString() {
            return "Side[…]";
        }
    }

    public static Link proposing(MemberId one, MemberId other) {
        return new Link(new Side(one, Word.NOTHING), new Side(other, Word.NOTHING));
    }

    public LinkId id() {
        return LinkId.between(one.member(), other.member());
    }

    public boolean names(MemberId member) {
        return sides().anyMatch(side -> side.member().equals(member));
    }

    /** The one of the two who is not this one. */
    public MemberId besides(MemberId member) {
        return one.member().equals(member) ? other.member() : one.member();
    }

    /** Whether a member is asked and has not said anything yet; whatever the other said. */
    public boolean waitsFor(MemberId member) {
        return sides().anyMatch(side -> side.member().equals(member) && side.said() == Word.NOTHING);
    }

    /** Whether one of the two has said that it is not so, which they are held to. */
    public boolean isDeniedBy(MemberId member) {
        return sides().anyMatch(side -> side.member().equals(member) && side.said() == Word.NO);
    }

    /** After one of the two said something; what comes after a “no”, or after two of “yes”, changes nothing. */
    public Link saying(MemberId by, Word word) {
        return isMade() ? this : new Link(one.saying(by, word), other.saying(by, word));
    }

    /** Whether both said yes: they are one member now. */
    public boolean isMade() {
        return sides().allMatch(side -> side.said() == Word.YES);
    }

    /** Whether it may still be made. */
    public boolean isOpen() {
        return !isMade() && sides().noneMatch(side -> side.said() == Word.NO);
    }

    private Stream<Side> sides() {
        return Stream.of(one, other);
    }
}
