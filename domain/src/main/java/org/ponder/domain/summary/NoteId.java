package org.ponder.domain.summary;

import java.util.UUID;

/** Which note of a trust. */
public record NoteId(UUID value) {}
