/**
 * Takes files in and gives their record: for uploads of the app and of people alike.
 */
import { randomId, seconds } from './ids.ts';
import type { Channel, FileRecord } from './records.ts';
import type { Site } from './site.ts';

const KINDS: Record<string, readonly [mimetype: string, pretty: string]> = {
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word Document'],
  gif: ['image/gif', 'GIF'],
  html: ['text/html', 'HTML'],
  jpg: ['image/jpeg', 'JPEG'],
  json: ['application/json', 'JSON'],
  md: ['text/markdown', 'Markdown (raw)'],
  pdf: ['application/pdf', 'PDF'],
  png: ['image/png', 'PNG'],
  txt: ['text/plain', 'Plain Text'],
  webp: ['image/webp', 'WebP'],
};

export interface NewFile {
  name: string;
  size: number;
  user: string;
  altText?: string | undefined;
}

export function describeFile(site: Site, { name, size, user, altText }: NewFile): FileRecord {
  const id = randomId('F');
  const extension = (/\.([a-z0-9]+)$/i.exec(name)?.[1] ?? 'bin').toLowerCase().replace('jpeg', 'jpg');
  const [mimetype, pretty] = KINDS[extension] ?? ['application/octet-stream', 'Binary'];
  const address = `${site.origin}/files-pri/${id}`;
  const created = seconds();
  return {
    id,
    created,
    timestamp: created,
    name,
    title: name,
    mimetype,
    filetype: extension === 'md' ? 'markdown' : extension === 'txt' ? 'text' : extension,
    pretty_type: pretty,
    user,
    size,
    mode: 'hosted',
    editable: false,
    is_external: false,
    is_public: true,
    url_private: `${address}/${encodeURIComponent(name)}`,
    url_private_download: `${address}/download/${encodeURIComponent(name)}`,
    permalink: `${site.origin}/page/files/${id}`,
    file_access: 'visible',
    channels: [],
    ims: [],
    shares: {},
    ...(altText === undefined ? {} : { alt_txt: altText }),
  };
}

/** Notes in a file's record where it was shared, once the message exists. */
export function noteShare(site: Site, file: FileRecord, channel: Channel, ts: string): void {
  const place = channel.kind === 'im' ? 'private' : 'public';
  const where = channel.kind === 'im' ? { ims: [channel.id] } : { channels: [channel.id] };
  site.files.save({ ...file, ...where, shares: { [place]: { [channel.id]: [{ ts }] } } }, true);
}
