import { expect, it } from 'vitest';
import { Turns } from '../../src/slack/turns.ts';
import { key } from '../render/slack/setting.ts';
import { pause } from './tango-in-slack.ts';

it('takes turns in one thread, in order, and goes on after a failure', async () => {
  const turns = new Turns();
  const done: string[] = [];
  const slow = turns.run(key(), async () => {
    await pause(30);
    done.push('slow');
    throw new Error('no');
  });
  const quick = turns.run(key(), async () => void done.push('quick'));
  const elsewhere = turns.run(key('2.0'), async () => void done.push('elsewhere'));
  await expect(slow).rejects.toThrow('no');
  await Promise.all([quick, elsewhere]);
  expect(done).toEqual(['elsewhere', 'slow', 'quick']);
});

it('stops what runs in a thread, and only there', async () => {
  const turns = new Turns();
  let stopped = false;
  const running = turns.run(
    key(),
    (signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          stopped = true;
          resolve();
        });
      }),
  );
  await pause(1);
  expect(turns.stop(key('2.0'))).toBe(false);
  expect(turns.stop(key())).toBe(true);
  await running;
  expect(stopped).toBe(true);
  expect(turns.stop(key())).toBe(false);
});

it('waits until all is quiet, but not for ever', async () => {
  const turns = new Turns();
  void turns.run(key(), () => new Promise(() => {}));
  const began = Date.now();
  await turns.idle(30);
  expect(Date.now() - began).toBeLessThan(1000);
});
