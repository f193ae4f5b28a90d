/** `tango brief`: a cited briefing on a topic or a description, as a file. */
import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { assemble, modelOf } from '../assembly.ts';
import { configOf } from '../config.ts';
import { Message, ThreadKey } from '../domain/conversation.ts';
import { briefing, toDocx, toHtml, toMarkdown } from '../render/briefing/briefing.ts';
import type { StyleName } from '../render/references/style.ts';
import { version } from '../version.ts';
import { UserFault } from './fault.ts';

const LOCAL = ThreadKey.parse({ workspace: 'local', channel: 'cli', thread: 'cli' });
const FORMATS = ['.docx', '.md', '.html'];

export async function briefCommand(
  topic: string,
  { output, style }: { output: string; style: StyleName },
): Promise<void> {
  const format = extname(output).toLowerCase();
  if (!FORMATS.includes(format))
    throw new UserFault(`A briefing is written as ${FORMATS.join(', ')}: name the file accordingly.`, 2);
  const config = configOf(process.env);
  const { advisor, library, names } = assemble(config, await modelOf(config));
  const { reply } = await advisor.respond(Message.parse({ key: LOCAL, user: 'cli', text: topic, as: 'brief' }), null);
  if (reply.kind === 'notice') throw new UserFault(reply.text);
  if (reply.kind !== 'briefing')
    throw new UserFault(
      'The papers do not cover this, so there is nothing to brief on; describe a service or ask about co-production.',
    );
  const document = briefing(reply, { names, works: [...library.works], version, style });
  const content =
    format === '.docx' ? await toDocx(document) : format === '.md' ? toMarkdown(document) : toHtml(document);
  writeFileSync(output, content);
  process.stderr.write(`Wrote ${output}.\n`);
}
