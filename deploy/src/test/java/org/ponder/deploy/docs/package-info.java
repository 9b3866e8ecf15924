/** What is written for those who use, run and build Ponder, held to what is so. */
@NullMarked
package org.ponder.deploy.docs;

import org.jspecify.annotations.NullMarked;
