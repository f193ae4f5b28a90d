import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { closeWorkspace, openWorkspace, type TestWorkspace } from './with-workspace.ts';

/** fetch does not let one choose the Host header; this does. */
function status(
  workspace: TestWorkspace,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number> {
  const { port } = new URL(workspace.apiUrl);
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.on('error', reject);
    call.end();
  });
}

function opens(address: string, origin?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address, origin === undefined ? {} : { origin });
    socket.on('open', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('open', () => socket.close());
  });
}

describe('what a foreign page cannot do', () => {
  it('is refused by Host, by Origin and by fetch metadata', async () => {
    const workspace = await openWorkspace();
    const { port } = new URL(workspace.apiUrl);
    const own = { host: `localhost:${port}` };
    expect(await status(workspace, '/', own)).toBe(200);
    expect(await status(workspace, '/', { host: `evil.example:${port}` })).toBe(403);
    expect(await status(workspace, '/page/say', { ...own, origin: 'https://evil.example' }, 'POST')).toBe(403);
    expect(
      await status(workspace, '/page/say', { ...own, origin: `http://localhost:${Number(port) + 1}` }, 'POST'),
    ).toBe(403);
    expect(await status(workspace, '/page/people', { ...own, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status(workspace, '/page/people', { ...own, 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await status(workspace, '/page/overview', own, 'POST')).toBe(401);
    await closeWorkspace(workspace);
  });

  it('gets no socket without a ticket or from elsewhere', async () => {
    const workspace = await openWorkspace();
    const live = `${workspace.socketUrl.replace('/socket', '/page/live')}?user=U0AMINA001&client=c`;
    expect(await opens(live)).toBe(true);
    expect(await opens(live, 'https://evil.example')).toBe(false);
    expect(await opens(live.replace('U0AMINA001', 'U0TANGOBOT'))).toBe(false);
    expect(await opens(`${workspace.socketUrl}?ticket=guess`)).toBe(false);
    await closeWorkspace(workspace);
  });

  it('gets no file outside the page by its path', async () => {
    const workspace = await openWorkspace();
    const { host } = new URL(workspace.apiUrl);
    for (const path of [
      '/assets/../workspace.ts',
      '/assets/%2e%2e/workspace.ts',
      '/assets/tsconfig.json',
      '/page/files/..%2F..%2Fworkspace.sqlite',
    ]) {
      expect(await status(workspace, path, { host })).toBe(404);
    }
    await closeWorkspace(workspace);
  });

  it('keeps what is private from other people', async () => {
    const workspace = await openWorkspace();
    const amina = workspace.person('amina');
    const ben = workspace.person('ben');
    const { ts } = amina.say({ channel: amina.direct, text: 'for Tango alone' });
    expect(() => ben.messages(amina.direct)).toThrow();
    expect(() => ben.say({ channel: amina.direct, text: 'x' })).toThrow();
    await expect(ben.shortcut('place_service', { channel: amina.direct, ts })).rejects.toThrow();
    await closeWorkspace(workspace);
  });
});
