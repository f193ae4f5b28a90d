/**
 * files.*: the upload in two steps that replaced files.upload, and file information.
 */
import { z } from 'zod';
import { describeFile, noteShare } from '../files.ts';
import { appIdentity } from '../identity.ts';
import { post } from '../posting.ts';
import type { FileRecord } from '../records.ts';
import { blocks, id, json, optionalText } from './arguments.ts';
import { checkBlocks } from './contents.ts';
import { channelFor, type Methods, method } from './method.ts';
import { SlackError } from './slack-error.ts';

const length = z.coerce.number().int().min(1).max(1_000_000_000);
const completed = json(z.array(z.object({ id, title: z.string().optional() })).min(1));
const destination = { channel_id: optionalText, channels: optionalText, thread_ts: optionalText };

export const files: Methods = {
  'files.getUploadURLExternal': method(z.object({ filename: id, length, alt_text: optionalText }), (site, args) => {
    const about = { name: args.filename, size: args.length, user: appIdentity.botUserId, altText: args.alt_text };
    const file = describeFile(site, about);
    site.files.save(file, false);
    return { upload_url: `${site.origin}/upload/v1/${file.id}`, file_id: file.id };
  }),
  'files.completeUploadExternal': method(
    z.object({ files: completed, ...destination, initial_comment: optionalText, blocks }),
    async (site, args) => {
      const records: FileRecord[] = [];
      for (const { id: fileId, title } of args.files) {
        const record = site.files.find(fileId);
        if (record === undefined || (await site.files.read(fileId)) === undefined)
          throw new SlackError('file_not_found');
        records.push({ ...record, title: title ?? record.title });
      }
      const target = args.channel_id ?? args.channels?.split(',')[0];
      for (const record of records) site.files.save(record, target !== undefined);
      if (target !== undefined) {
        const channel = channelFor(site, target);
        // A comment takes the place of blocks, as in Slack.
        const shown =
          args.initial_comment === undefined
            ? { text: '', blocks: checkBlocks(args.blocks) }
            : { text: args.initial_comment };
        const draft = { user: appIdentity.botUserId, thread_ts: args.thread_ts, files: records, ...shown };
        const message = post(site, channel, { ...draft, subtype: 'file_share' });
        for (const record of records) noteShare(site, record, channel, message.ts);
      }
      // Sharing happens after the answer in Slack: the place where the file landed is not in it.
      return { files: records };
    },
  ),
  'files.info': method(z.object({ file: id }), (site, args) => {
    const file = site.files.find(args.file);
    if (file === undefined) throw new SlackError('file_not_found');
    return { file, comments: [], response_metadata: { next_cursor: '' } };
  }),
};
