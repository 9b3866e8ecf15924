package org.ponder.deploy;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What is said to the person at the terminal: short lines, in UTF-8 whatever the build tool made of standard output. */
final class Console {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    static Console ofThisTerminal() {
        return new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    void say(String line) {
        out.println(line);
    }
}
