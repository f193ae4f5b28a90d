/** The commands as processes: exit codes, one-line errors, nothing but the result on stdout. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../shipped.ts';

const SECRET = 'sk-very-secret';
const data = emptyFolder();

function tango(args: string[], input = '', environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TANGO_DATA: data, TANGO_SOURCES: '/nowhere', ...environment },
  });
  return { status, stdout, stderr };
}
const TEXT = 'Tenants own the housing co-operative and elect its board every year. 🙂 They vote on the rents.';

describe('failures are one clear line, and nothing on stdout', () => {
  it.each([
    ['an empty description', ['place', '--json'], ' \n', 1, 'empty'],
    ['a file that is not there', ['place', '/no/such/file'], '', 1, '/no/such/file'],
    ['an unknown question', ['place', '--json', '--answer', 'weather=fine'], TEXT, 1, 'weather'],
    ['an unknown option', ['place', '--json', '--answer', 'say=perhaps'], TEXT, 1, 'perhaps'],
    ['an unknown reading', ['place', '--json', '--add', 'weather'], TEXT, 1, '"weather": "tango readings"'],
    ['a rejected unknown reading', ['place', '--reject', 'weather'], TEXT, 1, 'weather'],
    ['a reading added and rejected', ['place', '--add', 'no-say', '--reject', 'no-say'], TEXT, 1, 'no-say'],
    ['a comparison of one', ['compare', 'README.md'], '', 2, 'two files'],
    ['a comparison with a file that is not there', ['compare', 'README.md', '/no/such/file'], '', 1, '/no/such/file'],
    ['a comparison with nothing', ['compare', 'README.md', '/dev/null'], '', 1, '/dev/null'],
    ['a portfolio in another format', ['portfolio', 'README.md', '-o', '/tmp/x.pdf'], '', 2, '.csv'],
    ['a portfolio of no rows', ['portfolio', '/dev/null', '-o', '/tmp/x.csv'], '', 1, '/dev/null'],
    ['readings of nothing', ['readings', '/dev/null'], '', 1, 'empty'],
    ['a malformed answer', ['place', '--answer', 'say'], TEXT, 2, '--answer'],
    ['an empty question', ['ask', ' '], '', 1, 'empty'],
    ['an unknown command', ['dance'], '', 2, 'dance'],
    ['an unknown flag', ['place', '--loud'], '', 2, '--loud'],
    ['a wrong number', ['search', 'trust', '-k', 'many'], '', 2, '-k'],
    ['verify without --jsonl', ['verify'], '', 2, '--jsonl'],
    ['a briefing in another format', ['brief', 'trust', '-o', '/tmp/x.pdf'], '', 2, '.docx'],
    [
      'a briefing on nothing covered',
      ['brief', 'holiday weather forecast', '-o', join(data, 'x.md')],
      '',
      1,
      'not cover',
    ],
    ['a briefing to no folder', ['brief', 'trust', '-o', '/no/such/folder/x.md'], '', 1, '/no/such/folder'],
    ['a style that is not there', ['ask', 'What is co-production?', '--references', 'chicago'], '', 2, 'chicago'],
    ['a briefing in such a style', ['brief', 'trust', '-o', 'x.md', '--style', 'bibtex'], '', 2, 'bibtex'],
    ['a year that is none', ['ingest', 'package.json', '--year', 'soon'], '', 2, '--year'],
    ['one title for many', ['ingest', 'tests/decide', '--title', 'Ours'], '', 2, '--title'],
    ['nothing to ingest', ['ingest', '/no/such/file'], '', 1, 'Nothing was added'],
  ] as const)('%s', (_, args, input, code, named) => {
    const { status, stdout, stderr } = tango([...args], input);
    expect({ status, stdout }).toEqual({ status: code, stdout: '' });
    expect(stderr).toContain(named);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('no secret in an error', () => {
    const { status, stderr } = tango(['place', '--json'], TEXT, { SLACK_BOT_TOKEN: SECRET, OPENAI_API_KEY: SECRET });
    expect(status).toBe(1);
    expect(stderr).toContain('SLACK_APP_TOKEN');
    expect(stderr).not.toContain(SECRET);
  });
});

describe('results', () => {
  it('place --json gives the same bytes in another time zone and language', () => {
    const runs = [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8' },
    ].map((environment) => tango(['place', '--json'], TEXT, environment));
    expect(new Set(runs.map((r) => r.stdout)).size).toBe(1);
    expect(JSON.parse(runs[0]?.stdout ?? '')).toMatchObject({ text: TEXT, version: expect.any(String) });
    expect(runs.map((r) => [r.status, r.stderr])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
  });

  it('place --jsonl goes on after a bad row, in order', () => {
    const rows = [
      `{"id":"a","text":${JSON.stringify(TEXT)},"answers":{"effect":"changes"}}`,
      'no json',
      '',
      '[1]',
      '{"text":"x"}',
      '{"id":5,"text":" "}',
      '{"id":"n","text":7}',
      `{"id":"b","text":"x","answers":{"weather":"fine"}}`,
    ];
    const { status, stdout } = tango(['place', '--jsonl'], rows.join('\r\n'));
    const out = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(out.map((r) => [r.id, r.line, typeof r.error])).toEqual([
      ['a', undefined, 'undefined'],
      [null, 2, 'string'],
      [null, 4, 'string'],
      [null, 5, 'string'],
      [5, undefined, 'string'],
      ['n', undefined, 'string'],
      ['b', undefined, 'string'],
    ]);
    expect(out.at(-1)?.error).toContain('weather');
  });

  it('place takes corrections by flag and by row alike, and keeps them as the user’s', () => {
    const flags = tango(['place', '--json', '--add', 'users-run-it', '--reject', 'user-owned'], TEXT);
    const corrections = [
      { reading: 'user-owned', holds: false },
      { reading: 'users-run-it', holds: true },
    ];
    const rows = [
      { id: 1, text: TEXT, corrections },
      { id: 2, text: TEXT, corrections: [{ reading: 'weather', holds: true }] },
      { id: 3, text: TEXT, corrections: ['no-say'] },
    ];
    const [first, ...bad] = tango(['place', '--jsonl'], rows.map((r) => JSON.stringify(r)).join('\n'))
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(flags.status).toBe(0);
    expect(first).toEqual({ id: 1, ...JSON.parse(flags.stdout) });
    expect(first.corrections).toEqual(corrections);
    expect(JSON.stringify(first.placements)).toContain('"reading":"users-run-it","by":"correction"');
    expect(JSON.stringify(first.placements)).not.toContain('"reading":"user-owned"');
    expect(bad.map((r) => r.error)).toEqual([expect.stringContaining('weather'), expect.stringContaining('list')]);
  });

  it('readings lists them all, and those of a description with its words', () => {
    expect(tango(['readings']).stdout).toMatch(/^ {2}no-say +nobody outside the staff/m);
    const file = join(data, 'read.txt');
    writeFileSync(file, TEXT);
    const { stdout } = tango(['readings', file]);
    expect(stdout).toContain('user-owned');
    expect(stdout).not.toContain('like-');
    expect(stdout).toMatch(/Your words: “/);
  });

  it('compare sets files side by side', () => {
    const [a, b] = ['a.txt', 'b.txt'].map((name) => join(data, name)) as [string, string];
    writeFileSync(a, TEXT);
    writeFileSync(b, 'The clinic sends its patients a survey every year. Nothing has changed so far.');
    const { status, stdout, stderr } = tango(['compare', '--json', a, b]);
    const comparison = JSON.parse(stdout);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(comparison.descriptions.map((d: { name: string }) => d.name)).toEqual([a, b]);
    expect(comparison.frameworks[0]).toMatchObject({ framework: 'modes', differs: true });
    expect(tango(['compare', a, b]).stdout).toContain('What makes the difference');
  });

  it.each(['csv', 'html'])('portfolio writes .%s, names bad rows and goes on', (format) => {
    const [input, output] = [join(data, 'rows.jsonl'), join(data, `out.${format}`)];
    const rows = [
      `{"id":"one","text":${JSON.stringify(TEXT)},"answers":{"effect":"changes"}}`,
      'no json',
      '',
      '{"id":"two","text":""}',
    ];
    writeFileSync(input, rows.join('\n'));
    const { status, stdout, stderr } = tango(['portfolio', input, '-o', output]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr.match(/^Line \d.*/gm)).toEqual([
      expect.stringMatching(/^Line 2 /),
      expect.stringMatching(/^Line 4 \("two"\)/),
    ]);
    const written = readFileSync(output, 'utf8');
    expect(written).toContain('Tenants own the housing co-operative');
    expect(written).toContain('Enhanced co-production');
    expect(written).not.toContain('two');
  });

  it('verify --jsonl judges by the notes where there is no text', () => {
    const rows = [
      {
        id: 1,
        claim: 'Co-production is not a panacea.',
        support: [{ source: 'pestoff-2015', phrase: 'co-production is not a panacea' }],
      },
      {
        id: 2,
        claim: 'Co-production is a panacea.',
        support: [{ source: 'pestoff-2015', phrase: 'co-production is not a panacea' }],
      },
      { id: 3, claim: 'x', support: 'y' },
    ];
    const { stdout } = tango(['verify', '--jsonl'], rows.map((r) => JSON.stringify(r)).join('\n'));
    const out = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(out.map((r) => r.verdict ?? typeof r.error)).toEqual(['stands', 'fails', 'string']);
  });

  it('ask, search and sources answer', () => {
    expect(JSON.parse(tango(['ask', '--json', 'Who is the user of a prison?']).stdout)).toMatchObject({
      status: 'answered',
    });
    expect(JSON.parse(tango(['search', 'trust', '--json', '-k', '2']).stdout).passages).toHaveLength(2);
    expect(tango(['sources']).stdout.trim().split('\n').length).toBeGreaterThanOrEqual(4);
  });

  it('brief writes the file, ingest adds once', () => {
    const target = join(data, 'trust.md');
    expect(tango(['brief', 'trust between staff and users', '-o', target])).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(target, 'utf8')).toContain('trust');
    writeFileSync(join(data, 'own.md'), '# Own\n\nThe allotments of our town are kept by their users.\n');
    expect(tango(['ingest', join(data, 'own.md')]).stdout).toContain('1 added, 0 already known');
    expect(tango(['ingest', join(data, 'own.md')]).stdout).toContain('0 added, 1 already known');
  });

  it('references: a list after the answer, an export alone, and JSON as ever', () => {
    const question = 'Who is the user of a prison?';
    const listed = tango(['ask', question, '--references', 'apa']).stdout;
    expect(listed).toMatch(/\[1\][\s\S]*Sources\n[\s\S]*References\n.*\(20\d\d\)\. /);
    const cited = JSON.parse(tango(['ask', question, '--references', 'csl-json']).stdout);
    const json = tango(['ask', question, '--json', '--references', 'bibtex']).stdout;
    const sources = new Set(JSON.parse(json).citations.map((c: { source: string }) => c.source));
    expect(cited.map((w: { id: string }) => w.id)).toEqual([...sources]);
    expect(tango(['ask', question, '--references', 'bibtex']).stdout).toContain(`@article{${cited[0].id},`);
    const nothing = tango(['ask', 'What is the weather in Paris?', '--references', 'csl-json']);
    expect([nothing.status, JSON.parse(nothing.stdout)]).toEqual([0, []]);
  }, 60_000);

  it('brief takes a style', () => {
    const target = join(data, 'apa.md');
    expect(tango(['brief', 'trust between staff and users', '-o', target, '--style', 'apa']).status).toBe(0);
    expect(readFileSync(target, 'utf8')).toMatch(/Strokosch, K\. \(2013\)\. It takes/);
  });

  it('help is no fault', () => expect(tango(['--help'])).toMatchObject({ status: 0, stderr: '' }));
});
