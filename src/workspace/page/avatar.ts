/**
 * The picture of a person or the app: initials on a colour, as there are no photographs here.
 */
import { findUser, nameOf } from './directory.ts';
import { h } from './dom.ts';

export function avatar(id: string, size: 'small' | 'normal' | 'large' = 'normal'): HTMLElement {
  const user = findUser(id);
  if (user?.is_bot === true) {
    return h('img', { class: `avatar avatar-${size}`, src: '/assets/icon.svg', alt: '', draggable: 'false' });
  }
  const initials = nameOf(id)
    .split(' ')
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2);
  const element = h('span', { class: `avatar avatar-${size}`, 'aria-hidden': 'true' }, initials);
  element.style.backgroundColor = user?.colour ?? '#616061';
  return element;
}
