package org.ponder.bot.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackReaderTest {
    private final PackReader reader = new PackReader(
            text -> Stream.of("best", "score").filter(text::contains).toList());

    private List<String> faults(String yaml) {
        return reader.read(yaml)
                .fold(
                        edition -> List.of(),
                        faults -> faults.stream()
                                .map(fault -> fault.line() + ": " + fault.message())
                                .toList());
    }

    private static String resource(String name) throws IOException {
        try (InputStream text = Objects.requireNonNull(PackReaderTest.class.getResourceAsStream("/packs/" + name))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_pack_with_many_mistakes_names_them_all_at_once_by_line() throws IOException {
        assertThat(String.join("\n", faults(resource("faulty.yaml"))) + "\n").isEqualTo(resource("faulty.txt"));
    }

    @Nested
    class What_is_not_plain_yaml {

        @Test
        void is_named_with_its_line() {
            assertThat(faults("title: Ours\nnotice: it says: this\n"))
                    .containsExactly(
                            "2: From here on this is not valid YAML (mapping values are not allowed here): check"
                                    + " the spaces before the text, the colon after the name and the quotation marks.");
        }

        @Test
        void includes_a_tab_before_the_text() {
            assertThat(faults("title: Ours\nscale:\n\t- Early\n"))
                    .singleElement()
                    .asString()
                    .startsWith("3: From here on");
        }

        @Test
        void includes_control_characters() {
            assertThat(faults("title: Ours\nnotice: a\u0007b\n"))
                    .containsExactly("2: There is a control character here: delete it and type the text anew.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\u", "\\U", "\\x", "\\UFFFFFFFF\"\n", "\\U00110000\"\n"})
        void includes_a_character_that_is_none(String escape) {
            assertThat(faults("title: Ours\nnotice: \"" + escape))
                    .singleElement()
                    .asString()
                    .startsWith("2: ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u0085", "\u2028", "\u2029"})
        void is_counted_in_the_lines_that_an_editor_shows(String unseen) {
            assertThat(faults("title: Ours" + unseen + unseen + "and theirs\nnotice: it says: this\n"))
                    .singleElement()
                    .asString()
                    .startsWith("2: From here on");
        }

        @Test
        void includes_an_empty_file_and_one_of_comments() {
            assertThat(faults("")).containsExactly("1: This file is empty: write the pack into it.");
            assertThat(faults("# later\n")).containsExactly("1: This file is empty: write the pack into it.");
        }

        @Test
        void includes_a_second_document() {
            assertThat(faults("title: Ours\n---\ntitle: Theirs\n"))
                    .singleElement()
                    .asString()
                    .startsWith("2: From here");
        }

        @Test
        void includes_a_file_too_long_to_be_a_pack() {
            assertThat(faults("# " + "x".repeat(500_000)))
                    .singleElement()
                    .asString()
                    .contains("one framework");
        }

        @Test
        void includes_lists_nested_too_deeply() {
            assertThat(faults("a: " + "[".repeat(50) + "]".repeat(50)))
                    .singleElement()
                    .asString()
                    .contains("use fewer levels");
        }
    }

    @Nested
    class An_attack {

        @Test
        void makes_no_object_from_a_tag() {
            assertThat(faults("!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1/\"]]"))
                    .singleElement()
                    .asString()
                    .contains("Global tag is not allowed");
        }

        @Test
        void blows_nothing_up_by_aliases() {
            String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nareas: &d [*c, *c]\n";
            assertThat(faults(bomb))
                    .contains("4: “&d” repeats text by reference: take it out and write the text wherever it belongs.");
        }

        @Test
        void cannot_make_it_run_in_circles() {
            assertThat(faults("areas: &a\n  - *a\n")).anyMatch(fault -> fault.startsWith("1: “&a” repeats text"));
        }
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_no_fault() throws IOException {
        String pack = "\uFEFF"
                + new String(
                                Objects.requireNonNull(ShippedPacks.class.getResourceAsStream("/packs/governance.yaml"))
                                        .readAllBytes(),
                                StandardCharsets.UTF_8)
                        .replace("\n", "\r\n");
        assertThat(faults(pack)).isEmpty();
    }
}
