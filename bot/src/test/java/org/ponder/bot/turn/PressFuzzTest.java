package org.ponder.bot.turn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.bot.calendar.IcalendarFiles;
import org.ponder.bot.sample.Endurance;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Talking;
import org.ponder.dialogs.Turned;
import org.ponder.dialogs.Visitor;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.memory.InMemory;
import org.ponder.domain.people.Member;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.UseCases;

/**
 * Whatever is pressed and filled in is answered by the real dialogs. What somebody does is written as lines: {@code t} and what
 * they type, {@code n}, what they press on what was said last and what they filled in, or {@code p} and the same after a nonce of
 * their own; with tabs between, and {@code f} before all of it for somebody who leads the trust.
 */
class PressFuzzTest {
    private static final int MOST_LINES = 12;

    private final Endurance endurance = new Endurance();

    static Stream<Named<byte[]>> deeds() {
        return Stream.of(
                        "t start\nn 2\tposition=2\nn continue\ttext=The survey.\nn skip",
                        "n start\nn continue\tposition=1\nn continue\ttext=So.\tabout=pay,workload",
                        "p nonce-1\tstart\np nonce-1\tstart\np \t*show\np nonce-9\tsend\tshare=all",
                        "t settings\nn pause\tuntil=Monday\nn save\thours=weekdays 9 to 5\tzone=Tokyo",
                        "f t set up\nn save\tdays=9\tfloor=5\nn save\tdays=a fortnight\nn back",
                        "f t menu\nn cycle\nn plan\telements=1, 2\tday=12 December",
                        "f t calendar\nn save\ttext=BEGIN:VCALENDAR\nt Term: 1 September – 18 December 2026\nt yes",
                        "f t start a round\nn open\telement=1\nn yes\nt +1 day\nt nudge\nt hold everything\nt go on again",
                        "t withdraw\nn yes\nt who sees this?\nn *stands\ttext=x",
                        "t pause until 29 February\nt not during half-term\nt days: 99999999999999999999")
                .map(deeds -> Named.of(deeds, deeds.getBytes(UTF_8)));
    }

    @MethodSource("deeds")
    @FuzzTest
    void anything_pressed_and_filled_in_is_answered(byte[] deeds) throws Exception {
        String all = new String(deeds, UTF_8);
        boolean leads = all.startsWith("f ");
        Talk talk = new Talk(leads ? Samples.FACILITATOR : Samples.MEMBERS.get(1));
        endurance.of(
                () -> (leads ? all.substring(2) : all).lines().limit(MOST_LINES).forEach(talk::turn));
    }

    /** Somebody alone with the bot, while a round is open. */
    private static final class Talk {
        private final InMemory memory = new InMemory();
        private final AtomicInteger ids = new AtomicInteger();
        private final Talking talking;
        private final Member who;
        private String state = "";
        private List<Post> said = new ArrayList<>();

        Talk(Member who) {
            UseCases useCases = UseCases.over(
                    memory.ports(),
                    () -> Samples.MONDAY_AT_NINE,
                    () -> new UUID(9, ids.incrementAndGet()),
                    new Random(1));
            this.who = who;
            this.talking = new Talking(
                    useCases,
                    new Talking.Sources(memory.frameworks, new IcalendarFiles()),
                    new Words(Locale.UK),
                    () -> "nonce-" + ids.incrementAndGet());
            memory.frameworks.load(SamplePack.EDITION);
            memory.people.save(Samples.AT_ANY_TIME);
            Samples.MEMBERS.forEach(member -> memory.people.save(Samples.TRUST.id(), member));
            boolean isOpen = useCases.rounds()
                    .open(Samples.TRUST.id(), Samples.FACILITATOR.id(), SamplePack.SUBJECT, Grouping.WHOLE_TEAM)
                    .fold(opened -> true, refusal -> false);
            assertThat(isOpen).isTrue();
        }

        void turn(String line) {
            Member now = memory.people.member(Samples.TRUST.id(), who.id()).orElseThrow();
            Visitor visitor =
                    new Visitor(memory.people.trust(Samples.TRUST.id()).orElseThrow(), now, Visitor.Place.PRIVATE);
            Turned turned = talking.turn(state, visitor, heard(line), Samples.MONDAY_AT_NINE.plusSeconds(60));
            state = turned.state();
            said = turned.posts().isEmpty() ? said : turned.posts();
            assertThat(turned.posts()).allSatisfy(Talk::isACard);
        }

        private Heard heard(String line) {
            String rest = line.length() < 2 ? "" : line.substring(2);
            String[] parts = rest.split("\t", -1);
            return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case 'n' -> new Heard.Pressed(nonce(), parts[0], values(parts, 1), form(rest));
                case 'p' -> new Heard.Pressed(parts[0], parts[parts.length > 1 ? 1 : 0], values(parts, 2), form(rest));
                default -> new Heard.Typed(rest);
            };
        }

        private static Heard.Form form(String rest) {
            return rest.endsWith("\t") ? Heard.Form.STANDS : Heard.Form.GONE;
        }

        private String nonce() {
            return said.isEmpty() ? "" : said.get(said.size() - 1).nonce();
        }

        private static Map<String, String> values(String[] parts, int from) {
            Map<String, String> values = new HashMap<>();
            for (int i = from; i < parts.length; i++) {
                String[] value = parts[i].split("=", 2);
                values.put(value[0], value[value.length - 1]);
            }
            return values;
        }

        private static void isACard(Post post) {
            assertThat(post.card().choices()).extracting(Choice::key).doesNotHaveDuplicates();
            assertThat(post.card().choices()).hasSizeLessThanOrEqualTo(6);
        }
    }
}
