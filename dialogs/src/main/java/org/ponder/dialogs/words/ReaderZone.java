package org.ponder.dialogs.words;

import java.time.Instant;
import java.time.ZoneId;

/**
 * In which zone somebody is told what time it is.
 *
 * @param trusts the zone of their trust, which its channels go by
 */
public record ReaderZone(ZoneId theirs, ZoneId trusts) {

    /** Of whoever lives where the trust is. */
    public static ReaderZone of(ZoneId trusts) {
        return new ReaderZone(trusts, trusts);
    }

    /** Whether clocks where they live show another time than those of the trust. */
    boolean differsAt(Instant instant) {
        return !theirs.getRules().getOffset(instant).equals(trusts.getRules().getOffset(instant));
    }

    /** As people call it, after its largest city. */
    public String place() {
        String id = theirs.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
