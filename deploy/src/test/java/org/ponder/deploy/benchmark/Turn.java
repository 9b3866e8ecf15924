package org.ponder.deploy.benchmark;

import java.time.Duration;
import java.time.Instant;

/**
 * One turn of somebody.
 *
 * @param took until what the bot replies had arrived
 */
record Turn(Instant began, Duration took) {}
