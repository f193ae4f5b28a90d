/** Loads `prompts/`: one Markdown file a prompt, whose front matter names its inputs and its output; a fault names file and key. */
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { filesIn, KnowledgeFault, parseYaml, validate } from './yaml.ts';

export const PROMPTS_ROOT = fileURLToPath(new URL('../../prompts', import.meta.url));

/** What the code gives to each prompt; a prompt may not ask for more, nor leave something out. */
const WANTED = {
  'word-answer': { inputs: ['question', 'material'], output: 'claims' },
  'word-placement': { inputs: ['question', 'material', 'established'], output: 'claims' },
  talk: { inputs: [], output: 'text' },
} as const satisfies Record<string, { inputs: readonly string[]; output: 'claims' | 'text' }>;

type PromptName = keyof typeof WANTED;

const FrontMatter = z.strictObject({
  name: z.enum(Object.keys(WANTED) as [PromptName, ...PromptName[]]),
  inputs: z.array(z.string().regex(/^[a-z]+$/)),
  /** `claims`: the schema of sentences with support; `text`: free words, verified later. */
  output: z.enum(['claims', 'text']),
});

interface FilledPrompt {
  instructions: string;
  data: string;
}

export interface Prompt extends z.infer<typeof FrontMatter> {
  fill(values: Readonly<Record<string, string>>): FilledPrompt;
}

export type Prompts = Record<PromptName, Prompt>;

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const FILE = /^---\n([\s\S]*?)\n---\n\s*# Instructions\n([\s\S]*?)(?:\n# Data\n([\s\S]*))?$/;

function checkPlaceholders(head: z.infer<typeof FrontMatter>, body: string, file: string): void {
  const used = new Set([...body.matchAll(PLACEHOLDER)].map((m) => m[1] ?? ''));
  const { inputs, output } = WANTED[head.name];
  const given: readonly string[] = inputs;
  for (const input of head.inputs)
    if (!given.includes(input)) throw new KnowledgeFault(file, 'inputs', `"${input}" is not given to this prompt`);
  for (const input of given)
    if (!head.inputs.includes(input)) throw new KnowledgeFault(file, 'inputs', `"${input}" is missing`);
  for (const name of used)
    if (!head.inputs.includes(name))
      throw new KnowledgeFault(file, `{{${name}}}`, 'the placeholder is not among the inputs');
  for (const input of head.inputs)
    if (!used.has(input)) throw new KnowledgeFault(file, `{{${input}}}`, 'the placeholder is missing in the text');
  if (head.output !== output) throw new KnowledgeFault(file, 'output', `must be "${output}"`);
}

/** One pass, so that braces in a user's words are never taken for a placeholder. */
const filled = (text: string, values: Readonly<Record<string, string>>, file: string): string =>
  text.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new KnowledgeFault(file, `{{${name}}}`, 'no value is given');
    return value;
  });

function promptOf(raw: string, file: string): Prompt {
  const [, front, instructions, data = ''] = FILE.exec(raw.replaceAll('\r\n', '\n')) ?? [];
  if (front === undefined || instructions === undefined)
    throw new KnowledgeFault(file, '', 'wants front matter, "# Instructions" and, where it has inputs, "# Data"');
  const head = validate(FrontMatter, parseYaml(front, file), file);
  if (head.name !== basename(file, '.md')) throw new KnowledgeFault(file, 'name', `must be "${basename(file, '.md')}"`);
  checkPlaceholders(head, `${instructions}${data}`, file);
  const fill = (values: Readonly<Record<string, string>>): FilledPrompt => ({
    instructions: filled(instructions.trim(), values, file),
    data: filled(data.trim(), values, file),
  });
  return Object.freeze({ ...head, fill });
}

/**
 * @param root the `prompts/` folder
 * @throws KnowledgeFault naming file, key and fault
 */
export function loadPrompts(root = PROMPTS_ROOT): Prompts {
  const found = filesIn(root, '.md').map((file) => promptOf(readFileSync(file, 'utf8'), relative(root, file)));
  const prompts = Object.fromEntries(found.map((p) => [p.name, p]));
  for (const name of Object.keys(WANTED))
    if (!prompts[name]) throw new KnowledgeFault(`${name}.md`, '', 'the prompt is missing');
  return Object.freeze(prompts) as Prompts;
}
