/** When a trust’s rounds close, also over a change of the clocks. */
@NullMarked
package org.ponder.domain.people;

import org.jspecify.annotations.NullMarked;
