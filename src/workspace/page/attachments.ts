/**
 * Files under a message: pictures shown, others as a tile to download.
 */
import type { FileRecord } from '../records.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';

function size(bytes: number): string {
  return bytes < 1000
    ? `${bytes} bytes`
    : bytes < 1_000_000
      ? `${Math.round(bytes / 1000)} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function attachment(file: FileRecord): HTMLElement {
  const address = `/page/files/${encodeURIComponent(file.id)}`;
  if (/^image\/(png|jpeg|gif|webp)$/.test(file.mimetype)) {
    const alt = file.alt_txt ?? file.title;
    const picture = h('img', { class: 'picture picture-full', src: address, alt, loading: 'lazy' });
    const opened = h('a', { class: 'picture-link', href: address, target: '_blank', rel: 'noopener' }, picture);
    return h('figure', { class: 'figure' }, h('figcaption', {}, file.title), opened);
  }
  return h(
    'a',
    {
      class: 'file',
      href: address,
      download: file.name,
      'aria-label': `Download ${file.title}, ${file.pretty_type}, ${size(file.size)}`,
    },
    h('span', { class: `file-sign file-${file.filetype}` }, icon('file')),
    h(
      'span',
      { class: 'file-words' },
      h('strong', {}, file.title),
      h('span', {}, `${file.pretty_type} · ${size(file.size)}`),
    ),
    icon('down'),
  );
}
