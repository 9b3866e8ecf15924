-- Some platforms show an answer in a window instead of in the chat; and a person, or a whole installation, may be out of reach
-- for reasons that are told apart.

ALTER TABLE inbound ADD COLUMN "window" text NOT NULL DEFAULT '';
ALTER TABLE inbound ALTER COLUMN "window" DROP DEFAULT;
COMMENT ON COLUMN inbound."window" IS 'JSON, in a form of the platform''s: where the answer is shown; empty where it is said in the conversation.';

ALTER TABLE dispatch
    ADD COLUMN "window" text NOT NULL DEFAULT '',
    DROP CONSTRAINT dispatch_state_check,
    ADD CONSTRAINT dispatch_state_check
        CHECK (state IN ('WAITING', 'SENT', 'MOOT', 'UNKNOWN', 'UNREACHABLE', 'DISCONNECTED', 'REFUSED'));
COMMENT ON COLUMN dispatch."window" IS 'As in inbound.';

-- Who is in a channel and is never asked, told to facilitators; and whether guests are.

ALTER TABLE channel ADD COLUMN left_out text NOT NULL DEFAULT '[]';
ALTER TABLE channel ALTER COLUMN left_out DROP DEFAULT;
COMMENT ON COLUMN channel.left_out IS 'JSON: who was in it when its roster was last read and is not asked, with the reason.';
ALTER TABLE trust ADD COLUMN guests text NOT NULL DEFAULT 'ASKED' CHECK (guests IN ('ASKED', 'LEFT_OUT'));
ALTER TABLE trust ALTER COLUMN guests DROP DEFAULT;
COMMENT ON COLUMN trust.guests IS 'Whether people whom a platform knows as guests are asked.';

-- What a platform says of a person beside their name; empty where it says nothing.

ALTER TABLE account
    ADD COLUMN time_zone text NOT NULL DEFAULT '',
    ADD COLUMN locale    text NOT NULL DEFAULT '';
COMMENT ON COLUMN account.time_zone IS 'By its name in the tz database, as in Europe/London.';
COMMENT ON COLUMN account.locale IS 'As in en-GB.';
