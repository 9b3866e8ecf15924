package org.ponder.domain.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.domain.people.MemberId;

/**
 * Somebody who reads every round on an element, answered in one of them, and takes for granted that whoever answered again answered
 * the same.
 *
 * <p>People who were counted together whenever they were counted are alike to such a reader: a world is how many of each company
 * answered what. The reader goes through the worlds for one that reads the same in every round and in which somebody of a company
 * answered something else than what all of it did; where there is none, they know.
 */
final class SteadyReader {
    /** How many worlds are looked into before a search is given up, and its people taken for exposed. */
    private static final int PATIENCE = 50_000;

    private final List<Seen> seen;
    private final List<Company> companies;
    private final List<List<List<Integer>>> ways;
    private final List<List<List<Integer>>> alike = new ArrayList<>();
    private int gaveUp;

    SteadyReader(List<Closed> rounds, Secret secret) {
        this.seen = rounds.stream()
                .flatMap(round -> round.entry().blocks().stream().map(block -> new Seen(round, block, secret)))
                .toList();
        Map<MemberId, Integer> secrets = new LinkedHashMap<>();
        rounds.forEach(round ->
                round.sent().forEach(sent -> secrets.put(sent.member(), secret.of(World.response(sent)))));
        Map<List<Integer>, List<Integer>> answers = secrets.keySet().stream()
                .collect(Collectors.groupingBy(this::with, Collectors.mapping(secrets::get, Collectors.toList())));
        this.companies = answers.entrySet().stream()
                .map(e -> new Company(e.getKey(), counts(e.getValue(), secret.possibilities())))
                .toList();
        this.ways = companies.stream().map(Company::ways).toList();
    }

    private List<Integer> with(MemberId member) {
        return IntStream.range(0, seen.size())
                .filter(i -> seen.get(i).has(member))
                .boxed()
                .toList();
    }

    private static List<Integer> counts(List<Integer> answers, int possibilities) {
        return IntStream.range(0, possibilities)
                .mapToObj(possibility -> Collections.frequency(answers, possibility))
                .toList();
    }

    /** Whether any of those who answered knows what somebody else did. */
    boolean knows() {
        return readers().anyMatch(reader -> IntStream.range(0, companies.size()).anyMatch(reader::knows));
    }

    /** How many searches were given up. */
    int gaveUp() {
        return gaveUp;
    }

    private Stream<Member> readers() {
        return IntStream.range(0, companies.size())
                .boxed()
                .flatMap(company -> IntStream.range(
                                0, companies.get(company).truth().size())
                        .filter(own -> companies.get(company).truth().get(own) > 0)
                        .mapToObj(own -> new Member(company, own)));
    }

    /** One of a company, who gave one of its answers. */
    private final class Member {
        private final int company;
        private final int own;

        Member(int company, int own) {
            this.company = company;
            this.own = own;
        }

        boolean knows(int other) {
            List<Integer> others = others(companies.get(other).truth(), other);
            int size = others.stream().mapToInt(Integer::intValue).sum();
            int answer = others.indexOf(size);
            return size > 0 && answer >= 0 && !isOpen(other, answer);
        }

        /** What the other people of a company answered. */
        private List<Integer> others(List<Integer> counts, int where) {
            List<Integer> others = new ArrayList<>(counts);
            others.set(own, others.get(own) - (where == company ? 1 : 0));
            return others;
        }

        private boolean isOpen(int other, int answer) {
            return alike.stream().anyMatch(world -> fits(world.get(company), world.get(other), other, answer))
                    || new Search(this, other, answer).succeeds();
        }

        private boolean fits(List<Integer> mine, List<Integer> theirs, int other, int answer) {
            return mine.get(own) > 0 && isElse(theirs, other, answer);
        }

        private boolean isElse(List<Integer> theirs, int other, int answer) {
            List<Integer> others = others(theirs, other);
            return IntStream.range(0, others.size()).anyMatch(i -> i != answer && others.get(i) > 0);
        }

        /** Whether a company may have answered so, as far as it matters here. */
        boolean allows(int where, List<Integer> way, int other, int answer) {
            return (where != company || way.get(own) > 0) && (where != other || isElse(way, other, answer));
        }
    }

    /** Through the worlds, company by company, for one that reads the same and suits. */
    private final class Search {
        private final Member reader;
        private final int other;
        private final int answer;
        private final int[] order;
        private final int[][] counted;
        private final int[] missing;
        private final Map<Integer, List<Integer>> chosen = new HashMap<>();
        private int patience = PATIENCE;

        Search(Member reader, int other, int answer) {
            this.reader = reader;
            this.other = other;
            this.answer = answer;
            this.order = IntStream.concat(IntStream.of(other, reader.company), IntStream.range(0, companies.size()))
                    .distinct()
                    .toArray();
            this.counted = new int[seen.size()][companies.get(0).truth().size()];
            this.missing = IntStream.range(0, seen.size())
                    .map(i -> (int) companies.stream()
                            .filter(company -> company.seen().contains(i))
                            .count())
                    .toArray();
        }

        boolean succeeds() {
            boolean found = from(0);
            gaveUp += patience < 0 ? 1 : 0;
            return found;
        }

        private boolean from(int next) {
            if (next == order.length) {
                alike.add(IntStream.range(0, order.length).mapToObj(chosen::get).toList());
                return true;
            }
            int company = order[next];
            return ways.get(company).stream()
                    .filter(way -> reader.allows(company, way, other, answer))
                    .takeWhile(way -> patience-- > 0)
                    .anyMatch(way -> with(company, way, next));
        }

        private boolean with(int company, List<Integer> way, int next) {
            chosen.put(company, way);
            count(company, way, 1);
            boolean found = companies.get(company).seen().stream().allMatch(this::isPossible) && from(next + 1);
            count(company, way, -1);
            return found;
        }

        private void count(int company, List<Integer> way, int sign) {
            for (int block : companies.get(company).seen()) {
                missing[block] -= sign;
                Arrays.setAll(counted[block], i -> counted[block][i] + sign * way.get(i));
            }
        }

        private boolean isPossible(int block) {
            return seen.get(block).allows(counted[block])
                    && (missing[block] > 0
                            || seen.get(block)
                                    .reads(Arrays.stream(counted[block]).boxed().toList()));
        }
    }
}
