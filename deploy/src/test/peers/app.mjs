// The app as the workspace on this machine knows it: what the manifest asks for, and ids.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './running.mjs';

export const manifest = JSON.parse(readFileSync(join(project, 'bot/src/main/resources/org/ponder/bot/apps/slack.json'), 'utf8'));
export const SCOPES = manifest.oauth_config.scopes.bot;
export const BOT = { user: 'UPONDER001', bot: 'BPONDER001', app: 'APONDER001' };
export const CLIENT = { id: '1.1', secret: 'of no account' };
