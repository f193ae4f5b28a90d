/** The scripted model keeps to its script. */
import { expect, it } from 'vitest';
import { scriptedModel } from '../../src/model/scripted.ts';
import { task } from './fixtures.ts';

it('takes its steps in order, the last again and again', async () => {
  const claims = [{ text: 'A.', support: ['x#y'] }];
  const model = scriptedModel({ ok: false, failure: 'timeout' }, () => ({ ok: true, claims }));
  const handed: unknown[] = [];
  expect(await model.word(task)).toEqual({ ok: false, failure: 'timeout' });
  expect(await model.word(task, undefined, (c) => handed.push(c))).toEqual({ ok: true, claims });
  expect(await model.word(task)).toEqual({ ok: true, claims });
  expect(handed).toEqual(claims);
  expect(model.tasks).toHaveLength(3);
});

it('heeds an abort', async () => {
  expect(await scriptedModel({ ok: true, claims: [] }).word(task, AbortSignal.abort())).toEqual({
    ok: false,
    failure: 'aborted',
  });
});
