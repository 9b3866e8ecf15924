package org.ponder.bot.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {
    private static final String FIRST = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String SECOND = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";
    private static final String PLACE = "token of T1";

    private final Secrets secrets = new Secrets("spring:" + FIRST);

    @Nested
    final class A_text {

        @Test
        void is_shown_again_where_it_was_hidden() {
            assertThat(secrets.shown(secrets.hidden("xoxb-hush", PLACE), PLACE)).isEqualTo("xoxb-hush");
        }

        @Test
        void can_be_of_any_kind() {
            long seed = new Random().nextLong();
            for (long each : new long[] {1, 2, 3, seed}) {
                RandomGenerator random = new Random(each);
                String text = random.ints(random.nextInt(200), 0, Character.MIN_SURROGATE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();

                assertThat(secrets.shown(secrets.hidden(text, PLACE), PLACE))
                        .as("seed %d", each)
                        .isEqualTo(text);
            }
        }

        @Test
        void is_readable_nowhere_and_never_hidden_the_same_way_twice() {
            String hidden = secrets.hidden("xoxb-hush", PLACE);

            assertThat(hidden).isNotEqualTo(secrets.hidden("xoxb-hush", PLACE));
            for (String part : hidden.split("\\.")) {
                assertThat(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.ISO_8859_1))
                        .doesNotContain("hush");
            }
        }

        @Test
        void shows_nothing_in_another_place() {
            String hidden = secrets.hidden("xoxb-hush", PLACE);

            assertThatThrownBy(() -> secrets.shown(hidden, "token of T2"))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContainingAll("token of T2", "is not what Ponder wrote there");
        }

        @Test
        void shows_nothing_with_another_place_written_into_it() {
            String[] parts = secrets.hidden("xoxb-hush", PLACE).split("\\.", 2);
            String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            String forged = Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(header.replace(PLACE, "token of T2").getBytes(StandardCharsets.UTF_8))
                    + "." + parts[1];

            assertThatThrownBy(() -> secrets.shown(forged, "token of T2")).isInstanceOf(Unreadable.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "xoxb-plain", "a.b.c.d.e", "....", "{}"})
        void that_was_not_hidden_is_not_shown(String crooked) {
            assertThatThrownBy(() -> secrets.shown(crooked, PLACE)).isInstanceOf(Unreadable.class);
            assertThat(secrets.isOutdated(crooked)).isTrue();
        }
    }

    @Nested
    final class Keys {

        @Test
        void can_be_changed_for_others() {
            String old = secrets.hidden("xoxb-hush", PLACE);
            Secrets both = new Secrets("autumn:" + SECOND + ", spring:" + FIRST);

            assertThat(both.isOutdated(old)).isTrue();
            String anew = both.hidden(both.shown(old, PLACE), PLACE);

            assertThat(both.isOutdated(anew)).isFalse();
            assertThat(new Secrets("autumn:" + SECOND).shown(anew, PLACE)).isEqualTo("xoxb-hush");
        }

        @Test
        void that_are_missed_are_named() {
            String old = secrets.hidden("xoxb-hush", PLACE);

            assertThatThrownBy(() -> new Secrets("autumn:" + SECOND).shown(old, PLACE))
                    .isInstanceOf(Unreadable.class)
                    .hasMessage("Put the key “spring” back into PONDER_SECRET_KEYS, behind the first one:"
                            + " token of T1 was hidden with it.");
        }

        @Test
        void of_the_same_name_that_are_others_show_nothing() {
            String old = secrets.hidden("xoxb-hush", PLACE);

            assertThatThrownBy(() -> new Secrets("spring:" + SECOND).shown(old, PLACE))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("still holds the same key under the same name");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                '' | is empty, or has a comma too many
                'one:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=,' | is empty, or has a comma too many
                'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=' | holds a key without a name
                'two words:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=' | holds a key without a name
                'one:' | holds a key that is not 32 bytes long
                'one:AAECAw==' | holds a key that is not 32 bytes long
                'one:not base64' | holds a key that is not in base64
                'one:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=,one:ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=' | names a key twice
                'one:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=,two:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=' | names a key twice
                """)
        void that_cannot_be_used_are_refused_in_words_that_do_not_give_them_away(String configured, String what) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Secrets(configured))
                    .withMessage(
                            "PONDER_SECRET_KEYS " + what + ": set it to a name, a colon and 32 random bytes in base64,"
                                    + " as openssl rand -base64 32 makes them; older keys follow after commas, each under a name"
                                    + " of its own.")
                    .withNoCause();
        }

        @Test
        void stand_in_no_text() {
            assertThat(secrets + " " + Key.of("spring:" + FIRST)).doesNotContain(FIRST, "AAEC", "SecretKeySpec");
        }
    }
}
