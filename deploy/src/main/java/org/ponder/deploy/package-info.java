/** Starts the packaged bot with a database on one machine, says when it is ready, and stops everything again. */
@NullMarked
package org.ponder.deploy;

import org.jspecify.annotations.NullMarked;
