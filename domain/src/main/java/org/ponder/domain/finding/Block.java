package org.ponder.domain.finding;

import java.util.List;
import org.ponder.domain.framework.AspectKey;

/**
 * What may be said of the people who are reported together, never fewer than the floor.
 *
 * @param group what they are called, as in "headteachers and trustees"; empty where it is the whole team
 * @param strengths aspects that enough named as a strength, in the element's order
 * @param challenges aspects that enough named as a challenge, in the element's order
 */
public record Block(String group, View view, Finding<List<AspectKey>> strengths, Finding<List<AspectKey>> challenges) {}
