package org.ponder.bot.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The files that pages need beside themselves. */
enum Asset {
    STYLE("/try/", "try.css", "text/css;charset=UTF-8"),
    SCRIPT("/try/", "try.js", "text/javascript;charset=UTF-8"),
    MARK("/try/", "mark.svg", "image/svg+xml"),
    INSTALLED("/slack/", "installed.css", "text/css;charset=UTF-8");

    private final String folder;
    private final String file;
    private final String type;

    Asset(String folder, String file, String type) {
        this.folder = folder;
        this.file = file;
        this.type = type;
    }

    static Optional<Asset> at(String path) {
        return Arrays.stream(values())
                .filter(asset -> path.equals(asset.path()))
                .findFirst();
    }

    String path() {
        return folder + file;
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
