/**
 * What has been streamed into a message so far, and the blocks it amounts to:
 * text grows, a task is replaced by its newer state, blocks follow in order.
 */
import { z } from 'zod';
import type { Block } from '../records.ts';
import { checkBlocks } from './contents.ts';

const source = z.object({ type: z.literal('url'), url: z.string(), text: z.string() });
export const chunkSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('markdown_text'), text: z.string() }),
  z.object({ type: z.literal('plan_update'), title: z.string() }),
  z.object({
    type: z.literal('task_update'),
    id: z.string().min(1),
    title: z.string(),
    status: z.enum(['pending', 'in_progress', 'complete', 'error']),
    details: z.string().optional(),
    output: z.string().optional(),
    sources: z.array(source).optional(),
  }),
  z.object({
    type: z.literal('blocks'),
    blocks: z.array(z.custom<Block>((value) => typeof value === 'object')).max(50),
  }),
]);

export type Chunk = z.infer<typeof chunkSchema>;
type Task = Extract<Chunk, { type: 'task_update' }>;

export interface StreamParts {
  add(chunks: readonly Chunk[]): void;
  text(): string;
  blocks(): Block[];
}

const richText = (words: string): Block => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: words }] }],
});

function taskCard(task: Task): Block {
  return {
    type: 'task_card',
    task_id: task.id,
    title: task.title,
    status: task.status,
    ...(task.details === undefined ? {} : { details: richText(task.details) }),
    ...(task.output === undefined ? {} : { output: richText(task.output) }),
    ...(task.sources === undefined ? {} : { sources: task.sources }),
  };
}

export function createStreamParts(display: 'timeline' | 'plan'): StreamParts {
  const parts: (Chunk | { type: 'plan' })[] = [];
  const tasks = new Map<string, Task>();
  let planTitle = '';

  function addOne(chunk: Chunk): void {
    const last = parts.at(-1);
    if (chunk.type === 'markdown_text') {
      if (last?.type === 'markdown_text') last.text += chunk.text;
      else parts.push({ ...chunk });
    } else if (chunk.type === 'task_update') {
      const old = tasks.get(chunk.id);
      // Details and output add up over updates; the rest is replaced.
      const details = [old?.details, chunk.details].filter(Boolean).join('\n') || undefined;
      const output = [old?.output, chunk.output].filter(Boolean).join('\n') || undefined;
      const sources = chunk.sources ?? old?.sources;
      tasks.set(chunk.id, { ...chunk, details, output, sources });
      const shown = display === 'plan' ? parts.some((part) => part.type === 'plan') : old !== undefined;
      if (!shown) parts.push(display === 'plan' ? { type: 'plan' } : chunk);
    } else if (chunk.type === 'plan_update') planTitle = chunk.title;
    else parts.push({ ...chunk, blocks: checkBlocks(chunk.blocks) ?? [] });
  }

  return {
    add(chunks) {
      for (const chunk of chunks) addOne(chunk);
    },
    text: () => parts.map((part) => (part.type === 'markdown_text' ? part.text : '')).join(''),
    blocks: () =>
      parts.flatMap((part): Block[] => {
        if (part.type === 'markdown_text') return [{ type: 'markdown', text: part.text }];
        if (part.type === 'plan') {
          return [{ type: 'plan', title: planTitle || 'Working on it', tasks: [...tasks.values()].map(taskCard) }];
        }
        if (part.type === 'task_update') return [taskCard(tasks.get(part.id) ?? part)];
        return part.type === 'blocks' ? part.blocks : [];
      }),
  };
}
