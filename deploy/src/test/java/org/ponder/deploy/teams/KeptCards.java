package org.ponder.deploy.teams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.ponder.bot.teams.CardRules;

/** Keeps every card that reaches Teams for Microsoft's own library to read, and holds it against our rules. */
final class KeptCards implements FakeTeams.Witness {
    private final Path folder;
    private final List<String> brokenRules = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();

    KeptCards(Path folder) {
        this.folder = folder;
    }

    /** The rules that they broke; none for good cards. */
    List<String> brokenRules() {
        return List.copyOf(brokenRules);
    }

    @Override
    public void said(String conversation, Said message) {
        keep(message);
    }

    @Override
    public void replaced(String conversation, Said by) {
        keep(by);
    }

    private void keep(Said message) {
        brokenRules.addAll(CardRules.broken(message.card()));
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("teams-" + number.incrementAndGet() + ".json"),
                    message.card().toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
