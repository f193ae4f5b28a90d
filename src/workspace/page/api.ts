/**
 * The page's calls to the workspace it was loaded from.
 */
import type { Fields, FileRecord, Message, StateValues, User } from '../records.ts';
import type { ChannelView, Overview, ThreadView } from '../sights.ts';
import { showToast } from './toast.ts';
import { chosenUser, clientId } from './who.ts';

interface Answers {
  overview: Overview;
  channel: ChannelView;
  thread: ThreadView;
  say: { message: Message };
  command: Fields;
  press: { acked: boolean };
  shortcut: { acked: boolean };
  submit: { ok: boolean; errors?: Record<string, string>; message?: string };
  close: Fields;
  open: Fields;
  react: Fields;
  stop: Fields;
  read: Fields;
}

export type Place = { channel: string; ts: string } | { view: string };
export interface PressBody {
  place: Place;
  block_id: string;
  action_id: string;
  value: Fields;
  values: StateValues;
}

const headers = () => ({ 'x-workspace-user': chosenUser() ?? '', 'x-workspace-client': clientId() });

async function read(response: Response): Promise<Fields> {
  const body: Fields = await response.json();
  if (response.ok) return body;
  const problem = typeof body.problem === 'string' ? body.problem : 'Something went wrong in the workspace.';
  showToast(problem);
  throw new Error(problem);
}

export async function call<Name extends keyof Answers>(name: Name, body: object = {}): Promise<Answers[Name]> {
  const response = await fetch(`/page/${name}`, {
    method: 'POST',
    headers: { ...headers(), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await read(response)) as unknown as Answers[Name];
}

export async function uploadFile(file: File): Promise<FileRecord> {
  const response = await fetch(`/page/upload?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { ...headers(), 'content-type': 'application/octet-stream' },
    body: file,
  });
  return (await read(response)) as unknown as FileRecord;
}

export async function listPeople(): Promise<User[]> {
  return (await fetch('/page/people')).json();
}
