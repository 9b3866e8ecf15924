/** A stand-in for Microsoft Teams, which signs what it sends and takes what the bot says. */
@NullMarked
package org.ponder.deploy.teams;

import org.jspecify.annotations.NullMarked;
