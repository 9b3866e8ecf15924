package org.ponder.bot.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ponder.bot.pack.PackReader;
import org.ponder.bot.pack.ShippedPacks;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Fault;
import org.ponder.domain.summary.LanguageGuard;

/** The framework packs: those that come along, and perhaps one of the trust's own. */
final class Packs {
    private Packs() {}

    /** @throws IllegalArgumentException with a sentence that says what to set */
    static List<String> sources(Settings settings) {
        List<String> packs = new ArrayList<>(ShippedPacks.sources());
        settings.pack().map(Packs::read).ifPresent(packs::add);
        return packs;
    }

    /** @throws IllegalArgumentException with a sentence that says what is wrong with it */
    static Edition edition(String yaml) {
        return new PackReader(LanguageGuard::offences).read(yaml).fold(edition -> edition, faults -> {
            throw new IllegalArgumentException("The framework pack has faults; correct them and start again: "
                    + String.join("; ", faults.stream().map(Packs::sentence).toList()));
        });
    }

    private static String sentence(Fault fault) {
        return "line " + fault.line() + ": " + fault.message();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The framework pack " + file + " cannot be read: correct PONDER_PACK.");
        }
    }
}
