package org.ponder.domain.people;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Which proposal that two members are one person. */
public record LinkId(UUID value) {

    /** Of the same two it is always the same one, whichever of them is named first. */
    static LinkId between(MemberId one, MemberId other) {
        boolean inOrder = one.value().compareTo(other.value()) <= 0;
        String both = (inOrder ? one : other).value() + "|" + (inOrder ? other : one).value();
        return new LinkId(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)));
    }
}
