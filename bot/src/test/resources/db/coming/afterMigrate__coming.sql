-- What a coming release would add to the end of its own.
REVOKE UPDATE, DELETE ON thanks FROM ponder_app;
REVOKE INSERT, UPDATE, DELETE ON thanks_of_all FROM ponder_app;
