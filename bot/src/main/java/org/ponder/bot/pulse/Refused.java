package org.ponder.bot.pulse;

import java.util.Arrays;
import java.util.Optional;

/** Why a request was not taken, as far as its answer tells. */
public enum Refused {
    /** By its token or signature it is not from the platform. */
    IDENTITY(401),
    /** It is from the platform, and not for us, or not from where people may speak to us. */
    NOT_ALLOWED(403),
    SIZE(413),
    TYPE(415),
    METHOD(405),
    /** It can be kept or checked by nobody now, or the platform is not set up here. */
    NOT_NOW(503),
    /** It cannot be read, or asks for something that is not done here. */
    FORM(400);

    private final int status;

    Refused(int status) {
        this.status = status;
    }

    /** Nothing where a request was taken. */
    public static Optional<Refused> by(int status) {
        return status < 400
                ? Optional.empty()
                : Optional.of(Arrays.stream(values())
                        .filter(why -> why.status == status)
                        .findFirst()
                        .orElse(FORM));
    }
}
