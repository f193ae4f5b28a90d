/**
 * The first greeting in an empty conversation with the app: what this place is, and three examples to begin with.
 */
import type { App } from './app.ts';
import { avatar } from './avatar.ts';
import { h } from './dom.ts';

const EXAMPLES = [
  {
    name: 'Describe a service',
    text: 'At our nursery the parents do the accounts and the cooking, and the teachers do the teaching. Every family has a vote at the yearly meeting that elects the board. Lately the same four families do most of it: parents who work nights say they cannot come, and they feel left out.',
  },
  { name: 'Ask a question', text: 'What is the difference between co-production and co-creation?' },
  { name: 'See what Tango can do', text: 'What can you do?' },
] as const;

const SEEN = 'workspace-welcomed';
export const firstVisit = (): boolean => localStorage.getItem(SEEN) === null;
export const visited = (): void => localStorage.setItem(SEEN, 'yes');

export function welcome(app: App): HTMLElement {
  const cards = EXAMPLES.map((example) =>
    h(
      'button',
      { class: 'example', type: 'button', on: { click: () => app.suggest(example.text) } },
      h('strong', {}, example.name),
      h('span', {}, example.text),
    ),
  );
  return h(
    'section',
    { class: 'welcome', 'aria-label': 'Welcome' },
    h(
      'div',
      { class: 'welcome-head' },
      avatar(app.state.overview.bot, 'large'),
      h('h2', {}, `Hello, ${app.state.overview.me.real_name.split(' ')[0]}. This is Tango.`),
    ),
    h(
      'p',
      {},
      'Describe a public service and learn where it stands in the research on co-production, or ask a question and get an answer with sources you can check.',
    ),
    h(
      'p',
      {},
      'This workspace looks like Slack but runs on this machine alone; only with an OpenAI key does Tango send questions elsewhere. You can be Amina, Ben or Chiara: press the picture at the bottom left.',
    ),
    h(
      'p',
      { class: 'welcome-try' },
      'Try one of these. It goes into the message box; change it as you like and press Enter.',
    ),
    h('div', { class: 'examples' }, ...cards),
  );
}
