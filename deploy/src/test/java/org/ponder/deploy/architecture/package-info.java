/** Which room of the house may know which other, as rules that are themselves put to the test. */
@NullMarked
package org.ponder.deploy.architecture;

import org.jspecify.annotations.NullMarked;
