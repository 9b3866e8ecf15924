/** A stand-in for Slack, which signs what it sends and takes what the bot says and shows. */
@NullMarked
package org.ponder.deploy.slack;

import org.jspecify.annotations.NullMarked;
