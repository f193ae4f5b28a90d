/**
 * The app's Home tab.
 */
import type { View } from '../records.ts';
import { actingContext } from './acting.ts';
import type { App } from './app.ts';
import { renderBlocks } from './blocks/render-blocks.ts';
import { h } from './dom.ts';
import { valuesFor } from './state.ts';

let kept: { hash: string; node: HTMLElement } | undefined;

function draw(app: App, view: View): HTMLElement {
  const around = actingContext({ view: view.id }, 'home', valuesFor(app.state, view.hash));
  return h('div', { class: 'home' }, renderBlocks(view.blocks, around));
}

export function homeTab(app: App): HTMLElement {
  const { home } = app.state.overview;
  if (home === null) return h('div', { class: 'home home-empty' }, h('p', {}, 'Tango has not put anything here yet.'));
  if (kept?.hash !== home.hash) kept = { hash: home.hash, node: draw(app, home) };
  return kept.node;
}
