-- The role that the application acts as: it owns nothing. On every start, because a backup of a database has no roles in it; of
-- nodes that start together one after the other, because PostgreSQL lets no two of them change the same rights at a time.
DO
$$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('what ponder_app may do'));
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ponder_app') THEN
        CREATE ROLE ponder_app NOLOGIN;
    END IF;
    -- since version 16, whoever may create roles is made a member of a new one, and still not let act as it
    IF NOT pg_has_role(current_user, 'ponder_app',
                       CASE WHEN current_setting('server_version_num')::integer >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
        EXECUTE format('GRANT ponder_app TO %I', current_user);
    END IF;
END
$$;
