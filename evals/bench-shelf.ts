/**
 * `npm run bench:shelf`: asking over 100,000 added passages, side by side with SQLite's FTS5 and MiniSearch alone on the same
 * texts and questions, as ratios. The passages are made: words of the shipped notes and made-up ones, as often as words of a
 * language are (Zipf), so that common words are in most of them. Nothing is asserted: machines differ.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { assemble } from '../src/assembly.ts';
import { configOf } from '../src/config.ts';
import { Work } from '../src/domain/work.ts';
import { sketchOf } from '../src/ingest/likeness.ts';
import { passagesFrom } from '../src/ingest/passages.ts';
import { openFile } from '../src/ingest/shelf/file.ts';
import { keeperOf } from '../src/ingest/shelf/keep.ts';
import { indexingOf } from '../src/retrieve/indexing.ts';
import { wordsOf } from '../src/retrieve/terms.ts';
import { Question } from './metrics/answers.ts';
import { readCases } from './metrics/jsonl.ts';

const PASSAGES = Number(process.env.PASSAGES ?? 100_000);
const IN_A_DOCUMENT = 200;
const SENTENCES = 4;
const WORDS = 16;
const MADE_UP = 20_000;

const dataFolder = mkdtempSync(join(tmpdir(), 'tango-bench-'));
const shipped = assemble({ ...configOf({}), sourcesFolder: null, dataFolder }, null);
const indexing = indexingOf(shipped.knowledge.retrieval);

/** Always the same numbers (a linear congruential generator). */
let seed = 20_260_101;
const chance = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
/** Words of the notes, the commonest first, then made-up ones. */
const counts = new Map<string, number>();
for (const note of shipped.library.notes)
  for (const word of wordsOf(note.text)) counts.set(word, (counts.get(word) ?? 0) + 1);
const real = [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
const vocabulary = [...real, ...Array.from({ length: MADE_UP }, (_, i) => `word${i.toString(36)}`)];
let sum = 0;
const shares = vocabulary.map((_, i) => {
  sum += 1 / (i + 2);
  return sum;
});
function word(): string {
  const at = chance() * sum;
  let [low, high] = [0, shares.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shares[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low] ?? 'word';
}
const sentence = () => {
  const text = Array.from({ length: WORDS }, word).join(' ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
};
const passage = () => Array.from({ length: SENTENCES }, sentence).join(' ');

const started = performance.now();
const keeper = keeperOf(openFile(dataFolder), indexing);
const texts: string[] = [];
for (let d = 0; d * IN_A_DOCUMENT < PASSAGES; d++) {
  const paragraphs = Array.from({ length: IN_A_DOCUMENT }, (_, i) => ({
    text: passage(),
    seams: [],
    section: `Part ${i >> 4}`,
    footnote: false,
    pages: [{ at: 0, page: 1 + (i >> 2) }],
  }));
  texts.push(...paragraphs.map((p) => p.text));
  const work = Work.parse({
    id: `made-${d}`,
    type: 'document',
    title: `Made document ${d}`,
    author: [],
    issued: { 'date-parts': [[2020]] },
    added: true,
  });
  const kept = {
    work,
    file: `${d}.txt`,
    content: `${d}`,
    sketch: sketchOf(paragraphs),
    passages: passagesFrom(paragraphs, work.id),
  };
  keeper.keep(kept);
}
keeper.close();
process.stdout.write(
  `${texts.length} passages put on the shelf in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
);

const fts = new DatabaseSync(join(dataFolder, 'alone.sqlite'));
fts.exec(`create virtual table rows using fts5(text, content = '', tokenize = "porter unicode61"); begin`);
const insert = fts.prepare('insert into rows (rowid, text) values (?, ?)');
for (const [i, text] of texts.entries()) insert.run(i + 1, text);
fts.exec('commit');
const select = fts.prepare('select rowid, bm25(rows) as rank from rows where rows match ? order by rank limit 10');
const stopwords = new Set(shipped.knowledge.retrieval.stopwords);
const content = (question: string) => wordsOf(question).filter((w) => !stopwords.has(w));

const questions = ['questions.jsonl', 'questions-written.jsonl']
  .flatMap((f) => readCases(f, Question))
  .map((q) => q.question);

const at = (times: readonly number[], share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
const mean = (times: readonly number[]) => times.reduce((a, b) => a + b, 0) / times.length;

interface Times {
  /** By the clock. */
  wall: number[];
  /** Of the processor: what one core needs, whatever else the machine does. */
  core: number[];
}

/** Milliseconds for each question, the second time round: the first warms up. */
async function timesOf(work: (question: string) => unknown): Promise<Times> {
  let times: Times = { wall: [], core: [] };
  for (let round = 0; round < 2; round++) {
    times = { wall: [], core: [] };
    for (const question of questions) {
      const [start, used] = [performance.now(), process.cpuUsage()];
      await work(question);
      const { user, system } = process.cpuUsage(used);
      times.wall.push(performance.now() - start);
      times.core.push((user + system) / 1000);
    }
  }
  const sorted = (xs: number[]) => xs.toSorted((a, b) => a - b);
  return { wall: sorted(times.wall), core: sorted(times.core) };
}
const figures = (times: readonly number[]) =>
  `median ${at(times, 0.5).toFixed(1)}, 95th percentile ${at(times, 0.95).toFixed(1)}, slowest ${(times.at(-1) ?? 0).toFixed(1)} ms`;
const told = (name: string, { wall, core }: Times, more = '') =>
  process.stdout.write(`${name}: ${figures(core)} of one core; ${figures(wall)} by the clock${more}\n`);
const beside = ({ core: own }: Times, { core: other }: Times) =>
  `${(mean(own) / mean(other)).toFixed(2)} times on average, ${(at(own, 0.95) / at(other, 0.95)).toFixed(2)} times at the 95th percentile`;

const opened = performance.now();
const { advisor, library } = assemble({ ...configOf({}), dataFolder }, null);
await advisor.ask('What is co-production?');
process.stdout.write(`opened, and a first question answered, in ${(performance.now() - opened).toFixed(0)} ms\n`);

const asking = await timesOf((q) => advisor.ask(q));
const memory = process.memoryUsage().rss / 1e6;
const alone = await timesOf((q) => {
  const words = content(q);
  return words.length > 0 ? select.all(words.map((w) => `"${w}"`).join(' OR ')) : [];
});
const mini = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
mini.addAll(texts.map((text, id) => ({ id, text })));
const miniTimes = await timesOf((q) => mini.search(content(q).join(' ')).slice(0, 10));

told('ask, whole', asking, `, over ${library.shelf?.passages} added passages; memory so far ${memory.toFixed(0)} MB`);
told('FTS5 alone', alone);
told('MiniSearch alone', miniTimes, `; memory with it ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
process.stdout.write(`ask beside FTS5 alone: ${beside(asking, alone)}\n`);
process.stdout.write(`ask beside MiniSearch alone: ${beside(asking, miniTimes)}\n`);
library.shelf?.close();
fts.close();
rmSync(dataFolder, { recursive: true });
