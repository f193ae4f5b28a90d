/**
 * The live line to the workspace: changes come in as they happen, and the line is laid again when it breaks.
 */
import type { Change } from '../change.ts';
import { chosenUser, clientId } from './who.ts';

const AGAIN_MS = 1500;

export function listen(onChange: (change: Change) => void, onReturn: () => void): void {
  let lost = false;
  function connect(): void {
    const query = new URLSearchParams({ user: chosenUser() ?? '', client: clientId() });
    const socket = new WebSocket(`ws://${location.host}/page/live?${query}`);
    socket.addEventListener('open', () => {
      // What happened meanwhile was not told: look at everything again.
      if (lost) onReturn();
      lost = false;
    });
    socket.addEventListener('message', (event) => onChange(JSON.parse(String(event.data))));
    socket.addEventListener('close', () => {
      lost = true;
      onChange({ type: 'app', connected: false });
      setTimeout(connect, AGAIN_MS);
    });
  }
  connect();
}
