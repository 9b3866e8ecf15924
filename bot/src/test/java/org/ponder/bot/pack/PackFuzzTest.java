package org.ponder.bot.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.bot.sample.Endurance;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Fault;
import org.ponder.domain.summary.LanguageGuard;

/** Whatever somebody imports as a pack is a pack, or it is told what is wrong with it. */
class PackFuzzTest {
    private final PackReader reader = new PackReader(LanguageGuard::offences);
    private final Endurance endurance = new Endurance();

    static Stream<Named<byte[]>> packs() {
        return Stream.concat(
                Stream.of(Named.of("with many faults", resource("/packs/faulty.yaml"))),
                Stream.of(
                                "title: Ours\nnotice: ''\nscale: [a, b]\n",
                                "a: &a [x]\nb: *a\n",
                                "? {a: b}\n: !!java.net.URL [http://127.0.0.1/]\n",
                                "<<: {title: x}\ntitle: y\n",
                                "title: \"\\u",
                                "- 2026-01-01\n- 0x1F\n- 1:30\n- ~\n- !!binary aGk=\n",
                                "%YAML 1.2\n--- |\n x\n...\n--- >-\n y\n",
                                "a: \"\u0085\u2028\u2029x",
                                "\uFEFFtitle: \"\\u0000\\x07\\ud800\"\n")
                        .map(text -> Named.of(text.strip(), text.getBytes(UTF_8))));
    }

    private static byte[] resource(String name) {
        try (InputStream file = Objects.requireNonNull(PackFuzzTest.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @MethodSource("packs")
    @FuzzTest
    void any_pack_is_read_or_its_faults_are_told(byte[] pack) throws Exception {
        String yaml = new String(pack, UTF_8);
        endurance.of(() -> {
            List<Fault> faults = reader.read(yaml).fold(PackFuzzTest::none, found -> found);
            assertThat(faults).allSatisfy(fault -> {
                assertThat(fault.line()).isBetween(1, 1 + (int) yaml.lines().count());
                assertThat(fault.message()).isNotBlank();
            });
        });
    }

    private static List<Fault> none(Edition read) {
        assertThat(read.areas()).isNotEmpty();
        return List.of();
    }
}
