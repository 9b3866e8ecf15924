/**
 * The privacy kernel: the only place that counts people, and the only one that makes a finding.
 *
 * <p>What may be said of a closed round, and why it may, in seven rules; the decision record "privacy of small groups" proves them
 * and says what they cannot do.
 *
 * <ol>
 *   <li><b>Frozen.</b> Who is asked, under which perspective, how it will be reported and how high the floor is are in the
 *       round's terms, settled before any answer exists.
 *   <li><b>Once.</b> Findings are made of a closed round only, and the same answers always make the same findings.
 *   <li><b>Floor.</b> Where fewer people answered than the floor, nothing is said of them, not even how many they were.
 *   <li><b>Blocks.</b> People are reported as a whole team, or by perspective; a perspective with fewer people than the floor joins
 *       the next smallest until none is too small. Sizes decide this and answers never do, so that the decision tells nothing.
 *   <li><b>One granularity.</b> Beside its blocks there is never a total: the difference of the two would tell on the smallest.
 *   <li><b>Mask.</b> In a block each person made exactly one choice: a position, out of sight, or left open. Exact counts are shown
 *       only if no choice was made by all but the colluders and one; otherwise only that at least so many made it. Aspects are named
 *       without a count, and only where at least the floor named them and at least the floor did not.
 *   <li><b>Words behind the mask.</b> Agreement, centre, difference and what is out of sight are found from what the mask lets
 *       through: where it hides something, a word is said only if it is true of everything that it may hide.
 * </ol>
 *
 * <p>A figure leaves as a {@link org.ponder.domain.finding.Finding}, which nothing outside this package can make.
 */
@NullMarked
package org.ponder.domain.finding;

import org.jspecify.annotations.NullMarked;
