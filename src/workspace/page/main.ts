/**
 * Starts the page: who am I, what is there, and then everything that changes.
 */
import { call, listPeople } from './api.ts';
import type { App } from './app.ts';
import { drawChannel, mainComposer } from './channel-pane.ts';
import { fillDirectory } from './directory.ts';
import { byId } from './dom.ts';
import { takeIn } from './incoming.ts';
import { listen } from './live.ts';
import { drawModal } from './modal-dialog.ts';
import { drawRail } from './rail.ts';
import { closeSidebar, drawSidebar } from './sidebar.ts';
import { createState, mergeMessages } from './state.ts';
import { drawThread, threadComposer } from './thread-pane.ts';
import { showToast } from './toast.ts';
import { firstVisit, visited } from './welcome.ts';
import { chooseUser, chosenUser, lastUser } from './who.ts';

async function settleUser(): Promise<void> {
  if (chosenUser() !== null) return;
  const people = await listPeople();
  const again = people.find((person) => person.id === lastUser()) ?? people[0];
  if (again !== undefined) chooseUser(again.id);
}

/** A permanent link to a message, or nothing. */
function linked(): { channel: string; ts: string; thread: string | null } | undefined {
  const match = /^\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})$/.exec(location.pathname);
  if (match === null) return undefined;
  const [, channel = '', whole = '', part = ''] = match;
  return { channel, ts: `${whole}.${part}`, thread: new URLSearchParams(location.search).get('thread_ts') };
}

function createApp(app: Omit<App, 'draw' | 'openChannel' | 'openThread' | 'closeThread' | 'suggest'>): App {
  let planned = false;
  function drawNow(): void {
    planned = false;
    drawRail(whole);
    drawSidebar(whole);
    drawChannel(whole);
    drawThread(whole);
    drawModal(whole);
    byId('app-state').textContent = whole.state.overview.connected
      ? ''
      : 'Tango is not running. What you write waits for it.';
  }
  const whole: App = {
    ...app,
    draw() {
      // Many changes may come at once; one drawing serves them all.
      if (planned) return;
      planned = true;
      requestAnimationFrame(drawNow);
    },
    async openChannel(channel, tab = 'messages') {
      const { state } = whole;
      if (channel !== state.channel) Object.assign(state, { messages: [], prompts: [] });
      // The Home tab has no threads beside it.
      if (channel !== state.channel || tab === 'home') state.thread = null;
      Object.assign(state, { channel, tab });
      const view = await call('channel', { channel });
      if (state.channel !== channel) return;
      const messages = mergeMessages(view.messages, state.messages);
      Object.assign(state, { messages, more: view.more, prompts: view.prompts });
      state.unread.delete(channel);
      void call('read', { channel });
      const direct = state.overview.channels.find((candidate) => candidate.id === channel)?.kind === 'im';
      if (direct) void call('open', { tab });
      history.replaceState(null, '', '/');
      sessionStorage.setItem('workspace-channel', channel);
      drawNow();
      if (tab === 'messages') mainComposer()?.focus();
    },
    async openThread(channel, ts, focus = false) {
      const { state } = whole;
      const known = state.messages.filter((message) => message.ts === ts);
      // Opened before its replies are fetched, so that nothing that comes in meanwhile is missed.
      const thread = { channel, ts, messages: known, session: null };
      if (state.thread?.channel !== channel || state.thread.ts !== ts) state.thread = thread;
      drawNow();
      const view = await call('thread', { channel, ts });
      if (state.thread?.channel !== channel || state.thread.ts !== ts) return;
      state.thread.session ??= view.session;
      state.thread.messages = mergeMessages(view.messages, state.thread.messages);
      drawNow();
      if (focus) threadComposer()?.focus();
    },
    closeThread() {
      whole.state.thread = null;
      drawNow();
      mainComposer()?.focus();
    },
    suggest: (text) => mainComposer()?.fill(text),
  };
  return whole;
}

async function start(): Promise<void> {
  await settleUser();
  const overview = await call('overview');
  fillDirectory(overview.users, overview.channels, overview.me.id);
  const direct = overview.channels.find((channel) => channel.kind === 'im')?.id ?? '';
  const target = linked();
  const known = overview.channels.map((channel) => channel.id);
  const wanted = [
    target?.channel,
    firstVisit() ? direct : undefined,
    sessionStorage.getItem('workspace-channel') ?? undefined,
    direct,
  ];
  const first = wanted.find((id) => id !== undefined && known.includes(id)) ?? direct;
  const app = createApp({ state: createState(overview, first) });
  // The line comes first: what the app answers to the opening must not be missed.
  await listen(
    (change) => takeIn(app, change),
    () => location.reload(),
  );
  await app.openChannel(first);
  visited();
  if (target !== undefined && target.thread !== null) await app.openThread(target.channel, target.thread);
  if (target !== undefined)
    document.querySelector(`[data-ts="${CSS.escape(target.ts)}"]`)?.scrollIntoView({ block: 'center' });
  byId('menu-button').addEventListener('click', () => {
    const open = document.body.classList.toggle('sidebar-open');
    byId('menu-button').setAttribute('aria-expanded', String(open));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || app.state.modals.length > 0) return;
    if (document.body.classList.contains('sidebar-open')) closeSidebar();
    else if (app.state.thread !== null && byId('thread').contains(document.activeElement)) app.closeThread();
  });
}

start().catch((error: unknown) => showToast(`The page could not start: ${String(error)}`));
