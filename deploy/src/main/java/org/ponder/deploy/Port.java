package org.ponder.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port of this machine’s loopback addresses. */
final class Port {
    private Port() {}

    /** Refuses a port that another program listens on, at any address that “localhost” may mean to a browser. */
    static int requireFree(int port, String variable) {
        try {
            for (InetAddress address : InetAddress.getAllByName("localhost")) {
                new ServerSocket(port, 1, address).close();
            }
            return port;
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port + " is in use by another program: stop it, or set " + variable + " to a free one.",
                    e);
        }
    }

    static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("this machine has no free port", e);
        }
    }
}
