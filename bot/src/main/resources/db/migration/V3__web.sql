-- Only what we post is kept here, in the same words as in any chat; what a visitor types goes to its turn and nowhere else.

CREATE SEQUENCE web_message_number;

CREATE TABLE web_message (
    number       bigint      NOT NULL PRIMARY KEY DEFAULT nextval('web_message_number'),
    id           uuid        NOT NULL UNIQUE,
    workspace    text        NOT NULL,
    conversation text        NOT NULL,
    nonce        text        NOT NULL,
    card         text        NOT NULL,
    posted_at    timestamptz NOT NULL
);
ALTER SEQUENCE web_message_number OWNED BY web_message.number;
CREATE INDEX web_message_of_conversation ON web_message (workspace, conversation, number);
COMMENT ON TABLE web_message IS 'What stands in the conversations of the web channel.';
COMMENT ON COLUMN web_message.number IS 'The order within a conversation; it has gaps.';
COMMENT ON COLUMN web_message.nonce IS 'What a press on the card gives back; empty where nothing can be pressed.';
COMMENT ON COLUMN web_message.card IS 'JSON: the card as it stands now.';

CREATE TABLE web_workspace (
    workspace text        NOT NULL PRIMARY KEY,
    made_at   timestamptz NOT NULL
);
COMMENT ON TABLE web_workspace IS 'The made-up trusts of the try-out page; visitors see the newest.';
