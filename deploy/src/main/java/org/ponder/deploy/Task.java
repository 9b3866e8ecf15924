package org.ponder.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Something that the bot does for whoever runs it, in a process of its own and without a server. */
enum Task {
    /** Looks whether all is installed right. */
    CHECK("org.ponder.bot.wiring.SelfTest"),
    /** Writes what makes it known to Teams and to Slack. */
    APPS("org.ponder.bot.wiring.MakingApps");

    /** What the bot finds in the server and has none of itself. */
    private static final List<String> OF_THE_SERVER =
            List.of("jackson-core", "jackson-databind", "jackson-annotations", "snakeyaml", "microprofile-config-api");

    private final String main;

    Task(String main) {
        this.main = main;
    }

    /**
     * What it says goes to this terminal.
     *
     * @param arguments that it is given
     * @return 0 where it could be done and nothing is to be mended
     */
    int run(Bundle bundle, Settings settings, List<String> arguments) throws InterruptedException {
        try {
            Path unpacked = Files.createTempDirectory("ponder-task");
            try {
                unpack(bundle.bot(), "WEB-INF/lib/", unpacked);
                OF_THE_SERVER.forEach(library -> unpackOfServer(bundle, library, unpacked));
                return process(unpacked, settings, arguments).waitFor();
            } finally {
                Home.remove(unpacked);
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "What was built cannot be unpacked: see whether there is room in the folder for temporary files.",
                    e);
        }
    }

    private Process process(Path unpacked, Settings settings, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // what libraries have to say of themselves is of no help here
                "-Djava.util.logging.config.file="
                        + Files.writeString(unpacked.resolve("quiet.properties"), ".level=OFF\n"),
                "-cp",
                unpacked + File.separator + "*",
                main));
        command.addAll(arguments);
        if (this == CHECK && !settings.isDatabaseGiven()) {
            command.add("--own-database");
        }
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(settings.forTheServer());
        return builder.start();
    }

    private static void unpackOfServer(Bundle bundle, String library, Path unpacked) {
        try {
            unpack(bundle.server(), "MICRO-INF/runtime/" + library, unpacked);
        } catch (IOException e) {
            throw new CannotStart("The server in " + bundle.server() + " cannot be unpacked: build anew.", e);
        }
    }

    private static void unpack(Path archive, String prefix, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(one -> isLibrary(one, prefix)).toList()) {
                Files.copy(
                        zip.getInputStream(entry),
                        into.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
    }

    private static boolean isLibrary(ZipEntry entry, String prefix) {
        return entry.getName().startsWith(prefix) && entry.getName().endsWith(".jar");
    }
}
