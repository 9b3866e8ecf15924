package org.ponder.deploy.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What lies between a server and its database, and can be cut: nothing gets through then, not even that somebody hung up, and
 * everything that was under way does once it is whole again.
 */
final class Network implements AutoCloseable {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(20);
    private static final int PIECE = 8192;

    private final ServerSocket here;
    private final int there;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean isCut;

    /** @param there the port that it leads to, on this machine */
    Network(int there) {
        this.there = there;
        try {
            this.here = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Where it is entered. */
    int port() {
        return here.getLocalPort();
    }

    void cut() {
        isCut = true;
    }

    void heal() {
        isCut = false;
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                Socket from = here.accept();
                threads.execute(() -> connect(from));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket from) {
        try {
            whole();
            Socket to = new Socket(InetAddress.getLoopbackAddress(), there);
            to.setTcpNoDelay(true);
            from.setTcpNoDelay(true);
            threads.execute(() -> carry(from, to));
            threads.execute(() -> carry(to, from));
        } catch (IOException nobodyThere) {
            hangUp(from);
        }
    }

    /** Until one of them hangs up, which the other learns as soon as anything gets through. */
    private void carry(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int size = in.read(piece); size >= 0; size = in.read(piece)) {
                whole();
                out.write(piece, 0, size);
            }
        } catch (IOException broken) {
            // the other end is told below
        }
        whole();
        hangUp(from);
        hangUp(to);
    }

    private void whole() {
        while (isCut && !here.isClosed()) {
            Pause.of(LOOKS_EVERY);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            here.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
