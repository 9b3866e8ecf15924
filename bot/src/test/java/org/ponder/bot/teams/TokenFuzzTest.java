package org.ponder.bot.teams;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the header, nobody is let in but by a token that the issuer signed, to the letter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenFuzzTest {
    private static final byte[] ACTIVITY = Fixtures.bytes("message-personal");

    private final TeamsDoor door = new TeamsDoor();
    private final List<String> right = Stream.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512)
            .map(algorithm -> LocalIssuer.signed(
                    door.issuer().published("first"),
                    algorithm,
                    LocalIssuer.claims().build()))
            .toList();
    private final Set<String> known = Set.copyOf(right);

    @AfterAll
    void close() {
        door.close();
    }

    Stream<Named<byte[]>> headers() {
        String token = right.get(0);
        String foreign = LocalIssuer.signed(
                LocalIssuer.key("first", 2048),
                JWSAlgorithm.RS256,
                LocalIssuer.claims().build());
        return Stream.concat(
                right.stream().map(one -> header("the right one", "Bearer " + one)),
                Stream.of(
                        header("nothing", ""),
                        header("no token", "Bearer "),
                        header("another scheme", "Basic YTpi"),
                        header("of a stranger", "Bearer " + foreign),
                        header("two parts", "bearer " + token.substring(0, token.lastIndexOf('.'))),
                        header("unsigned", "Bearer eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + "."),
                        header("encrypted", "Bearer eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AAAA.AAAA"),
                        header("deep", "Bearer " + "eyJhIjpb".repeat(50) + ".e30.AAAA")));
    }

    private static Named<byte[]> header(String name, String header) {
        return Named.of(name, header.getBytes(ISO_8859_1));
    }

    @MethodSource("headers")
    @FuzzTest
    void nobody_is_let_in_but_by_the_right_token(byte[] header) throws Exception {
        String authorization = new String(header, ISO_8859_1);
        if (!door.knock(authorization, ACTIVITY).isEmpty()) {
            String token = authorization.substring("Bearer ".length()).strip();
            assertThat(known).contains(token);
        }
    }
}
