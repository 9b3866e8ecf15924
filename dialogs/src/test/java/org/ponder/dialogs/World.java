package org.ponder.dialogs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Records;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.memory.InMemory;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.Trust;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Subject;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.UseCases;

/** A trust of fifteen people, a clock that can be set, and the bot that they talk with. */
final class World {
    static final Words WORDS = new Words(Locale.UK);

    /** How many choices a card may have: with more, Teams hides some in a menu. */
    static final int MOST_CHOICES = 6;

    final InMemory memory = new InMemory();
    final UseCases useCases;
    final Talking talking;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, String> states = new HashMap<>();
    private final Records records;
    private Instant now = Samples.MONDAY_AT_NINE;

    World() {
        this(Records.CHAT);
    }

    /** @param records what else keeps what is said where people talk with the bot */
    World(Records records) {
        this.records = records;
        InstantSource clock = () -> now;
        useCases = UseCases.over(memory.ports(), clock, () -> new UUID(9, ids.incrementAndGet()), new Random(1));
        talking = new Talking(useCases, sources(), WORDS, () -> "nonce-" + ids.incrementAndGet());
        memory.frameworks.load(Pack.EDITION);
        memory.people.save(Samples.TRUST);
        Samples.MEMBERS.forEach(member -> memory.people.save(Samples.TRUST.id(), member));
        memory.people.save(Samples.TRUST.id(), new Channel(Samples.TEAM_CHANNEL, "Leadership team"));
        memory.people.save(Samples.TRUST.id(), new Channel(Samples.BOARD_CHANNEL, "Board"));
    }

    Talking.Sources sources() {
        return new Talking.Sources(memory.frameworks, new PlainCalendarFiles());
    }

    Trust trust() {
        return memory.people.trust(Samples.TRUST.id()).orElseThrow();
    }

    Member member(String name) {
        return memory.people.members(Samples.TRUST.id()).stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whoever speaks from a chat: in Slack it is the account there that tells who it is. */
    Member member(String name, String where) {
        return where.equals("in Slack")
                ? memory.links
                        .member(Samples.TRUST.id(), "slack", name)
                        .flatMap(id -> memory.people.member(Samples.TRUST.id(), id))
                        .orElseThrow()
                : member(name);
    }

    /** Everybody has an account in Teams; somebody of this name is in Slack, and nobody knows yet whether it is the same person. */
    void isInSlackToo(String name) {
        memory.people
                .members(Samples.TRUST.id())
                .forEach(member -> memory.links.enrol(Samples.TRUST.id(), "msteams", member.name(), member.id()));
        Member there = new Member(
                new MemberId(new UUID(2, 100 + ids.incrementAndGet())), name, Samples.HEADTEACHERS, Standing.MEMBER);
        memory.people.save(Samples.TRUST.id(), there);
        memory.links.enrol(Samples.TRUST.id(), "slack", name, there.id());
    }

    void itIs(Instant time) {
        now = time;
    }

    Instant now() {
        return now;
    }

    Round opens(Grouping grouping) {
        return opens(Pack.SUBJECT, grouping);
    }

    Round opens(Subject subject, Grouping grouping) {
        Round round = useCases.rounds()
                .open(Samples.TRUST.id(), Samples.FACILITATOR.id(), subject, grouping)
                .fold(opened -> opened, refusal -> {
                    throw new IllegalStateException(refusal.toString());
                });
        now = now.plusSeconds(60);
        return round;
    }

    /** Says something in a conversation, which is known by its name. */
    List<Post> turn(String conversation, Visitor visitor, Heard heard) {
        Turned turned = talking.turn(states.getOrDefault(conversation, ""), visitor, heard, now);
        states.put(conversation, turned.state());
        return turned.posts();
    }

    Visitor visitor(String name, Visitor.Place place) {
        return new Visitor(trust(), member(name), place);
    }

    Visitor visitor(String name, String where) {
        Visitor.Place place = new Medium.Chat(name, where).place();
        return new Visitor(trust(), member(name, where), place, records);
    }

    List<String> states() {
        return new ArrayList<>(states.values());
    }
}
