/** The privacy kernel: the only place that counts people, and the only one that makes a finding. */
@NullMarked
package org.ponder.domain.finding;

import org.jspecify.annotations.NullMarked;
