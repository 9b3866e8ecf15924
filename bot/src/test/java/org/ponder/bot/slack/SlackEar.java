package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.ponder.bot.channel.Inbound;

/** What listens to Slack, with nobody behind it; every submitted window is told at once what to show. */
final class SlackEar {
    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    static final String TEAM = "T0LARKFLD";
    static final String ORGANISATION = "E0SECTORS";
    static final ObjectNode NEXT = new ObjectMapper().createObjectNode().put("response_action", "update");

    final InstalledIn installed;
    final Submissions submissions = new Submissions();
    final OnceTurns turns = new OnceTurns(this::shown);
    final SlackInbound inbound;

    SlackEar(String... workspaces) {
        this(List.of(), workspaces);
    }

    private SlackEar(List<Token> secrets, String... workspaces) {
        installed = new InstalledIn(workspaces);
        inbound = new SlackInbound(
                new Listening(secrets, Listening.HOOKS, InstantSource.fixed(NOW)), installed, turns, submissions);
    }

    /** That takes what is signed with a secret, from anywhere in the sample's organisation. */
    static SlackEar behind(String secret) {
        return new SlackEar(List.of(new Token(secret)), TEAM, ORGANISATION);
    }

    /** In the sample's workspace. */
    static SlackEar usual() {
        return new SlackEar(TEAM);
    }

    SlackAnswer answer(String name) {
        return inbound.answer(SlackFixtures.payload(name));
    }

    /** What comes of a sample that has a turn. */
    Inbound heard(String name) {
        assertThat(answer(name).status()).isEqualTo(200);
        assertThat(inbound.counts().soFar()).isEmpty();
        return turns.taken.get(turns.taken.size() - 1);
    }

    /** Why nothing comes of a sample. */
    Map<Unheard, Long> unheard(String name) {
        assertThat(answer(name)).isEqualTo(SlackAnswer.taken());
        assertThat(turns.taken).isEmpty();
        return inbound.counts().soFar();
    }

    private void shown(Inbound taken) {
        Showing.read(taken.window())
                .ifPresent(window -> window.fold(new Showing.Cases<>() {
                    @Override
                    public Boolean view(Showing.OfView view) {
                        return submissions.hand(view.view(), NEXT);
                    }

                    @Override
                    public Boolean trigger(Showing.OfTrigger trigger) {
                        return false;
                    }

                    @Override
                    public Boolean home(Showing.OfHome home) {
                        return false;
                    }

                    @Override
                    public Boolean aside(Showing.OfAside aside) {
                        return false;
                    }
                }));
    }
}
