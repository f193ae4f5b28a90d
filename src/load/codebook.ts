/** Loads the codebook and checks what a schema can't: that every id a rule, cue or citation uses is there. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  Checklist,
  type Codebook,
  type Condition,
  Cue,
  Framework,
  Risk,
  Variable,
  WordGroups,
} from '../domain/codebook.ts';
import { LearnedModel } from '../domain/learned.ts';
import { NetworkModel } from '../domain/network.ts';
import { Weighing } from '../domain/weighing.ts';
import { filesIn, KnowledgeFault, loadEach, loadFile, loadLists } from './yaml.ts';

const FOLDERS = ['codebook', 'frameworks', 'risks', 'checklists'];
/** Raised when the engine that applies the rules changes what it gives for the same data. */
const ENGINE = 3;

/** The version names the data: the same version gives the same placement. */
function versionOf(root: string): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS)
    for (const f of [...filesIn(join(root, folder), '.yaml'), ...filesIn(join(root, folder), '.json')])
      hash.update(readFileSync(f));
  return `${ENGINE}.${hash.digest('hex').slice(0, 10)}`;
}

function idsIn(condition: Condition): string[] {
  if (typeof condition === 'string') return [condition];
  return [...(condition.all ?? []), ...(condition.any ?? []), ...(condition.none ?? [])].flatMap(idsIn);
}

function checkIds(codebook: Codebook): void {
  const known = new Set(codebook.variables.flatMap((v) => v.values.map((value) => value.id as string)));
  const check = (place: string, ids: readonly string[]) => {
    for (const id of ids)
      if (!known.has(id)) throw new KnowledgeFault(place, 'reading', `"${id}" is no value of a variable`);
  };
  for (const v of codebook.variables)
    for (const o of v.options ?? []) check(`variable ${v.id}, option ${o.id}`, o.sets);
  for (const c of codebook.cues) {
    check(`cue ${c.id}`, [c.reads]);
    if (c.negated !== 'drop' && c.negated !== 'keep') check(`cue ${c.id}, negated`, [c.negated]);
  }
  for (const f of codebook.frameworks) {
    const categories = new Set(f.categories.map((c) => c.id));
    for (const r of f.rules) {
      check(`framework ${f.id}, rule ${r.id}`, idsIn(r.when));
      if (!categories.has(r.category))
        throw new KnowledgeFault(`framework ${f.id}`, `rule ${r.id}`, `"${r.category}" is no category`);
    }
    for (const c of f.contested) check(`framework ${f.id}, contested ${c.category}`, idsIn(c.when));
  }
  for (const r of codebook.risks)
    check(`risk ${r.id}`, [r.when, ...(r.high ? [r.high] : []), ...(r.low ? [r.low] : [])].flatMap(idsIn));
  for (const list of codebook.checklists)
    for (const item of list.items)
      check(`checklist ${list.id}, ${item.id}`, [item.met, ...(item.notMet ? [item.notMet] : [])].flatMap(idsIn));
}

/** @throws KnowledgeFault where a rule, category, risk or checklist cites a note that isn't there */
export function checkCitations(codebook: Codebook, refs: ReadonlySet<string>): void {
  const check = (place: string, cites: readonly string[]) => {
    for (const ref of cites) if (!refs.has(ref)) throw new KnowledgeFault(place, 'cites', `there is no note "${ref}"`);
  };
  for (const f of codebook.frameworks)
    check(
      `framework ${f.id}`,
      [...f.categories, ...f.rules, ...f.contested].flatMap((x) => x.cites),
    );
  for (const r of codebook.risks) check(`risk ${r.id}`, [...r.cites, ...r.mitigations.flatMap((m) => m.cites)]);
  for (const c of codebook.checklists) check(`checklist ${c.id}`, c.cites);
}

/**
 * @param root the `knowledge/` folder
 * @throws KnowledgeFault naming file, key and fault
 */
export function loadCodebook(root: string): Codebook {
  const [words, network] = [join(root, 'codebook/learned.json'), join(root, 'codebook/network.json')];
  const codebook: Codebook = {
    version: versionOf(root),
    variables: loadLists(z.array(Variable), root, 'codebook/variables'),
    words: loadFile(WordGroups, root, join(root, 'codebook/words.yaml')),
    cues: loadLists(z.array(Cue), root, 'codebook/cues'),
    frameworks: loadEach(Framework, root, 'frameworks'),
    risks: loadEach(Risk, root, 'risks'),
    checklists: loadEach(Checklist, root, 'checklists'),
    learned: existsSync(words) ? loadFile(LearnedModel, root, words) : null,
    network: existsSync(network) ? loadFile(NetworkModel, root, network) : null,
    weighing: loadFile(Weighing, root, join(root, 'codebook/weighing.yaml')),
  };
  checkIds(codebook);
  return codebook;
}
