/**
 * A person of the workspace as an object, for tests and scripts: does what somebody at the page can do, by the same code.
 */
import { randomUUID } from 'node:crypto';
import type { Fields, FileRecord, Message, StateValues, View } from '../records.ts';
import type { Site } from '../site.ts';
import type { Actor } from './actor.ts';
import { command } from './command.ts';
import { lookAtChannel, lookAtThread } from './look.ts';
import { type PressPlace, press } from './press.ts';
import { type Saying, say, upload } from './say.ts';
import { shortcut } from './shortcut.ts';
import { closeModal, type Submission, submit } from './submit.ts';
import { openApp, react, stop } from './visit.ts';

export interface Person {
  id: string;
  /** The direct message with the app. */
  direct: string;
  say(saying: Saying): Message;
  upload(name: string, bytes: Uint8Array): Promise<FileRecord>;
  command(channel: string, command: string, text: string): Promise<void>;
  /** `value` is what the element holds now, e.g. `{ selected_option }`; buttons need none. */
  press(place: PressPlace, blockId: string, actionId: string, value?: Fields, values?: StateValues): Promise<boolean>;
  shortcut(callbackId: string, message?: { channel: string; ts: string }): Promise<boolean>;
  submit(view: string, values: StateValues): Promise<Submission>;
  closeModal(view: string, all?: boolean): Promise<void>;
  openApp(tab: 'home' | 'messages'): void;
  react(place: { channel: string; ts: string }, name: string): void;
  stop(place: { channel: string; thread_ts: string }): void;
  messages(channel: string): Message[];
  thread(channel: string, ts: string): Message[];
  modals(): View[];
  home(): View | undefined;
}

export function createPerson(site: Site, name: string): Person {
  const user = site.people.all().find((candidate) => candidate.id === name || candidate.name === name.toLowerCase());
  const direct = user === undefined ? undefined : site.channels.directWith(user.id);
  if (user === undefined || direct === undefined) throw new Error(`nobody in the workspace is called ${name}`);
  const actor: Actor = { user, client: randomUUID() };
  return {
    id: user.id,
    direct: direct.id,
    say: (saying) => say(site, actor, saying),
    upload: (fileName, bytes) => upload(site, actor, fileName, bytes),
    command: (channel, slash, text) => command(site, actor, { channel, command: slash, text }),
    press: (place, block_id, action_id, value = {}, values = {}) =>
      press(site, actor, place, { block_id, action_id, value, values }),
    shortcut: (callback_id, message) => shortcut(site, actor, { callback_id, message }),
    submit: (view, values) => submit(site, actor, view, values),
    closeModal: (view, all = false) => closeModal(site, actor, view, all, {}),
    openApp: (tab) => openApp(site, actor, tab),
    react: (place, emoji) => react(site, actor, place, emoji),
    stop: (place) => stop(site, actor, place),
    messages: (channel) => lookAtChannel(site, actor, channel, undefined).messages,
    thread: (channel, ts) => lookAtThread(site, actor, channel, ts).messages,
    modals: () => site.modals.of(actor.client),
    home: () => site.homes.of(user.id),
  };
}
