package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SlackTextTest {
    private static final String US = "U0PONDER0";

    static Stream<Arguments> reads() {
        return Stream.of(
                arguments("", ""),
                arguments("We listen", "We listen"),
                arguments("a &lt; b &amp;&amp; c &gt; d", "a < b && c > d"),
                arguments("&amp;lt; stays", "&lt; stays"),
                arguments("&copy; and &#38; were typed so", "&copy; and &#38; were typed so"),
                arguments("&lt;@U0PONDER0&gt; was typed so", "<@U0PONDER0> was typed so"),
                arguments("<@U0PONDER0> help", "help"),
                arguments("<@U0PONDER0|ponder> help", "help"),
                arguments("<@U0PONDER0>: help", "help"),
                arguments("  <@U0PONDER0>, help", "help"),
                arguments("please <@U0PONDER0> help", "please help"),
                arguments("help <@U0PONDER0>", "help"),
                arguments("<@U0PONDER0>", ""),
                arguments("ask <@U0RUTHADE> first", "ask @somebody first"),
                arguments("ask <@U0RUTHADE|ruth> first", "ask @ruth first"),
                arguments("ask <@W0RUTHADE|@ruth> first", "ask @ruth first"),
                arguments("in <#C0LEADERS|leaders>", "in #leaders"),
                arguments("in <#C0LEADERS|>", "in #a-channel"),
                arguments("in <#C0LEADERS>", "in #a-channel"),
                arguments("<!here> and <!channel> and <!everyone>", "@here and @channel and @everyone"),
                arguments("<!here|here>", "@here"),
                arguments("<!subteam^S0HEADS|@heads>", "@heads"),
                arguments("<!subteam^S0HEADS>", "@a-group"),
                arguments("on <!date^1762074000^{date_long}|2 November 2025>", "on 2 November 2025"),
                arguments(
                        "on <!date^1762074000^{date_long}^https://example.org/|2 November 2025>", "on 2 November 2025"),
                arguments("see <https://example.org/a?b=c&amp;d=e>", "see https://example.org/a?b=c&d=e"),
                arguments("see <https://example.org|our plan &amp; more>", "see our plan & more"),
                arguments("see <http://example.org|example.org>", "see example.org"),
                arguments("<mailto:ruth@example.org|ruth@example.org>", "ruth@example.org"),
                arguments("<mailto:ruth@example.org>", "ruth@example.org"),
                arguments("<tel:+441234|01234>", "01234"),
                arguments("less <than> and more", "less <than> and more"),
                arguments("<> and < and >", "<> and < and >"),
                arguments("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
                arguments("one\n\ntwo", "one\n\ntwo"),
                arguments(" \u00a0two\u00a0words\u00a0 ", "two words"),
                arguments("*bold* _slanted_ :smile: 🙂", "*bold* _slanted_ :smile: 🙂"),
                arguments("costs $1 \\ and {0}", "costs $1 \\ and {0}"));
    }

    @ParameterizedTest
    @MethodSource
    void reads(String written, String seen) {
        assertThat(SlackText.of(written, US)).isEqualTo(seen);
    }

    @Test
    void whatever_somebody_types_reads_as_they_typed_it() {
        long fresh = RandomGenerator.getDefault().nextLong();
        for (long seed : new long[] {1, 2, 3, fresh}) {
            RandomGenerator random = new Random(seed);
            for (int round = 0; round < 500; round++) {
                String typed = typed(random);
                String written =
                        typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

                assertThat(SlackText.of(written, US)).as("seed %s", seed).isEqualTo(typed);
            }
        }
    }

    @Test
    void nothing_is_cut_however_long_it_is() {
        String long40000 = "word ".repeat(8000).strip();

        assertThat(SlackText.of(long40000, US)).isEqualTo(long40000);
    }

    private static String typed(RandomGenerator random) {
        String[] pieces = {
            "&", "<", ">", ";", "amp", "lt", "@U0PONDER0", "|", "!here", "http://x", "é", "🙂", "x y", "\n", "$1"
        };
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> pieces[random.nextInt(pieces.length)])
                .collect(Collectors.joining())
                .strip();
    }
}
