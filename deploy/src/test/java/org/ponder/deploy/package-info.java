/** Judges the packaged thing: what it is made of, how it starts and stops, and how it answers. */
@NullMarked
package org.ponder.deploy;

import org.jspecify.annotations.NullMarked;
