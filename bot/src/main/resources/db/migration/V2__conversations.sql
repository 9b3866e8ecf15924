-- What came in, where it is talked about, and what goes out. Nothing here is kept because of what it says: words are
-- forgotten once their turn is over or they have been sent.

CREATE TABLE workspace (
    channel   text NOT NULL,
    workspace text NOT NULL,
    trust_id  uuid NOT NULL REFERENCES trust,
    PRIMARY KEY (channel, workspace)
);
CREATE INDEX workspace_of_trust ON workspace (trust_id);
COMMENT ON TABLE workspace IS 'Whose trust a platform''s tenant or workspace is: settled once, for ever.';

CREATE TABLE account (
    trust_id  uuid NOT NULL,
    channel   text NOT NULL,
    account   text NOT NULL,
    address   text NOT NULL,
    name      text NOT NULL,
    member_id uuid NOT NULL,
    PRIMARY KEY (trust_id, channel, account)
);
CREATE INDEX account_of_member ON account (trust_id, member_id);
COMMENT ON TABLE account IS 'The people of a platform and which member each of them is, or would become.';
COMMENT ON COLUMN account.address IS 'What the platform wants to be told to write to the person.';

CREATE TABLE roster (
    trust_id   uuid NOT NULL,
    channel_id uuid NOT NULL,
    member_id  uuid NOT NULL,
    PRIMARY KEY (trust_id, channel_id, member_id),
    FOREIGN KEY (trust_id, channel_id) REFERENCES channel ON DELETE CASCADE
);
COMMENT ON TABLE roster IS 'Who was in a channel when its roster was last read.';

CREATE TABLE conversation (
    trust_id     uuid        NOT NULL REFERENCES trust,
    channel      text        NOT NULL,
    conversation text        NOT NULL,
    workspace    text        NOT NULL,
    place        text        NOT NULL CHECK (place IN ('PRIVATE', 'CHANNEL')),
    account      text,
    channel_id   uuid,
    reference    text        NOT NULL,
    dialog       text        NOT NULL DEFAULT '',
    asked        uuid,
    asked_nonce  text,
    becomes      text,
    seen_at      timestamptz NOT NULL,
    PRIMARY KEY (trust_id, channel, conversation),
    CHECK ((place = 'PRIVATE') = (account IS NOT NULL)),
    CHECK ((place = 'CHANNEL') = (channel_id IS NOT NULL)),
    CHECK ((asked IS NULL) = (asked_nonce IS NULL)),
    CHECK ((asked IS NULL) = (becomes IS NULL))
);
CREATE INDEX conversation_of_account ON conversation (trust_id, channel, account);
CREATE INDEX conversation_of_channel ON conversation (trust_id, channel_id);
COMMENT ON TABLE conversation IS 'Where each conversation stands. A turn holds its row.';
COMMENT ON COLUMN conversation.reference IS 'JSON, in a form of the platform''s: what it takes to write back, as last heard.';
COMMENT ON COLUMN conversation.dialog IS 'State of its dialogs: which round and which step, nothing personal.';
COMMENT ON COLUMN conversation.asked IS 'The dispatch that carried the question which stands open.';
COMMENT ON COLUMN conversation.becomes IS 'JSON: what that question becomes once it is answered, without anybody''s words.';

CREATE TABLE inbound (
    trust_id     uuid        NOT NULL REFERENCES trust,
    number       bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    channel      text        NOT NULL,
    conversation text        NOT NULL,
    delivery     text        NOT NULL,
    press        text,
    workspace    text        NOT NULL,
    place        text        NOT NULL,
    account      text        NOT NULL,
    address      text        NOT NULL,
    name         text        NOT NULL,
    reference    text,
    event        text,
    state        text        NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'DONE', 'PARKED')),
    tries        integer     NOT NULL DEFAULT 0,
    came_at      timestamptz NOT NULL,
    PRIMARY KEY (trust_id, number),
    UNIQUE (trust_id, channel, conversation, delivery),
    UNIQUE (trust_id, channel, conversation, press)
);
CREATE INDEX inbound_waiting ON inbound (trust_id, channel, conversation, number) WHERE state = 'WAITING';
CREATE INDEX inbound_old ON inbound (came_at);
COMMENT ON TABLE inbound IS 'What came in, once however often it was delivered.';
COMMENT ON COLUMN inbound.delivery IS 'The platform''s id: the same when it delivers again.';
COMMENT ON COLUMN inbound.press IS 'Our own key of a press on a card: the same when the platform delivers it again under a new id.';
COMMENT ON COLUMN inbound.event IS 'JSON: what was said. Confidential, and forgotten when its turn is over.';

CREATE TABLE dispatch (
    trust_id     uuid        NOT NULL REFERENCES trust,
    id           uuid        NOT NULL,
    number       bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    kind         text        NOT NULL CHECK (kind IN ('SAY', 'REPLACE', 'TELL')),
    channel      text,
    conversation text,
    replaces     uuid,
    member_id    uuid,
    channel_id   uuid,
    body         text,
    state        text        NOT NULL DEFAULT 'WAITING'
        CHECK (state IN ('WAITING', 'SENT', 'MOOT', 'UNKNOWN', 'UNREACHABLE', 'REFUSED')),
    tries        integer     NOT NULL DEFAULT 0,
    not_before   timestamptz NOT NULL,
    posted       text,
    nonce        text,
    put_at       timestamptz NOT NULL,
    PRIMARY KEY (trust_id, id),
    CHECK ((kind = 'TELL') = (member_id IS NOT NULL OR channel_id IS NOT NULL)),
    CHECK ((kind = 'TELL') = (conversation IS NULL))
);
CREATE INDEX dispatch_due ON dispatch (not_before, number) WHERE state = 'WAITING';
CREATE INDEX dispatch_pressed ON dispatch (trust_id, nonce) WHERE nonce IS NOT NULL;
CREATE INDEX dispatch_old ON dispatch (put_at);
COMMENT ON TABLE dispatch IS 'What is on its way out, and that it went.';
COMMENT ON COLUMN dispatch.body IS 'JSON: the card, or the key of a message. Forgotten once it was sent, but for what a notice becomes when it is pressed.';
COMMENT ON COLUMN dispatch.nonce IS 'Of a notice that stands and can be pressed.';
COMMENT ON COLUMN dispatch.not_before IS 'When it may be tried; whoever tries it moves this on first, so that nobody else does meanwhile.';
COMMENT ON COLUMN dispatch.posted IS 'The platform''s id of the message that stands.';

-- the clock and queue of db-scheduler, with the columns that it needs
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
COMMENT ON TABLE scheduled_tasks IS 'Everything that is due at a time; ids only.';
