/** What makes Ponder known to Microsoft Teams and to Slack: an app package and a manifest, from what a deployment decides. */
@NullMarked
package org.ponder.bot.apps;

import org.jspecify.annotations.NullMarked;
