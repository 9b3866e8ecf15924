package org.ponder.bot.teams;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** As much of an answer's body as may be kept; where there is more, it is not read to its end. */
final class BoundedBody implements Consumer<Optional<byte[]>> {
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final int most;
    private volatile boolean tooLong;

    BoundedBody(int most) {
        this.most = most;
    }

    @Override
    public void accept(Optional<byte[]> part) {
        part.ifPresent(bytes -> {
            tooLong = tooLong || read.size() + bytes.length > most;
            if (tooLong) {
                throw new IllegalStateException("the body is too long");
            }
            read.writeBytes(bytes);
        });
    }

    boolean isTooLong() {
        return tooLong;
    }

    byte[] bytes() {
        return read.toByteArray();
    }
}
