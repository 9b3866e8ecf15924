package org.ponder.bot.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The files that pages need beside themselves. */
enum Asset {
    STYLE("try.css", "text/css;charset=UTF-8"),
    SCRIPT("try.js", "text/javascript;charset=UTF-8"),
    MARK("mark.svg", "image/svg+xml");

    private final String file;
    private final String type;

    Asset(String file, String type) {
        this.file = file;
        this.type = type;
    }

    static Optional<Asset> at(String path) {
        return Arrays.stream(values())
                .filter(asset -> path.equals("/try/" + asset.file))
                .findFirst();
    }

    String type() {
        return type;
    }

    byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(Asset.class.getResourceAsStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
