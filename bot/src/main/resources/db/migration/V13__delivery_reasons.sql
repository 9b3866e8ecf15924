-- Why something did not arrive, and what was tried; and what of that is nobody's to know.

ALTER TABLE dispatch
    ADD COLUMN why      text,
    ADD COLUMN tried_at timestamptz,
    ADD COLUMN blind    boolean NOT NULL DEFAULT false,
    ADD COLUMN invites  uuid;
COMMENT ON COLUMN dispatch.why IS 'Of what is given up: the reason, as far as the platform let it be told.';
COMMENT ON COLUMN dispatch.tried_at IS 'When it was last tried.';
COMMENT ON COLUMN dispatch.blind IS 'Confidential. It goes to nobody but those who have not answered: what became of it is told nowhere.';
COMMENT ON COLUMN dispatch.invites IS 'The round that it invites its member to.';

UPDATE dispatch SET blind = true
 WHERE kind = 'TELL' AND (body LIKE '{"kind":"reminder"%' OR body LIKE '{"kind":"asked-later"%');
UPDATE dispatch SET invites = cast(cast(body AS json) ->> 'round' AS uuid)
 WHERE kind = 'TELL' AND body LIKE '{"kind":"invitation"%';

-- What everybody gets goes first, whatever else is due: how long it takes tells nothing of how many others get something.
DROP INDEX dispatch_due;
CREATE INDEX dispatch_due ON dispatch (blind, not_before, number) WHERE state = 'WAITING';

CREATE INDEX dispatch_inviting ON dispatch (trust_id, invites) WHERE invites IS NOT NULL;
