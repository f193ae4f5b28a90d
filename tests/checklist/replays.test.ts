/** Replays: the same descriptions give the same bytes in another process, another language, time zone and order of rows. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { readCases } from '../../evals/metrics/jsonl.ts';
import { Description } from '../../evals/metrics/labels.ts';
import { emptyFolder } from '../shipped.ts';

const MANY = 50;
/** Turkish, as its small and capital I would show where letters are folded by the language of the machine. */
const HERE = { LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8', TZ: 'Pacific/Kiritimati' };
const THERE = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'America/St_Johns' };

/** Spread over all the committed cases. */
const all = readCases('descriptions.jsonl', Description);
const rows = all
  .filter((_, i) => i % Math.floor(all.length / MANY) === 0)
  .slice(0, MANY)
  .map(({ id, text }) => JSON.stringify({ id, text }));

function fresh(args: readonly string[], input: string, environment: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH, TANGO_DATA: emptyFolder(), TANGO_SOURCES: '/nowhere', ...environment },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}
const placed = (input: readonly string[], environment: Record<string, string>) =>
  fresh(['bin/tango.js', 'place', '--jsonl'], `${input.join('\n')}\n`, environment);

it('the two machines do differ, else the replay would show nothing', () => {
  const print = 'const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions(); console.log(locale, timeZone)';
  expect(fresh(['-e', print], '', THERE)).not.toBe(fresh(['-e', print], '', HERE));
  expect(fresh(['-e', print], '', THERE)).toContain('tr');
});

it(`${MANY} descriptions give the same bytes in two fresh processes`, { timeout: 120_000 }, () => {
  expect(rows).toHaveLength(MANY);
  const here = placed(rows, HERE);
  expect(here.trim().split('\n')).toHaveLength(MANY);
  expect(placed(rows, THERE)).toBe(here);
  const turned = placed(rows.toReversed(), THERE).trim().split('\n').toReversed();
  const lines = here.trim().split('\n');
  process.stdout.write(
    `replays: ${lines.filter((line, i) => line === turned[i]).length} of ${MANY} hold in another order\n`,
  );
  expect(turned).toEqual(lines);
});
