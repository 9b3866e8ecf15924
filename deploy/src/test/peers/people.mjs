// What people do in a Slack workspace, as Slack tells the bot of it: they write, press, submit, close and command.
import { setTimeout as pause } from 'node:timers/promises';
import { BOT } from './app.mjs';
import { eventually } from './running.mjs';

const IN_A_WINDOW = 'Open in a window';

/** Somebody of the workspace, in their private chat with the bot and in what it opens there. */
export class Person {
  constructor(slack, id, name, token) {
    Object.assign(this, { slack, id, name, token, seen: new Set(), opened: new Set() });
  }

  async chat() {
    this.dm ??= (await this.slack.call('conversations.open', this.token, { users: BOT.user })).channel.id;
    return this.dm;
  }

  async say(text) {
    await this.slack.call('chat.postMessage', this.token, { channel: await this.chat(), text });
  }

  async invites(channel) {
    await this.slack.call('conversations.invite', this.token, { channel, users: BOT.user });
    await this.slack.event({
      type: 'member_joined_channel', user: BOT.user, channel, channel_type: 'C', team: this.slack.team, inviter: this.id,
      event_ts: String(Date.now() / 1000),
    });
  }

  /** The next message of the bot in the private chat, or in a channel, that says all of these. */
  async reads(...texts) {
    const chat = await this.chat();
    return eventually(`${this.name} reads ${texts}`, () => {
      const message = this.slack.messages(chat).find((one) =>
        one.user !== this.id && !this.seen.has(`${one.ts}`) && texts.every((text) => said(one).includes(text)));
      message && this.seen.add(message.ts);
      return message && new Message(this, message);
    });
  }

  /** How many messages of the bot stand in the private chat. */
  async heard() {
    const chat = await this.chat();
    return this.slack.messages(chat).filter((one) => one.user !== this.id).length;
  }

  /** Does something, and waits until so many messages more stand there: no fewer and, after a while, no more. */
  async hears(count, doing) {
    const before = await this.heard();
    const done = await doing();
    await eventually(`${this.name} hears ${count} messages`, async () => (await this.heard()) >= before + count);
    await pause(1500);
    const heard = (await this.heard()) - before;
    if (heard !== count) {
      throw new Error(`${this.name} heard ${heard} messages, and not ${count}`);
    }
    return done;
  }

  /** The window that stands open, once it says all of these; what came too late for a window is opened from the private chat. */
  async sees(...texts) {
    const chat = await this.chat();
    return eventually(`${this.name} sees ${texts}`, async () => {
      const late = this.slack.messages(chat).findLast((one) =>
        said(one).includes(texts[0]) && buttons(one.blocks).some(([, button]) => button.text.text === IN_A_WINDOW));
      if (late && !this.opened.has(late.ts)) {
        await new Message(this, late).press(IN_A_WINDOW);
      }
      const view = this.slack.store.views.all()
        .filter((one) => one.type === 'modal' && one.user_id === this.id)
        .sort((one, other) => one.id - other.id)
        .at(-1);
      return view && texts.every((text) => words(view.blocks).includes(text)) && new Modal(this, view.view_id, view);
    });
  }

  trigger() {
    return this.slack.call('views.generateTriggerId', this.slack.token, { user_id: this.id }).then((made) => made.trigger_id);
  }

  async command(text, channel) {
    return this.slack.way.take('slash_commands', {
      token: 'gone', team_id: this.slack.team, team_domain: 'wealdbrook', channel_id: channel ?? (await this.chat()),
      channel_name: channel ? 'leadership' : 'directmessage', user_id: this.id, user_name: this.name, command: '/ponder', text,
      api_app_id: BOT.app, is_enterprise_install: 'false', response_url: `${this.slack.front.url}/commands/1/2/3`,
      trigger_id: await this.trigger(),
    });
  }

  /** Opens the page about themselves, and gives what it says. */
  async visits() {
    await this.slack.event({ type: 'app_home_opened', user: this.id, channel: await this.chat(), tab: 'home', event_ts: '1.1' });
    return eventually(`${this.name} has a page`, () => {
      const home = this.slack.store.views.all().find((view) => view.type === 'home' && view.user_id === this.id);
      return home && words(home.blocks);
    });
  }

  async shortcut() {
    await this.interact({ type: 'shortcut', callback_id: 'ponder', action_ts: '1.1', trigger_id: await this.trigger() });
  }

  interact(payload) {
    return this.slack.way.take('interactive', {
      token: 'gone', api_app_id: BOT.app, team: { id: this.slack.team, domain: 'wealdbrook' }, enterprise: null,
      is_enterprise_install: false, user: { id: this.id, username: this.name, name: this.name, team_id: this.slack.team },
      ...payload,
    });
  }
}

class Message {
  constructor(person, message) {
    Object.assign(this, { person, message, text: said(message) });
  }

  /** @param trigger what may open a window; one that Slack does not know makes it a message */
  async press(label, trigger) {
    const action = button(this.message.blocks, label);
    label === IN_A_WINDOW && this.person.opened.add(this.message.ts);
    await this.person.interact({
      type: 'block_actions', trigger_id: trigger ?? (await this.person.trigger()),
      container: { type: 'message', message_ts: this.message.ts, channel_id: this.message.channel_id, is_ephemeral: false },
      channel: { id: this.message.channel_id, name: 'directmessage' },
      message: { type: 'message', user: BOT.user, ts: this.message.ts, text: this.message.text, blocks: this.message.blocks },
      actions: [action], state: { values: {} },
    });
  }
}

class Modal {
  constructor(person, id, view) {
    Object.assign(this, { person, id, view, text: words(view.blocks), values: {} });
    for (const block of view.blocks.filter((one) => one.type === 'input')) {
      this.values[block.block_id] = { [block.element.action_id]: initial(block.element) };
    }
  }

  input(label) {
    const block = this.view.blocks.find((one) => one.type === 'input' && one.label.text === label);
    if (!block) {
      throw new Error(`no input “${label}” in: ${this.text}`);
    }
    return [block, this.values[block.block_id][block.element.action_id]];
  }

  write(label, text) {
    this.input(label)[1].value = text;
    return this;
  }

  choose(label, ...names) {
    const [block, value] = this.input(label);
    const all = block.element.options ?? block.element.option_groups.flatMap((group) => group.options);
    const chosen = names.map((name) => all.find((option) => option.text.text.startsWith(name))
      ?? fail(`no option “${name}” in ${JSON.stringify(all)}`));
    if ('selected_options' in value) {
      value.selected_options = chosen;
    } else {
      [value.selected_option] = chosen;
    }
    return this;
  }

  /** What a list holds before anybody touches it. */
  chosen(label) {
    return this.input(label)[1].selected_option?.text.text;
  }

  payload() {
    return {
      id: this.id, team_id: this.person.slack.team, type: 'modal', blocks: this.view.blocks, hash: 'h',
      callback_id: this.view.callback_id, private_metadata: this.view.private_metadata, title: this.view.title,
      submit: this.view.submit ?? null, close: this.view.close ?? null, notify_on_close: this.view.notify_on_close ?? false,
      state: { values: this.values }, root_view_id: this.id, previous_view_id: null, app_id: BOT.app, bot_id: BOT.bot,
    };
  }

  /** Presses the main button: gives back what Slack would show as errors, by the labels of their fields. */
  async submit() {
    const answer = await this.person.interact({
      type: 'view_submission', trigger_id: await this.person.trigger(), view: this.payload(), response_urls: [],
    });
    if (answer.response_action === 'update') {
      this.show(answer.view);
    } else if (answer.response_action !== 'errors') {
      throw new Error(`a window was answered with ${JSON.stringify(answer)}`);
    }
    return Object.fromEntries(Object.entries(answer.errors ?? {}).map(([id, error]) =>
      [this.view.blocks.find((block) => block.block_id === id).label.text, error]));
  }

  /** As Slack does with an update in the answer. */
  show(view) {
    const { views } = this.person.slack.store;
    const kept = views.all().find((one) => one.view_id === this.id);
    views.update(kept.id, { ...view, hash: String(Date.now()) });
  }

  async press(label) {
    await this.person.interact({
      type: 'block_actions', trigger_id: await this.person.trigger(), container: { type: 'view', view_id: this.id },
      view: this.payload(), actions: [button(this.view.blocks, label)],
    });
  }

  async close() {
    const { views } = this.person.slack.store;
    views.delete(views.all().find((one) => one.view_id === this.id).id);
    await this.person.interact({ type: 'view_closed', view: this.payload(), is_cleared: false });
  }
}

function fail(sentence) {
  throw new Error(sentence);
}

function initial(element) {
  return {
    type: element.type,
    ...(element.type === 'plain_text_input' ? { value: element.initial_value ?? null } : {}),
    ...(['checkboxes', 'multi_static_select'].includes(element.type)
      ? { selected_options: element.initial_options ?? [] } : {}),
    ...(['radio_buttons', 'static_select'].includes(element.type) ? { selected_option: element.initial_option ?? null } : {}),
  };
}

function buttons(blocks) {
  return (blocks ?? []).filter((block) => block.type === 'actions').flatMap((block) => block.elements.map((e) => [block, e]));
}

function button(blocks, label) {
  const all = buttons(blocks);
  const [block, element] = all.find(([, e]) => e.text.text === label)
    ?? fail(`no button “${label}” among ${all.map(([, e]) => e.text.text)}`);
  return {
    type: 'button', block_id: block.block_id ?? 'made-up', action_id: element.action_id, text: element.text, value: element.value,
    action_ts: String(Date.now() / 1000),
  };
}

/** What a message says, in its blocks. */
function said(message) {
  return words(message.blocks ?? []) || message.text;
}

/** Every text anywhere below, in order. */
export function words(part) {
  if (Array.isArray(part)) {
    return part.map(words).filter((text) => text !== '').join('\n');
  }
  if (part === null || typeof part !== 'object') {
    return '';
  }
  if (typeof part.text === 'string') {
    return part.text;
  }
  return Object.entries(part).filter(([key]) => key !== 'private_metadata').map(([, value]) => words(value))
    .filter((text) => text !== '').join('\n');
}
