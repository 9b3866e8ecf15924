package org.ponder.deploy.benchmark;

import java.nio.file.Path;
import java.util.Optional;

/** A flight recording of the server, where somebody asked for one: says where its time goes, and costs some itself. */
final class Recording {
    private static final String NAME = "turns";

    private final Jcmd server;
    private final Optional<Path> file;

    private Recording(Jcmd server, Optional<Path> file) {
        this.server = server;
        this.file = file;
    }

    /** Begins, if the property {@code ponder.benchmark.recording} names a file. */
    static Recording asked(ProcessHandle process) {
        Jcmd server = new Jcmd(process);
        Optional<Path> file = Optional.ofNullable(System.getProperty("ponder.benchmark.recording"))
                .filter(name -> !name.isEmpty())
                .map(name -> Path.of(name).toAbsolutePath());
        file.ifPresent(f -> server.says("JFR.start", "name=" + NAME, "settings=profile"));
        return new Recording(server, file);
    }

    void end() {
        file.ifPresent(f -> server.says("JFR.stop", "name=" + NAME, "filename=" + f));
    }
}
