-- When somebody may be written to: the year of each trust and the wishes of each member.

ALTER TABLE trust
    ADD COLUMN calendar   text,
    ADD COLUMN held_since timestamptz;
COMMENT ON COLUMN trust.calendar IS 'JSON: the term dates of its schools, and the good hours of its people and channels; none where nothing was told yet, and the usual ones hold.';
COMMENT ON COLUMN trust.held_since IS 'While a facilitator holds everything for the trust: since when.';

ALTER TABLE member ADD COLUMN wishes text;
COMMENT ON COLUMN member.wishes IS 'JSON: the school they work at, their zone, their good hours, and until when they want to hear nothing; none where they have wished for nothing.';
