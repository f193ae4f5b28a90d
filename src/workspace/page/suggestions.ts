/**
 * What the composer offers while one types: the app's commands after a slash, people after an at sign.
 */
import type { SlashCommand } from '../app-manifest.ts';
import { avatar } from './avatar.ts';
import { everybody } from './directory.ts';
import { type Child, h } from './dom.ts';

interface Offer {
  insert: string;
  from: number;
  row: Child[];
}

export interface Suggestions {
  element: HTMLElement;
  update(): void;
  /** True when the key was meant for the list and not for the text. */
  key(event: KeyboardEvent): boolean;
}

function offers(text: string, caret: number, commands: readonly SlashCommand[]): Offer[] {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before)) {
    return commands
      .filter((command) => command.command.startsWith(before) && command.command !== before)
      .map((command) => ({
        insert: `${command.command} `,
        from: 0,
        row: [h('strong', {}, command.command), h('span', {}, ` ${command.usage_hint} – ${command.description}`)],
      }));
  }
  const at = /(?:^|\s)@([\w ]{0,20})$/.exec(before);
  if (at === null) return [];
  const wanted = (at[1] ?? '').toLowerCase();
  return everybody()
    .filter((user) => user.real_name.toLowerCase().startsWith(wanted) && user.real_name.toLowerCase() !== wanted.trim())
    .map((user) => ({
      insert: `@${user.real_name} `,
      from: before.length - wanted.length - 1,
      row: [avatar(user.id, 'small'), h('strong', {}, user.real_name), h('span', {}, ` ${user.title}`)],
    }));
}

export function createSuggestions(
  area: HTMLTextAreaElement,
  commands: readonly SlashCommand[],
  id: string,
): Suggestions {
  const element = h('div', { class: 'suggestions', role: 'listbox', id, 'aria-label': 'Suggestions', hidden: true });
  let list: Offer[] = [];
  let chosen = 0;

  function take(offer: Offer | undefined): void {
    if (offer === undefined) return;
    area.setRangeText(offer.insert, offer.from, area.selectionStart, 'end');
    area.dispatchEvent(new Event('input'));
    area.focus();
  }
  function draw(): void {
    element.hidden = list.length === 0;
    area.setAttribute('aria-expanded', String(list.length > 0));
    const rows = list.map((offer, index) => {
      const row = h(
        'div',
        { class: 'suggestion', role: 'option', id: `${id}-${index}`, 'aria-selected': String(index === chosen) },
        ...offer.row,
      );
      row.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        take(offer);
      });
      return row;
    });
    element.replaceChildren(...rows);
    if (list.length > 0) area.setAttribute('aria-activedescendant', `${id}-${chosen}`);
    else area.removeAttribute('aria-activedescendant');
  }
  function clear(): void {
    list = [];
    draw();
  }
  return {
    element,
    update() {
      list = offers(area.value, area.selectionStart, commands);
      chosen = 0;
      draw();
    },
    key(event) {
      if (list.length === 0) return false;
      if (event.key === 'Escape') clear();
      else if (event.key === 'Enter' || event.key === 'Tab') take(list[chosen]);
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        chosen = (chosen + (event.key === 'ArrowDown' ? 1 : list.length - 1)) % list.length;
        draw();
      } else return false;
      event.preventDefault();
      return true;
    },
  };
}
