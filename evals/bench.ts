/**
 * `npm run bench`: what Tango costs beside what it is built on, in one run and as ratios: placing beside splitting and tagging the
 * same descriptions, asking beside a full-text search for the same questions. Nothing is asserted: machines differ.
 */
import { assemble } from '../src/assembly.ts';
import { configOf } from '../src/config.ts';
import { sentencesOf } from '../src/read/tokens.ts';
import { FullTextIndex } from '../src/retrieve/full-text.ts';
import { termsOf } from '../src/retrieve/terms.ts';
import { Question } from './metrics/answers.ts';
import { readCases } from './metrics/jsonl.ts';
import { Description } from './metrics/labels.ts';

const ROUNDS = 3;
const TEXTS = 200;

const { advisor, library, knowledge } = assemble({ ...configOf({}), dataFolder: '/nonexistent' }, null);
const texts = readCases('descriptions.jsonl', Description)
  .slice(0, TEXTS)
  .map((d) => d.text);
const questions = ['questions.jsonl', 'questions-written.jsonl']
  .flatMap((f) => readCases(f, Question))
  .map((q) => q.question);

/** Milliseconds for each item, of the last of some rounds: the ones before it warm up. */
async function timesOf<T>(items: readonly T[], work: (item: T) => unknown): Promise<number[]> {
  let times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    times = [];
    for (const item of items) {
      const start = performance.now();
      await work(item);
      times.push(performance.now() - start);
    }
  }
  return times.toSorted((a, b) => a - b);
}

const at = (times: readonly number[], share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
const mean = (times: readonly number[]) => times.reduce((a, b) => a + b, 0) / times.length;

function told(name: string, times: readonly number[], reference: string, than: readonly number[]): void {
  const figures = `median ${at(times, 0.5).toFixed(2)} ms, 95th percentile ${at(times, 0.95).toFixed(2)} ms, ${(1000 / mean(times)).toFixed(0)} a second`;
  process.stdout.write(`${name}: ${figures}; ${(mean(times) / mean(than)).toFixed(1)} times ${reference}\n`);
}

const stopwords = new Set(knowledge.retrieval.stopwords);
const rows = library.notes.map((n) => ({ columns: [termsOf(`${n.text} ${n.questions.join(' ')}`, stopwords)] }));
const plain = new FullTextIndex(['text'], [1], rows);

const tagging = await timesOf(texts, sentencesOf);
told('place', await timesOf(texts, (t) => advisor.place(t)), 'splitting and tagging alone', tagging);
const searching = await timesOf(questions, (q) => plain.search(termsOf(q, stopwords), 10));
told('ask', await timesOf(questions, (q) => advisor.ask(q)), 'a full-text search alone', searching);
process.stdout.write(`memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`);
