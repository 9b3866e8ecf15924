package org.ponder.deploy.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a server holds after its garbage was collected, in MiB.
 *
 * @param resident what the system keeps in memory for the process
 * @param heap what is alive of its objects
 */
record Memory(long resident, long heap) {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern HEAP = Pattern.compile("total \\d+K, used (\\d+)K");

    static Memory of(ProcessHandle server) throws IOException {
        Jcmd jcmd = new Jcmd(server);
        jcmd.says("GC.run");
        String status = Files.readString(Path.of("/proc", Long.toString(server.pid()), "status"));
        return new Memory(mebibytes(RESIDENT, status), mebibytes(HEAP, jcmd.says("GC.heap_info")));
    }

    private static long mebibytes(Pattern kibibytes, String text) {
        return kibibytes
                        .matcher(text)
                        .results()
                        .mapToLong((MatchResult found) -> Long.parseLong(found.group(1)))
                        .sum()
                / 1024;
    }

    @Override
    public String toString() {
        return resident + " MiB resident, of which " + heap + " MiB live objects";
    }
}
