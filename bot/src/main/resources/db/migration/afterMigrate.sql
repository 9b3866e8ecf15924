-- What the application may do, the same for every table that a migration adds: read and write rows, no more.
GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO ponder_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${flyway:defaultSchema} TO ponder_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${flyway:defaultSchema} TO ponder_app;
REVOKE INSERT, UPDATE, DELETE ON ${flyway:table} FROM ponder_app;
GRANT EXECUTE ON FUNCTION forget(timestamptz, integer) TO ponder_app;

-- What all trusts have together is read and no more: whoever changed it would do so with the rights of the owner.
REVOKE INSERT, UPDATE, DELETE
    ON round_of_all, inbound_of_all, dispatch_of_all, outing_of_all, trust_key_of_all,
       dispatch_backlog_of_all, inbound_backlog_of_all, published_of_all
  FROM ponder_app;

-- Once written, for ever.
REVOKE UPDATE, DELETE ON edition, published, release, note FROM ponder_app;
