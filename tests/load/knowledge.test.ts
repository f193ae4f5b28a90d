/** Broken knowledge is an error in one line that names file, key and fault. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { KNOWLEDGE_ROOT, loadKnowledge } from '../../src/load/knowledge.ts';
import { emptyFolder } from '../shipped.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** The shipped knowledge with one file changed. */
function changed(file: string, change: (text: string) => string): string {
  const folder = emptyFolder();
  made.push(folder);
  cpSync(KNOWLEDGE_ROOT, folder, { recursive: true });
  const before = readFileSync(join(folder, file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, file), after);
  return folder;
}
const NOTE = 'notes/pestoff-2015/summary.md';

describe('a fault names where it is', () => {
  it.each([
    ['YAML that is none', 'risks/diy-regime.yaml', (t: string) => `${t}\n  : [`, /^risks\/diy-regime\.yaml: /],
    ['JSON that is none', 'works.json', (t: string) => t.slice(0, -5), /^works\.json: /],
    ['an unknown key', 'risks/diy-regime.yaml', (t: string) => `colour: red\n${t}`, /diy-regime\.yaml: .*colour/],
    ['a missing key', 'frameworks/modes.yaml', (t: string) => t.replace(/^name: .*$/m, ''), /modes\.yaml: name: /],
    [
      'a wrong type',
      'frameworks/modes.yaml',
      (t: string) => t.replace(/^kind: one/m, 'kind: many'),
      /modes\.yaml: kind: /,
    ],
    [
      'a rule on no reading',
      'frameworks/duration.yaml',
      (t: string) => t.replace('[long-term]', '[long-turn]'),
      /duration.*"long-turn" is no value/,
    ],
    [
      'a rule to no category',
      'frameworks/duration.yaml',
      (t: string) => t.replace('category: enduring', 'category: forever'),
      /duration.*"forever" is no category/,
    ],
    [
      'a citation of no note',
      'frameworks/duration.yaml',
      (t: string) => t.replaceAll('pestoff-2015#rel-time-dimension', 'pestoff-2015#no-such'),
      /duration.*no note "pestoff-2015#no-such"/,
    ],
    [
      'a note with too long an anchor',
      NOTE,
      (t: string) => t.replace(/^anchor: .*$/m, 'anchor: one two three four five six seven eight'),
      /summary\.md: anchor: at most 7 words/,
    ],
    ['a note of no type', NOTE, (t: string) => t.replace(/^type: .*$/m, 'type: hearsay'), /summary\.md: type: /],
    ['a note twice', NOTE, (t: string) => t + t, /used twice/],
    [
      'a cue on no reading',
      'codebook/cues/say.yaml',
      (t: string) => t.replace('reads: no-say', 'reads: no-such-reading'),
      /"no-such-reading" is no value/,
    ],
  ])('%s', (_, file, change, message) => {
    const folder = changed(file, change);
    const fault = faultOf(() => loadKnowledge(folder));
    expect(fault).toMatchObject({ name: 'KnowledgeFault' });
    expect(fault?.message).toMatch(message);
    expect(fault?.message).not.toContain('\n');
  });
});

function faultOf(run: () => unknown): Error | null {
  try {
    run();
    return null;
  } catch (fault) {
    return fault instanceof Error ? fault : null;
  }
}

describe('what is loaded', () => {
  it('cannot be changed', () => {
    const { codebook, notes } = loadKnowledge();
    expect(() => Object.assign(codebook, { version: 'x' })).toThrow(TypeError);
    expect(() => Object.assign(notes[0] ?? {}, { text: 'x' })).toThrow(TypeError);
  });

  it('is seen anew where a file has changed, and the version with it', () => {
    const folder = changed('risks/diy-regime.yaml', (t) => `${t}\n# a remark\n`);
    const { version } = loadKnowledge(folder).codebook;
    writeFileSync(join(folder, 'risks/diy-regime.yaml'), readFileSync(join(KNOWLEDGE_ROOT, 'risks/diy-regime.yaml')));
    expect(version).not.toBe(loadKnowledge().codebook.version);
    expect(loadKnowledge(folder).codebook.version).toBe(loadKnowledge().codebook.version);
  });

  it('is the same kept as read', () => {
    const folder = changed('questions.yaml', (t) => `${t}\n`);
    expect(loadKnowledge(folder)).toEqual(loadKnowledge(folder));
  });
});
