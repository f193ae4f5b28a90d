/**
 * The live line to the workspace: changes come in as they happen, and the line is laid again when it breaks.
 */
import type { Change } from '../change.ts';
import { chosenUser, clientId } from './who.ts';

const AGAIN_MS = 1500;

/** Resolves when the line stands. */
export function listen(onChange: (change: Change) => void, onReturn: () => void): Promise<void> {
  let lost = false;
  const first = Promise.withResolvers<void>();
  function connect(): void {
    const query = new URLSearchParams({ user: chosenUser() ?? '', client: clientId() });
    const socket = new WebSocket(`ws://${location.host}/page/live?${query}`);
    socket.addEventListener('open', () => {
      // What happened meanwhile was not told: look at everything again.
      if (lost) onReturn();
      lost = false;
      first.resolve();
    });
    socket.addEventListener('message', (event) => onChange(JSON.parse(String(event.data))));
    socket.addEventListener('close', () => {
      lost = true;
      onChange({ type: 'app', connected: false });
      setTimeout(connect, AGAIN_MS);
    });
  }
  connect();
  return first.promise;
}
