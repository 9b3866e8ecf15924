-- A conversation may hold several cards that can be pressed: a member's own answers are shown one to a card.

ALTER TABLE conversation ADD COLUMN standing text NOT NULL DEFAULT '[]';
UPDATE conversation
   SET standing = json_build_array(json_build_object('dispatch', asked, 'nonce', asked_nonce, 'becomes', becomes))::text
 WHERE asked IS NOT NULL;
ALTER TABLE conversation DROP COLUMN asked, DROP COLUMN asked_nonce, DROP COLUMN becomes;
COMMENT ON COLUMN conversation.standing IS 'JSON: the questions that stand open, by the dispatches that carried them, and what each becomes once it is answered or left behind, without anybody''s words.';
