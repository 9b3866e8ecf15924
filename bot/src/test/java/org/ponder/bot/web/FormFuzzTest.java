package org.ponder.bot.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.bot.sample.Endurance;

/**
 * Whatever a form sends is heard or refused as no form of ours, and stands on the page as words and never as a part of the page. A
 * form is written as a browser sends it, after the way it goes.
 */
class FormFuzzTest {
    private static final String ID = "&delivery=00000000-0000-4000-8000-000000000001";
    private static final String MARK = "<b id='mark'>";

    private final Endurance endurance = new Endurance();

    static Stream<Named<byte[]>> forms() {
        return Stream.of(
                        "say?text=hello" + ID,
                        "say?text=%3Cscript%3E%00%26%22%27" + ID,
                        "say?text=" + ID + "0",
                        "press?conversation=ruth-adeyemi&nonce=&choice=start" + ID,
                        "press?conversation=ruth-adeyemi&nonce=n-1&choice=continue&field.text=because&field.text=twice"
                                + ID,
                        "press?conversation=leadership&nonce=n&choice=open" + ID,
                        "look?in=leadership&field=text&note=fresh",
                        "others?person=ruth-adeyemi")
                .map(form -> Named.of(form, form.getBytes(UTF_8)));
    }

    @MethodSource("forms")
    @FuzzTest
    void any_form_is_heard_or_refused(byte[] sent) throws Exception {
        String[] parts = new String(sent, ISO_8859_1).split("\\?", 2);
        Form form = form(parts[parts.length - 1]);
        PretendTryOut it = new PretendTryOut();
        MadeUpPerson ruth = MadeUpTrust.person("ruth-adeyemi").orElseThrow();
        it.tryOut.startOver();
        endurance.of(() -> {
            go(it.tryOut, parts[0], ruth, form);
            String page = it.tryOut.desk(ruth, Look.wanted(ruth, form));
            assertThat(page).doesNotContain(MARK);
        });
    }

    private static void go(TryOut tryOut, String way, MadeUpPerson as, Form form) {
        try {
            switch (way) {
                case "say" -> tryOut.say(as, form);
                case "press" -> tryOut.press(as, form);
                default -> assertThat(MadeUpTrust.person(form.value("person"))).isNotNull();
            }
        } catch (BadForm refused) {
            assertThat(refused).hasNoCause();
        }
    }

    private static Form form(String sent) {
        Map<String, List<String>> fields = Stream.of(sent.split("&"))
                .map(field -> field.split("=", 2))
                .collect(groupingBy(
                        field -> decoded(field[0]),
                        mapping(field -> decoded(field[field.length - 1]) + MARK, toList())));
        fields.computeIfPresent("delivery", (name, all) -> unmarked(all));
        fields.computeIfPresent("conversation", (name, all) -> unmarked(all));
        return new Form(fields);
    }

    private static List<String> unmarked(List<String> values) {
        return values.stream().map(value -> value.replace(MARK, "")).toList();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }
}
