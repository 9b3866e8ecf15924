/** The script's decisions and how words are read, checked. */
@NullMarked
package org.ponder.dialogs.script;

import org.jspecify.annotations.NullMarked;
