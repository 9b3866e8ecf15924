-- What whoever runs Ponder is told of all trusts together: times and numbers, read with the rights of the owner, and changed by
-- nobody. Nothing of what only some get who have not answered.

ALTER TABLE published ADD COLUMN withheld integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN published.withheld IS 'How many lines of it stand where something was withheld; told only in sums over many trusts.';

CREATE VIEW dispatch_backlog_of_all AS
    SELECT not_before FROM dispatch WHERE state = 'WAITING' AND NOT blind;
COMMENT ON VIEW dispatch_backlog_of_all IS 'When each dispatch is due that waits; of whom it does not say.';

CREATE VIEW inbound_backlog_of_all AS
    SELECT came_at FROM inbound WHERE state = 'WAITING';
COMMENT ON VIEW inbound_backlog_of_all IS 'Since when each thing waits that came in; of whom it does not say.';

CREATE VIEW published_of_all AS
    SELECT trust_id, round_id, audience, published_at, withheld FROM published;
COMMENT ON VIEW published_of_all IS 'When what was published, and how much of it was withheld.';
