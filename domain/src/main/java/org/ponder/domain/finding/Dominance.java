package org.ponder.domain.finding;

import java.util.List;

/**
 * How far the positions of one group lie beyond those of another.
 *
 * <p>Norman Cliff, "Dominance statistics: ordinal analyses to answer ordinal questions", Psychological Bulletin 114 (1993) 494-509.
 *
 * @param one how many of one group chose each position
 * @param other how many of the other chose each, on the same scale
 */
record Dominance(List<Integer> one, List<Integer> other) {
    private static final double FAR = 0.33;
    private static final double RARE = 0.10;
    /** So that rounding never decides. */
    private static final double HAIR = 1e-9;

    /** Whether they lie far enough apart to be spoken of, and further than chance would put them. */
    boolean isApart() {
        return Math.abs(delta()) >= FAR - HAIR && isRarerThan(RARE + HAIR);
    }

    /** Cliff's delta: 1 where everybody of the one lies beyond everybody of the other, -1 the other way round. */
    double delta() {
        return (double) twiceOverChance() / pairs();
    }

    /**
     * How often the same answers, dealt out to two groups of these sizes by chance, would lie at least as far apart either way:
     * exact, with ties.
     */
    double byChance() {
        double[] ways = dealt();
        int middle = pairs();
        int observed = Math.abs(twiceOverChance());
        double all = 0;
        double asFar = 0;
        for (int twice = 0; twice < ways.length; twice++) {
            all += ways[twice];
            asFar += Math.abs(twice - middle) >= observed ? ways[twice] : 0;
        }
        return asFar / all;
    }

    /**
     * No less than {@link #byChance}, and quickly found: the inequality of Chebyshev, with the variance of the rank sum without
     * ties, which ties can only lower.
     */
    double byChanceAtMost() {
        double pairs = pairs();
        return (sum(one) + sum(other) + 1) / (3 * delta() * delta() * pairs);
    }

    /** Whether chance would do as much at most as often as that. */
    boolean isRarerThan(double often) {
        return byChanceAtMost() <= often || byChance() <= often;
    }

    /** Pairs won less pairs lost by the one. */
    private int twiceOverChance() {
        int won = 0;
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                won += Integer.signum(i - j) * one.get(i) * other.get(j);
            }
        }
        return won;
    }

    private int pairs() {
        return sum(one) * sum(other);
    }

    /** In how many ways the answers can be dealt out, by twice the pairs won and once the pairs tied. */
    private double[] dealt() {
        int size = sum(one);
        double[][] ways = new double[size + 1][2 * pairs() + 1];
        ways[0][0] = 1;
        int before = 0;
        for (int place = 0; place < one.size(); place++) {
            int here = one.get(place) + other.get(place);
            ways = dealt(ways, before, here);
            before += here;
        }
        return ways[size];
    }

    /** Deals out those of one position, on top of those who were dealt before. */
    private static double[][] dealt(double[][] ways, int before, int here) {
        double[][] more = new double[ways.length][ways[0].length];
        for (int had = 0; had <= before; had++) {
            for (int take = 0; take <= here && had + take < ways.length; take++) {
                int gain = take * (2 * (before - had) + here - take);
                double choices = binomial(here, take);
                for (int twice = 0; twice + gain < ways[had].length; twice++) {
                    more[had + take][twice + gain] += ways[had][twice] * choices;
                }
            }
        }
        return more;
    }

    private static double binomial(int n, int k) {
        double product = 1;
        for (int i = 1; i <= k; i++) {
            product = product * (n - k + i) / i;
        }
        return product;
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
