-- What a coming release might bring, by the rule for all of them: it adds, and takes nothing away that the release before uses. One
-- table that is in use to a migration, so that no turn and no migration ever wait for each other.

ALTER TABLE reflection ADD COLUMN came_by text NOT NULL DEFAULT 'CHAT' CHECK (came_by IN ('CHAT', 'PAGE', 'NOBODY_KNOWS'));
UPDATE reflection SET came_by = 'NOBODY_KNOWS';
COMMENT ON COLUMN reflection.came_by IS 'Whether somebody answered in a chat or on a page.';
