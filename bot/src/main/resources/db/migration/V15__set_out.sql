-- What a node that died had set out with may have arrived.

ALTER TABLE dispatch ADD COLUMN set_out boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN dispatch.set_out IS 'Somebody is about to send it, and it must not be sent twice: where that is all that is known, it is parked.';
