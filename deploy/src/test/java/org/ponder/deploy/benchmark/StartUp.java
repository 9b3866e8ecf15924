package org.ponder.deploy.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts everything as {@code mvn -Ptry package} does when it has built, the database too, and waits for the word that it is ready. */
final class StartUp {
    private static final long PATIENCE_SECONDS = 180;

    private final Path folder;
    private final int port;

    /** @param folder for what is kept: the first start finds it empty, and the next what that one left */
    StartUp(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    Duration once() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path output = folder.resolve("said.txt");
        long began = System.nanoTime();
        Process launcher = launch(output);
        try {
            while (!Files.readString(output).contains("Ponder is ready")) {
                long passed = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
                if (launcher.waitFor(50, TimeUnit.MILLISECONDS) || passed > PATIENCE_SECONDS) {
                    throw new AssertionError(Files.readString(output));
                }
            }
            return Duration.ofNanos(System.nanoTime() - began);
        } finally {
            launcher.destroy();
            launcher.waitFor();
        }
    }

    private Process launch(Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.ponder.deploy.Launcher",
                        folder.toString(),
                        System.getProperty("ponder.it.folder")))
                .redirectErrorStream(true)
                .redirectOutput(Files.writeString(output, "").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PONDER_"));
        builder.environment().put("PONDER_PORT", Integer.toString(port));
        return builder.start();
    }
}
