/**
 * The schema of `knowledge/words/<language>.yaml`: all that Tango says in Slack besides what it knows.
 * Whoever wires the app loads the file with this schema and passes the words in.
 */
import { z } from 'zod';

const Said = z.string().min(1);
const Button = Said.max(75);
const ModalTitle = Said.max(24);

/** A group of texts, each of which must be there; any other key is a typing mistake. */
const texts = <const K extends string>(...keys: K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, Said])) as Record<K, typeof Said>);

export const Words = z.strictObject({
  status: texts('placed', 'leaning', 'unclear'),
  severity: texts('low', 'medium', 'high'),
  verdict: texts('yes', 'no', 'unclear'),
  checklist: texts('met', 'not-met', 'unclear'),
  part: Said,
  /** Everyday names of frameworks, by id; a framework without one goes by its own. */
  frameworks: z.record(z.string(), Said),
  card: texts(
    ...(['placed', 'leaning', 'unclear', 'planned', 'ended', 'several', 'others', 'changes', 'change'] as const),
    ...([
      'no-change',
      'nothing',
      'placements',
      'more-placements',
      'unplaced',
      'contested',
      'contested-line',
      'contested-rest',
    ] as const),
    ...(['risks', 'risks-more', 'no-risks', 'do', 'no-mitigation', 'questions', 'question-buttons'] as const),
    ...(['no-questions', 'sources', 'version', 'risk-new', 'risk-gone'] as const),
  ),
  details: texts(
    ...(['reasons', 'reason-line', 'runner-up', 'rule', 'definitions', 'checklists', 'moves', 'move', 'and'] as const),
    ...(['no-moves', 'risks', 'changed-reasons'] as const),
  ),
  answer: texts('partly', 'not-covered', 'nearest', 'sources', 'details', 'model'),
  locator: texts('section', 'paragraph', 'page'),
  passage: texts('note', 'quote', 'no-quote', 'open', 'part').extend({
    title: ModalTitle,
    titles: ModalTitle,
    close: ModalTitle,
  }),
  buttons: z.strictObject({
    label: Said,
    details: Button,
    why: Button,
    moves: Button,
    risks: Button,
    brief: Button,
    passages: Button,
    passage: Button,
    'passage-spoken': Button,
    more: Button,
    questions: Button,
  }),
  feedback: z.strictObject({
    good: Button,
    bad: Button,
    'good-spoken': Button,
    'bad-spoken': Button,
    'thanks-good': Said,
    'thanks-bad': Said,
  }),
  progress: z.strictObject({ status: Said.max(50), steps: z.array(Said).min(1).max(10) }),
  briefing: texts('title', 'done', 'as-text'),
  notices: texts(
    ...(['empty', 'file', 'stopped', 'place-what', 'ask-what', 'brief-what', 'shortcut-empty', 'asked'] as const),
    ...(['placing', 'went-direct', 'stale', 'trouble'] as const),
  ),
  prompts: z.strictObject({
    title: Said,
    list: z
      .array(z.strictObject({ title: Said.max(75), message: Said }))
      .min(1)
      .max(4),
  }),
  help: z.strictObject({
    title: Said.max(150),
    lines: z.array(Said).min(1),
    'examples-title': Said,
    examples: z.array(Said).min(1),
    shortcut: Said,
  }),
  home: texts('knows', 'added', 'not', 'disclaimer', 'examples').extend({ title: Said.max(150) }),
});
export type Words = z.infer<typeof Words>;

/** Puts values into the `{curly}` places of a text. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
