/**
 * Images. Pictures uploaded to the workspace are shown; an address elsewhere is not fetched, since nothing leaves the machine.
 */
import type { Fields } from '../../records.ts';
import { h } from '../dom.ts';
import { isFields, textOf } from './block-context.ts';

function ownAddress(picture: Fields): string | undefined {
  const file = isFields(picture.slack_file) ? picture.slack_file : {};
  const id =
    textOf(file.id) || /\/(?:files-pri|files)\/(F[A-Z0-9]+)/.exec(textOf(file.url) || textOf(picture.image_url))?.[1];
  return id === undefined || id === '' ? undefined : `/page/files/${encodeURIComponent(id)}`;
}

export function image(picture: Fields, kind: 'full' | 'accessory' | 'small' | 'hero'): HTMLElement {
  const address = ownAddress(picture);
  const alt = textOf(picture.alt_text);
  if (address !== undefined) return h('img', { class: `picture picture-${kind}`, src: address, alt, loading: 'lazy' });
  return h(
    'span',
    { class: `picture picture-${kind} picture-absent`, role: 'img', 'aria-label': alt, title: alt },
    kind === 'small' ? '' : alt,
  );
}
