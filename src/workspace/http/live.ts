/**
 * The page's own socket: sends each open tab the changes its person may see.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Change } from '../change.ts';
import type { Actor } from '../people/actor.ts';
import type { Site } from '../site.ts';

function maySee(site: Site, actor: Actor, change: Change): boolean {
  if (change.type === 'modals') return change.client === actor.client && change.to === actor.user.id;
  if ('to' in change && change.to !== undefined) return change.to === actor.user.id;
  const channel = change.type === 'status' ? change.status.channel : 'channel' in change ? change.channel : undefined;
  return channel === undefined || site.channels.has(channel, actor.user.id);
}

export interface Live {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, actor: Actor): void;
  close(): void;
}

export function createLive(site: Site): Live {
  const server = new WebSocketServer({ noServer: true });
  return {
    upgrade(request, socket, head, actor) {
      server.handleUpgrade(request, socket, head, (page) => {
        const stop = site.changes.subscribe((change) => {
          if (maySee(site, actor, change)) page.send(JSON.stringify(change));
        });
        page.on('close', stop);
        page.on('error', () => page.terminate());
        page.send(JSON.stringify({ type: 'app', connected: site.socketMode.connections() > 0 }));
      });
    },
    close() {
      for (const page of server.clients) page.terminate();
      server.close();
    },
  };
}
