/**
 * The sidebar: channels, direct messages, and the app with its messages and its Home.
 */
import type { App } from './app.ts';
import { avatar } from './avatar.ts';
import { byId, type Child, h, setFresh } from './dom.ts';

function entry(current: boolean, unread: boolean, onClick: () => void, ...children: Child[]): HTMLElement {
  const kind = `entry${current ? ' current' : ''}${unread ? ' unread' : ''}`;
  const note = unread ? h('span', { class: 'unseen' }, ' (unread)') : null;
  const press = h(
    'button',
    { class: kind, type: 'button', 'aria-current': current ? 'page' : undefined, on: { click: onClick } },
    ...children,
    note,
  );
  return h('li', {}, press);
}

export function closeSidebar(): void {
  document.body.classList.remove('sidebar-open');
  byId('menu-button').setAttribute('aria-expanded', 'false');
}

export function drawSidebar(app: App): void {
  const { overview, channel: open, unread } = app.state;
  const go = (id: string) => () => {
    closeSidebar();
    void app.openChannel(id);
  };
  const channels = overview.channels.filter((channel) => channel.kind === 'channel');
  const direct = overview.channels.find((channel) => channel.kind === 'im');
  const list = channels.map((channel) =>
    entry(
      channel.id === open,
      unread.has(channel.id),
      go(channel.id),
      h('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
      h('span', { class: 'entry-name' }, channel.name),
    ),
  );
  const apps =
    direct === undefined
      ? []
      : [
          entry(
            direct.id === open,
            unread.has(direct.id),
            go(direct.id),
            avatar(overview.bot, 'small'),
            h('span', { class: 'entry-name' }, 'Tango'),
            h('span', {
              class: overview.connected ? 'presence on' : 'presence',
              title: overview.connected ? 'running' : 'not running',
            }),
          ),
        ];
  const people = overview.users
    .filter((user) => !user.is_bot)
    .map((user) =>
      h(
        'li',
        {},
        h(
          'span',
          { class: 'entry still' },
          avatar(user.id, 'small'),
          h('span', { class: 'entry-name' }, user.real_name),
          user.id === overview.me.id ? h('span', { class: 'you' }, 'you') : null,
        ),
      ),
    );
  const part = (title: string, items: HTMLElement[]) =>
    h('section', { class: 'sidebar-part' }, h('h2', {}, title), h('ul', {}, ...items));
  setFresh(byId('sidebar'), [
    h('div', { class: 'workspace-name' }, overview.team.name),
    part('Channels', list),
    part('Apps', apps),
    part('People', people),
  ]);
}
