-- A trust may tell which schools it has, so that authors are warned before they share words that name one.

ALTER TABLE trust ADD COLUMN schools text NOT NULL DEFAULT '[]';
ALTER TABLE trust ALTER COLUMN schools DROP DEFAULT;
COMMENT ON COLUMN trust.schools IS 'JSON: the names of its schools, as many as it has told.';
