package org.ponder.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ponder.bot.channel.HandedFile;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.persistence.Kept;
import org.ponder.bot.sample.Endurance;

/** Where Teams comes in, with an issuer on this machine and nobody behind it; the file at an address is the address itself. */
final class TeamsDoor implements AutoCloseable {
    private static final int NO_SUCH_INVOKE = 501;

    private final MovableClock clock = new MovableClock();
    private final LocalIssuer issuer = new LocalIssuer();
    private final RecordingTurns turns = new RecordingTurns(Optional.empty());
    private final Endurance endurance =
            new Endurance("request turned away: [A-Z_]+", "request refused: An id has at most 400 characters\\.");
    private final TokenCheck tokens = new TokenCheck(
            issuer.settings(),
            new SigningKeys(Exchange.within(Duration.ofSeconds(20)), issuer.metadata(), clock),
            clock);
    private final TeamsFiles files = new TeamsFiles(new ActivityJson(), Exchange.forFiles(), false);
    private final TeamsInbound inbound = new TeamsInbound(
            issuer.settings(),
            tokens,
            turns,
            message -> files.addressIn(message)
                    .map(address -> HandedFile.heard(address.getBytes(StandardCharsets.UTF_8))));
    private final String right = "Bearer " + issuer.token();

    LocalIssuer issuer() {
        return issuer;
    }

    /** What an activity with the right token comes to. */
    void knock(byte[] activity) throws Exception {
        knock(right, activity);
    }

    /** What is taken of it: it was answered, in bounds, and can be kept. */
    List<Inbound> knock(String authorization, byte[] activity) throws Exception {
        endurance.of(() -> {
            turns.taken.clear();
            int status = status(authorization, activity);
            assertThat(status).matches(answer -> answer < 500 || answer == NO_SUCH_INVOKE);
            assertThat(turns.taken)
                    .hasSizeLessThanOrEqualTo(status == 200 ? 1 : 0)
                    .allSatisfy(TeamsDoor::isOurs);
        });
        return List.copyOf(turns.taken);
    }

    private int status(String authorization, byte[] activity) {
        Map<String, String> headers = Map.of("Authorization", authorization, "Content-Type", "application/json");
        return inbound.answer(new Call(
                        name -> headers.getOrDefault(name, ""), "203.0.113.9", new ByteArrayInputStream(activity)))
                .status();
    }

    private static void isOurs(Inbound taken) {
        assertThat(taken.conversation().workspace()).isEqualTo(LocalIssuer.TENANT);
        Kept.asItCame(taken);
    }

    @Override
    public void close() {
        issuer.close();
    }
}
