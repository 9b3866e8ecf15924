/** Finds out what a turn costs: in time, in work of the processors, in statements. */
@NullMarked
package org.ponder.deploy.benchmark;

import org.jspecify.annotations.NullMarked;
