/**
 * The Socket Mode side of Slack: hands out tickets, greets apps, sends envelopes to one of their connections
 * and waits for acknowledgements. Envelopes of the Events API are sent again when unacknowledged, others are not, as in Slack.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { appIdentity } from '../identity.ts';
import type { Fields } from '../records.ts';

const PING_EVERY_MS = 10_000;
const ackSchema = z.object({ envelope_id: z.string(), payload: z.record(z.string(), z.unknown()).optional() });

export interface Timing {
  ackTimeoutMs: number;
  retryAfterMs: readonly number[];
}

/** Slack waits three seconds and tries again at once, after one minute and after five. */
export const slackTiming: Timing = { ackTimeoutMs: 3000, retryAfterMs: [0, 60_000, 300_000] };

export interface Retry {
  attempt: number;
  reason: string;
}

export interface Envelope {
  type: 'events_api' | 'slash_commands' | 'interactive';
  payload: Fields;
  acceptsResponse: boolean;
  retry?: Retry | undefined;
}

export type Ack = { acked: true; payload: Fields } | { acked: false; reason: 'timeout' | 'not_connected' };
export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled';

export interface SocketMode {
  newTicket(): string;
  accepts(ticket: string | null): boolean;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  send(envelope: Envelope): Promise<Ack>;
  connections(): number;
  onConnection(listener: (count: number) => void): void;
  disconnect(reason: DisconnectReason): void;
  close(): void;
}

export function createSocketMode(timing: Timing): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const open = new Set<WebSocket>();
  const waiting = new Map<string, (ack: Ack) => void>();
  const listeners = new Set<(count: number) => void>();
  let turn = 0;

  function receive(data: string): void {
    let parsed: unknown;
    try {
      parsed = JSON.parse(data);
    } catch {
      return;
    }
    const ack = ackSchema.safeParse(parsed);
    if (ack.success) waiting.get(ack.data.envelope_id)?.({ acked: true, payload: ack.data.payload ?? {} });
  }

  function greet(socket: WebSocket): void {
    open.add(socket);
    const ping = setInterval(() => socket.ping(), PING_EVERY_MS);
    socket.on('message', (data) => receive(data.toString()));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(ping);
      if (open.delete(socket)) for (const listener of listeners) listener(open.size);
    });
    const debug_info = { host: 'applink-local', build_number: 1, approximate_connection_time: 18_060 };
    const connection_info = { app_id: appIdentity.appId };
    socket.send(JSON.stringify({ type: 'hello', num_connections: open.size, debug_info, connection_info }));
    for (const listener of listeners) listener(open.size);
  }

  return {
    newTicket() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return ticket;
    },
    accepts: (ticket) => ticket !== null && tickets.delete(ticket),
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, greet),
    send({ type, payload, acceptsResponse, retry }) {
      const sockets = [...open];
      const socket = sockets[turn++ % Math.max(sockets.length, 1)];
      if (socket === undefined) return Promise.resolve({ acked: false, reason: 'not_connected' });
      const envelope_id = randomUUID();
      const again = retry === undefined ? {} : { retry_attempt: retry.attempt, retry_reason: retry.reason };
      const first = type === 'events_api' ? { retry_attempt: 0, retry_reason: '' } : {};
      return new Promise<Ack>((resolve) => {
        const settle = (ack: Ack) => {
          clearTimeout(timer);
          waiting.delete(envelope_id);
          resolve(ack);
        };
        const timer = setTimeout(() => settle({ acked: false, reason: 'timeout' }), timing.ackTimeoutMs);
        waiting.set(envelope_id, settle);
        const head = { envelope_id, type, accepts_response_payload: acceptsResponse };
        socket.send(JSON.stringify({ ...head, payload, ...first, ...again }));
      });
    },
    connections: () => open.size,
    onConnection: (listener) => void listeners.add(listener),
    disconnect(reason) {
      // Slack announces the end and closes; clients open a new connection by themselves.
      for (const socket of open) {
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-local' } }));
        if (reason !== 'warning') setTimeout(() => socket.close(), 50).unref();
      }
    },
    close() {
      listeners.clear();
      for (const settle of [...waiting.values()]) settle({ acked: false, reason: 'not_connected' });
      for (const socket of open) socket.terminate();
      server.close();
    },
  };
}
