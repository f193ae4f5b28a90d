/**
 * The middle of the page: a channel or the conversation with the app, with its header, messages and composer.
 */
import { call } from './api.ts';
import type { App } from './app.ts';
import { avatar } from './avatar.ts';
import { type Composer, createComposer } from './composer.ts';
import { byId, h, setFresh } from './dom.ts';
import { homeTab } from './home-tab.ts';
import { fillList, rows } from './message-list.ts';
import { promptChips } from './prompts.ts';
import { isReply, placeMessage, statusKey } from './state.ts';
import { statusLine } from './status-line.ts';
import { welcome } from './welcome.ts';

const list = h('div', { class: 'messages', role: 'list', 'aria-label': 'Messages', tabindex: '0' });
const chips = h('div', { class: 'chips-place' });
let composer: { channel: string; part: Composer } | undefined;
let drawn = '';

export const mainComposer = (): Composer | undefined => composer?.part;

function tabs(app: App): HTMLElement {
  const names = { home: 'Home', messages: 'Messages' } as const;
  const buttons = (['messages', 'home'] as const).map((tab) =>
    h(
      'button',
      {
        class: 'tab',
        type: 'button',
        role: 'tab',
        'aria-selected': String(app.state.tab === tab),
        on: { click: () => void app.openChannel(app.state.channel, tab) },
      },
      names[tab],
    ),
  );
  return h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Tango' }, ...buttons);
}

function header(app: App): HTMLElement {
  const channel = app.state.overview.channels.find((candidate) => candidate.id === app.state.channel);
  if (channel?.kind === 'im') {
    const name = h('h1', {}, avatar(app.state.overview.bot, 'small'), 'Tango');
    return h('header', { class: 'pane-head pane-head-app' }, name, tabs(app));
  }
  const topic = h('p', { class: 'topic' }, channel?.topic ?? '');
  return h('header', { class: 'pane-head' }, h('h1', {}, `# ${channel?.name ?? ''}`), topic);
}

async function loadOlder(app: App): Promise<void> {
  const { channel, messages } = app.state;
  const before = messages.find((message) => message.is_ephemeral !== true)?.ts;
  const older = await call('channel', { channel, before });
  app.state.more = older.more;
  for (const message of older.messages) app.state.messages = placeMessage(app.state.messages, message);
  app.draw();
}

function conversation(app: App): Node[] {
  const { state } = app;
  const channel = state.overview.channels.find((candidate) => candidate.id === state.channel);
  const direct = channel?.kind === 'im';
  const shown = state.messages.filter((message) => !isReply(message));
  const nodes: Node[] = [];
  if (state.more) {
    nodes.push(
      h(
        'button',
        { class: 'button older', type: 'button', on: { click: () => void loadOlder(app) } },
        'Earlier messages',
      ),
    );
  }
  if (direct && shown.length === 0) nodes.push(welcome(app));
  if (!direct && shown.length === 0) {
    nodes.push(
      h(
        'div',
        { class: 'beginning' },
        h('h2', {}, `# ${channel?.name}`),
        h(
          'p',
          {},
          'This is the very beginning of the channel. Mention @Tango to ask it something in front of everybody.',
        ),
      ),
    );
  }
  for (const row of rows(app, state.channel, shown, false)) {
    nodes.push(row);
    const status = state.statuses.get(statusKey(state.channel, row.dataset.ts ?? ''));
    if (status !== undefined) nodes.push(statusLine(state.overview.bot, status));
  }
  return nodes;
}

export function drawChannel(app: App): void {
  const { state } = app;
  const main = byId('main');
  const channel = state.overview.channels.find((candidate) => candidate.id === state.channel);
  document.title = `${channel?.kind === 'im' ? 'Tango' : `#${channel?.name}`} – local workspace`;
  if (channel?.kind === 'im' && state.tab === 'home') {
    drawn = '';
    setFresh(main, [
      header(app),
      h('div', { class: 'home-frame', tabindex: '0', role: 'region', 'aria-label': 'Home' }, homeTab(app)),
    ]);
    return;
  }
  if (composer?.channel !== state.channel) {
    const label = channel?.kind === 'im' ? 'Message Tango' : `Message #${channel?.name}`;
    composer = {
      channel: state.channel,
      part: createComposer({ label, channel: state.channel, commands: state.overview.commands }),
    };
  }
  const jump = drawn !== state.channel;
  drawn = state.channel;
  const general = state.prompts.find((set) => set.thread_ts === '');
  const own = promptChips(state.channel, general);
  setFresh(chips, own === null ? [] : [own]);
  setFresh(main, [header(app), list, chips, composer.part.element]);
  fillList(list, conversation(app), jump);
}
