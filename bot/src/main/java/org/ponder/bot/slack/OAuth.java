package org.ponder.bot.slack;

import static org.ponder.bot.slack.Asking.answer;

import com.slack.api.Slack;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse.AuthedUser;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse.Enterprise;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse.Team;
import java.time.InstantSource;
import java.util.Optional;

/** How tokens are had from Slack: for a code that somebody brings who has let the app in, and for a token that is used up by it. */
public final class OAuth {
    private final Slack slack;
    private final SlackClient client;
    private final InstantSource clock;

    public OAuth(SlackSdk sdk, SlackClient client, InstantSource clock) {
        this.slack = sdk.slack();
        this.client = client;
        this.clock = clock;
    }

    /** @throws SlackRefusal also where Slack gave no token for a bot */
    Grant exchanged(String code) {
        OAuthV2AccessResponse given = answer(() -> slack.methods()
                .oauthV2Access(ask -> ask.clientId(client.id())
                        .clientSecret(client.secret().value())
                        .redirectUri(client.installed().toString())
                        .code(code)));
        Tokens tokens = tokens(given);
        String bot = text(given.getBotUserId());
        if (tokens.bot().isNone() || bot.isEmpty()) {
            throw new SlackRefusal("no_bot_token");
        }
        return new Grant(
                site(given),
                new BotUser(text(given.getAppId()), bot, Scopes.read(text(given.getScope()))),
                tokens,
                installer(given));
    }

    /** What was given for it before is not taken a second time. */
    Tokens renewed(Token renewing) {
        Tokens tokens = tokens(answer(() -> slack.methods()
                .oauthV2Access(ask -> ask.clientId(client.id())
                        .clientSecret(client.secret().value())
                        .grantType("refresh_token")
                        .refreshToken(renewing.value()))));
        if (tokens.bot().isNone() || tokens.renewing().isNone()) {
            throw new SlackRefusal("no_bot_token");
        }
        return tokens;
    }

    private Tokens tokens(OAuthV2AccessResponse given) {
        Token bot = new Token(text(given.getAccessToken()));
        Token renewing = new Token(text(given.getRefreshToken()));
        return Optional.ofNullable(given.getExpiresIn())
                .filter(seconds -> !renewing.isNone())
                .map(seconds -> new Tokens(bot, renewing, clock.instant().plusSeconds(seconds)))
                .orElseGet(() -> Tokens.lasting(bot));
    }

    private static Site site(OAuthV2AccessResponse given) {
        String enterprise = Optional.ofNullable(given.getEnterprise())
                .map(Enterprise::getId)
                .orElse("");
        String team = Optional.ofNullable(given.getTeam()).map(Team::getId).orElse("");
        boolean organisation = given.isEnterpriseInstall();
        if (enterprise.isEmpty() && (organisation || team.isEmpty())) {
            throw new SlackRefusal("no_workspace");
        }
        return Site.of(enterprise, team, organisation);
    }

    private static String installer(OAuthV2AccessResponse given) {
        return Optional.ofNullable(given.getAuthedUser()).map(AuthedUser::getId).orElse("");
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
