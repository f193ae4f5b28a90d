/**
 * canvases.create: a document that belongs to a channel; the page offers it in the channel's header.
 */
import { z } from 'zod';
import { describeFile } from '../files.ts';
import { appIdentity } from '../identity.ts';
import { post } from '../posting.ts';
import { json, optionalText } from './arguments.ts';
import { channelById, type Methods, method } from './method.ts';
import { SlackError } from './slack-error.ts';

const content = json(z.object({ type: z.literal('markdown'), markdown: z.string() }).optional());

export const canvases: Methods = {
  'canvases.create': method(
    z.object({ title: optionalText, document_content: content, channel_id: optionalText }),
    async (site, args) => {
      // Free teams, the common case for small organisations, may only have canvases in channels.
      if (args.channel_id === undefined) throw new SlackError('free_team_not_allowed');
      const channel = channelById(site, args.channel_id);
      const bytes = Buffer.from(args.document_content?.markdown ?? '', 'utf8');
      const title = args.title ?? 'Untitled';
      const about = { name: `${title}.md`, size: bytes.length, user: appIdentity.botUserId };
      const file = { ...describeFile(site, about), title, pretty_type: 'Canvas', filetype: 'quip' };
      await site.files.write(file.id, bytes);
      site.files.save(file, true);
      post(site, channel, { user: appIdentity.botUserId, text: '', files: [file], subtype: 'file_share' });
      return { canvas_id: file.id };
    },
  ),
};
