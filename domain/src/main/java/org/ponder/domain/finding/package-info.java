/**
 * The privacy kernel: the only place that counts people, and the only one that makes a finding.
 *
 * <p>What may be said of a closed round, and why it may, in twelve rules; the decision record "privacy of small groups" proves them
 * and says what they cannot do.
 *
 * <ol>
 *   <li><b>Frozen.</b> Who is asked, under which perspective, how it will be reported and how high the floor is are in the
 *       round's terms, settled before any answer exists. A trust may raise its floor for later rounds and never lower it.
 *   <li><b>Once.</b> Findings are made of a closed round only, and the same answers always make the same findings. Both audiences
 *       are told at the same moment, and nobody who withdraws or leaves changes what was told.
 *   <li><b>Floor.</b> Where fewer people answered than the floor, nothing is said of them, not even how many they were.
 *   <li><b>Blocks.</b> People are reported as a whole team, or by perspective; a perspective with fewer people than the floor joins
 *       the next smallest until none is too small. Sizes decide this and answers never do, so that the decision tells nothing.
 *   <li><b>One granularity.</b> Beside its blocks there is never a total: the difference of the two would tell on the smallest.
 *   <li><b>Mask.</b> In a block each person made exactly one choice: a position, out of sight, or left open. Exact counts are shown
 *       only if no choice was made by all but the colluders and one; otherwise only that at least so many made it. Aspects are named
 *       without a count, and only where at least the floor named them and at least the floor did not; the elements that are named
 *       in a closing likewise, and none where so many would be that nobody could have named much else.
 *   <li><b>Words behind the mask.</b> Agreement, centre, difference, change and what is out of sight are found from what the mask
 *       lets through: where it hides something, a word is said only if it is true of everything that it may hide.
 *   <li><b>Rounds.</b> What is published on an element is decided against everything that was ever published on it, in any edition
 *       and under any key: a block is shown in full only if nobody, or at least so many, came, went or moved since, and if people
 *       are put together as they were. Else only words are said that anybody could foresee, whatever those few answered.
 *   <li><b>Quotes.</b> What somebody wrote is shown only with their consent, only if enough wrote at the same prompt, and only where
 *       every block is shown in full; each prompt is shuffled by itself, and nothing ties two texts, or a text and a person, a group
 *       or a time.
 *   <li><b>Silence.</b> Nobody is told who has answered or not, nor how many have, before a round has closed. (It is the dialogs and
 *       the courier that keep this one.)
 *   <li><b>No crossing.</b> Nothing is told of two elements together, of one person, or of fewer people than a block holds; baskets
 *       of elements are made of what was published and of nothing else.
 *   <li><b>Confidential.</b> That is the word, since whoever answered is known to Ponder.
 * </ol>
 *
 * <p>A figure leaves as a {@link org.ponder.domain.finding.Finding}, which nothing outside this package can make. What comes back
 * from the {@linkplain org.ponder.domain.finding.ReleaseLedger ledger} is a fact to decide by, never a certificate to publish by.
 */
@NullMarked
package org.ponder.domain.finding;

import org.jspecify.annotations.NullMarked;
