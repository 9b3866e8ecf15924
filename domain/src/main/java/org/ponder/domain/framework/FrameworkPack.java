package org.ponder.domain.framework;

import java.util.List;
import java.util.function.Function;

/** A pack, read as a whole: either its edition, or everything that keeps it from being one. */
public sealed interface FrameworkPack {

    /** Calls the one that fits; the faults come by line. */
    <T> T fold(Function<Edition, T> whole, Function<List<Fault>, T> faulty);

    /**
     * Reads a pack.
     *
     * @param guard the words in a text that Ponder never says, none if it may be said
     */
    static FrameworkPack of(PackEntry pack, Function<String, List<String>> guard) {
        PackNotes notes = new PackNotes(guard);
        var edition = new EditionReading(notes).edition(pack);
        List<Fault> faults = notes.faults();
        return faults.isEmpty() ? new Whole(edition.get()) : new Faulty(faults);
    }

    /** Nothing is wrong with it. */
    record Whole(Edition edition) implements FrameworkPack {
        @Override
        public <T> T fold(Function<Edition, T> whole, Function<List<Fault>, T> faulty) {
            return whole.apply(edition);
        }
    }

    /** At least one thing is wrong with it. */
    record Faulty(List<Fault> faults) implements FrameworkPack {
        public Faulty {
            faults = List.copyOf(faults);
        }

        @Override
        public <T> T fold(Function<Edition, T> whole, Function<List<Fault>, T> faulty) {
            return faulty.apply(faults);
        }
    }
}
