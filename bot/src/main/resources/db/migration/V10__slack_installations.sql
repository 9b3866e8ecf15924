-- Where people installed the app in Slack by themselves, and which installations they have begun.

CREATE TABLE slack_installation (
    workspace    text        NOT NULL PRIMARY KEY,
    enterprise   text,
    team         text,
    app          text        NOT NULL,
    bot          text        NOT NULL,
    scopes       text        NOT NULL,
    token        text,
    renewing     text,
    expires_at   timestamptz,
    installed_at timestamptz NOT NULL,
    installed_by text        NOT NULL,
    dead_at      timestamptz,
    dead_why     text,
    CONSTRAINT slack_installation_key CHECK (workspace = coalesce(team, enterprise)),
    CONSTRAINT slack_installation_lives_or_not CHECK
        ((dead_at IS NULL) = (dead_why IS NULL) AND (dead_at IS NULL) = (token IS NOT NULL)
            AND (renewing IS NULL) = (expires_at IS NULL))
);
COMMENT ON TABLE slack_installation IS 'The app as it is installed in workspaces or whole organisations of Slack.';
COMMENT ON COLUMN slack_installation.workspace IS 'Its key: the team, or the organisation where it is installed in all of it.';
COMMENT ON COLUMN slack_installation.enterprise IS 'The organisation that the workspace belonged to when the app was installed.';
COMMENT ON COLUMN slack_installation.bot IS 'The id of our own user there.';
COMMENT ON COLUMN slack_installation.scopes IS 'What Slack allowed, with spaces between.';
COMMENT ON COLUMN slack_installation.token IS 'JWE, readable with one of PONDER_SECRET_KEYS; forgotten with the installation''s end. So is renewing.';
COMMENT ON COLUMN slack_installation.renewing IS 'JWE: what a new token is had for, once.';
COMMENT ON COLUMN slack_installation.installed_by IS 'The id of the user who did.';

CREATE TABLE slack_state (
    digest     text        NOT NULL PRIMARY KEY,
    good_until timestamptz NOT NULL
);
CREATE INDEX slack_state_over ON slack_state (good_until);
COMMENT ON TABLE slack_state IS 'Installations that were begun and not ended: the digest of what Slack has to bring back, for ten minutes.';
