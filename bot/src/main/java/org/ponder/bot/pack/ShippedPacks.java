package org.ponder.bot.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.ponder.domain.framework.Edition;

/** The two unofficial packs that a trust can begin with: all their words are our own. */
public final class ShippedPacks {
    private static final List<String> FILES = List.of("starter.yaml", "governance.yaml");

    private final PackReader reader;

    public ShippedPacks(PackReader reader) {
        this.reader = reader;
    }

    /** The starter pack first. */
    public List<Edition> editions() {
        return FILES.stream().map(this::edition).toList();
    }

    /** The texts of the packs, the starter pack first. */
    public static List<String> sources() {
        return FILES.stream().map(ShippedPacks::text).toList();
    }

    private Edition edition(String file) {
        return reader.read(text(file)).fold(edition -> edition, faults -> {
            throw new IllegalStateException(file + " was shipped with faults: " + faults);
        });
    }

    private static String text(String file) {
        try (InputStream pack = Objects.requireNonNull(ShippedPacks.class.getResourceAsStream("/packs/" + file))) {
            return new String(pack.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
