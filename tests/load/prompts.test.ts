/** Prompts are checked when they are loaded; a fault names file and key. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPrompts, PROMPTS_ROOT } from '../../src/load/prompts.ts';

/** Loads the prompts with one of them changed. */
function changed(name: string, change: (text: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'prompts-'));
  cpSync(PROMPTS_ROOT, folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  try {
    return loadPrompts(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('loadPrompts', () => {
  it('loads those of the repository', () => {
    expect(Object.keys(loadPrompts())).toEqual(expect.arrayContaining(['word-answer', 'word-placement', 'talk']));
  });

  it('fills in one pass', () => {
    const { data } = loadPrompts()['word-answer'].fill({ question: '{{material}} $&', material: 'M' });
    expect(data).toContain('{{material}} $&');
    expect(data.match(/^M$/gm)).toHaveLength(1);
  });

  it.each([
    [
      'an unknown placeholder',
      'word-answer.md',
      (t: string) => `${t}{{nonsense}}`,
      /word-answer\.md: \{\{nonsense\}\}/,
    ],
    [
      'a missing placeholder',
      'word-answer.md',
      (t: string) => t.replace('{{question}}', ''),
      /word-answer\.md: \{\{question\}\}.*missing/,
    ],
    [
      'an input that is not given',
      'talk.md',
      (t: string) => t.replace('inputs: []', 'inputs: [weather]'),
      /talk\.md: inputs: "weather"/,
    ],
    [
      'an input left out',
      'word-placement.md',
      (t: string) => t.replace(', established]', ']'),
      /word-placement\.md: inputs: "established" is missing/,
    ],
    [
      'another output',
      'talk.md',
      (t: string) => t.replace('output: text', 'output: claims'),
      /talk\.md: output: must be "text"/,
    ],
    ['an unknown key', 'talk.md', (t: string) => t.replace('output:', 'colour: red\noutput:'), /talk\.md: .*colour/],
    [
      'another name',
      'talk.md',
      (t: string) => t.replace('name: talk', 'name: word-answer'),
      /talk\.md: name: must be "talk"/,
    ],
    ['no front matter', 'talk.md', () => 'Hello', /talk\.md: wants front matter/],
  ])('rejects %s', (_, file, change, message) => {
    expect(() => changed(file, change)).toThrow(message);
  });
});
