/**
 * A menu that opens beside a button and is worked by arrow keys, Enter and Escape.
 */
import { type Child, h } from './dom.ts';

export interface MenuItem {
  text: string;
  start?: Child;
  run: () => void;
}

export function openMenu(anchor: HTMLElement, items: readonly MenuItem[]): void {
  const close = (refocus: boolean) => {
    menu.remove();
    document.removeEventListener('pointerdown', outside);
    if (refocus) anchor.focus();
  };
  const outside = (event: Event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) close(false);
  };
  const buttons = items.map((item) =>
    h(
      'button',
      {
        class: 'menu-item',
        type: 'button',
        role: 'menuitem',
        on: {
          click: () => {
            close(true);
            item.run();
          },
        },
      },
      item.start ?? null,
      h('span', {}, item.text),
    ),
  );
  const move = (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else if (event.key === 'Escape') close(true);
    else if (event.key === 'Tab') close(false);
    if (step !== 0 || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const menu = h('div', { class: 'menu', role: 'menu', on: { keydown: move } }, ...buttons);
  // Inside a modal dialog the menu has to be part of it, or it could not be reached.
  (anchor.closest('dialog') ?? document.body).appendChild(menu);
  const box = anchor.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, window.innerWidth - menu.offsetWidth - 8));
  const below = box.bottom + 4;
  const top = below + menu.offsetHeight > window.innerHeight ? box.top - menu.offsetHeight - 4 : below;
  menu.style.left = `${left}px`;
  menu.style.top = `${Math.max(8, top)}px`;
  document.addEventListener('pointerdown', outside);
  buttons[0]?.focus();
}
