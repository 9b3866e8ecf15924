package org.ponder.bot.slack;

/** What Slack answers, in the shapes that it documents. */
public final class Bodies {
    private static final String SCOPES = String.join(",", Scopes.NEEDED);

    private Bodies() {}

    /** To {@code auth.test} with a bot's token. */
    static String whoami(String team, String enterprise, boolean organisation) {
        return """
                {"ok":true,"url":"https://larkfield.slack.com/","team":"Larkfield","user":"ponder","team_id":"%s",
                 "user_id":"U0BOT","bot_id":"B0BOT","enterprise_id":%s,"is_enterprise_install":%s}""".formatted(team, enterprise.isEmpty() ? "null" : '"' + enterprise + '"', organisation);
    }

    /** To a code, in one workspace, without rotation. */
    public static String granted(String team) {
        return granted(team, SCOPES);
    }

    public static String granted(String team, String scopes) {
        return """
                {"ok":true,"access_token":"xoxb-secret-1","token_type":"bot","scope":"%s","bot_user_id":"U0BOT",
                 "app_id":"A0APP","team":{"name":"Larkfield","id":"%s"},"enterprise":null,"is_enterprise_install":false,
                 "authed_user":{"id":"U0ADA"}}""".formatted(scopes, team);
    }

    /** To a code, in a workspace of an organisation, with rotation. */
    static String grantedForAWhile(String enterprise, String team) {
        return """
                {"ok":true,"access_token":"xoxe.xoxb-secret-1","token_type":"bot","scope":"%s","bot_user_id":"U0BOT",
                 "app_id":"A0APP","expires_in":43200,"refresh_token":"xoxe-1-renewing-1",
                 "team":{"name":"Larkfield","id":"%s"},"enterprise":{"name":"County","id":"%s"},
                 "is_enterprise_install":false,
                 "authed_user":{"id":"U0ADA","scope":"chat:write","access_token":"xoxe.xoxp-1234","expires_in":43200,
                                "refresh_token":"xoxe-1-of-the-user","token_type":"user"}}""".formatted(SCOPES, team, enterprise);
    }

    /** To a code, in all of an organisation; some answers name a team nevertheless. */
    public static String grantedToAll(String enterprise, String team) {
        return """
                {"ok":true,"access_token":"xoxb-secret-1","token_type":"bot","scope":"%s","bot_user_id":"W0BOT",
                 "app_id":"A0APP","team":%s,"enterprise":{"name":"County","id":"%s"},"is_enterprise_install":true,
                 "authed_user":{"id":"W0ADA"}}""".formatted(SCOPES, team.isEmpty() ? "null" : "{\"id\":\"" + team + "\"}", enterprise);
    }

    /** To a code, where only a person was asked for something. */
    static String grantedToAPerson() {
        return """
                {"ok":true,"app_id":"A0118NQPZZC",
                 "authed_user":{"id":"U065VRX1T0","scope":"identity.basic","access_token":"xoxp-yoda","token_type":"user"},
                 "team":{"id":"T024BE7LD"},"enterprise":null,"is_enterprise_install":false}""";
    }

    /** To what a pair is renewed with. */
    static String renewed(String team, int number) {
        return """
                {"ok":true,"access_token":"xoxe.xoxb-secret-%d","token_type":"bot","scope":"%s","bot_user_id":"U0BOT",
                 "app_id":"A0APP","expires_in":43200,"refresh_token":"xoxe-1-renewing-%d","team":{"id":"%s"},
                 "enterprise":null,"is_enterprise_install":false}""".formatted(number, SCOPES, number, team);
    }
}
