package org.ponder.bot.wiring;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.ponder.bot.apps.AppPackages;

/** Makes what makes Ponder known to Teams and to Slack, for whoever installs it. */
public final class MakingApps {
    private MakingApps() {}

    /**
     * Ends with 0 where it was made, and with 1 otherwise.
     *
     * @param arguments the folder to write to
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (arguments.length != 1) {
            out.println("Name the folder that the app packages are to be written to.");
            System.exit(1);
        }
        AppPackages packages = new AppPackages(System.getenv(), LocalDateTime.now(ZoneOffset.UTC));
        System.exit(packages.write(Path.of(arguments[0]), out::println) ? 0 : 1);
    }
}
