/**
 * The narrow rail at the left: the workspace, and who one is, with the choice to be somebody else.
 */
import type { App } from './app.ts';
import { avatar } from './avatar.ts';
import { byId, h, setFresh } from './dom.ts';
import { icon } from './icons.ts';
import { openMenu } from './menu.ts';
import { chooseUser } from './who.ts';

export function drawRail(app: App): void {
  const { me, users, channels } = app.state.overview;
  const first = channels[0];
  const home = h(
    'button',
    {
      class: 'rail-button',
      type: 'button',
      on: { click: () => first !== undefined && void app.openChannel(first.id) },
    },
    icon('home'),
    h('span', {}, 'Home'),
  );
  const face = h(
    'button',
    {
      class: 'rail-me',
      type: 'button',
      id: 'switch-user',
      'aria-haspopup': 'menu',
      'aria-label': `You are ${me.real_name}. Be somebody else`,
      title: `You are ${me.real_name}`,
    },
    avatar(me.id, 'large'),
  );
  face.addEventListener('click', () => {
    const others = users.filter((user) => !user.is_bot);
    const items = others.map((user) => ({
      text: user.id === me.id ? `${user.real_name} (you, now)` : `Be ${user.real_name} – ${user.title}`,
      start: avatar(user.id, 'small'),
      run: () => {
        chooseUser(user.id);
        location.assign('/');
      },
    }));
    openMenu(face, items);
  });
  const sign = h('img', { class: 'rail-sign', src: '/assets/icon.svg', alt: '' });
  setFresh(byId('rail'), [sign, home, h('div', { class: 'rail-space' }), face]);
}
