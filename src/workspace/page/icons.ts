/**
 * The page's own icons as inline drawings, so that it needs no font and no picture from elsewhere.
 */
const SVG = 'http://www.w3.org/2000/svg';
const PATHS = {
  alert: 'M10 3 18 17H2L10 3Zm0 5v4m0 2.2v.3',
  attach: 'M10 4v12M4 10h12',
  caret: 'M6 8l4 4 4-4',
  check: 'M4 10.5l4 4 8-9',
  close: 'M5 5l10 10M15 5L5 15',
  down: 'M10 3v10m-4-4 4 4 4-4M4 17h12',
  file: 'M5 2.5h6.5L15.5 6.5v11H5zM11 2.5V7h4.5',
  home: 'M3 9.5 10 4l7 5.5M5 8.5V17h3.5v-4.5h3V17H15V8.5',
  info: 'M10 9v5M10 6v.3M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Z',
  more: 'M10 4.5v.2M10 10v.2M10 15.5v.2',
  reply: 'M3 4h14v9H9l-4 4v-4H3z',
  send: 'M3 10 17 4l-4 12-3-5-7-1Z',
  smile: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM7 8v.5M13 8v.5M6.5 12c1.6 2.4 5.4 2.4 7 0',
  sort: 'M6 8l4-4 4 4M6 12l4 4 4-4',
  stop: 'M6 6h8v8H6z',
  thumbsDown: 'M6 11V3H3v8h3Zm0 0 3.5 6c1 0 1.8-.8 1.8-1.8V12h4.2c1 0 1.7-.9 1.5-1.9L15.8 4c-.1-.6-.7-1-1.3-1H6',
  thumbsUp: 'M6 9v8H3V9h3Zm0 0 3.5-6c1 0 1.8.8 1.8 1.8V8h4.2c1 0 1.7.9 1.5 1.9L15.8 16c-.1.6-.7 1-1.3 1H6',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.appendChild(path);
  return svg;
}
