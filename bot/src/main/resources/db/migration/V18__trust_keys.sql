-- What people write is kept so that only those who have the keys can read it: each trust has a key of its own, and that is
-- hidden with one of the keys of the deployment.

CREATE TABLE trust_key (
    trust_id    uuid NOT NULL PRIMARY KEY REFERENCES trust,
    hidden      text NOT NULL,
    hidden_with text NOT NULL
);
COMMENT ON TABLE trust_key IS 'What each trust''s texts are sealed with.';
COMMENT ON COLUMN trust_key.hidden_with IS 'The name of the key of the deployment that opens it.';
ALTER TABLE trust_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_trust ON trust_key USING (trust_id = current_trust());

CREATE VIEW trust_key_of_all AS
    SELECT trust_id, hidden_with FROM trust_key;
COMMENT ON VIEW trust_key_of_all IS 'With which key of the deployment the keys of all trusts are hidden.';
