/**
 * What has just changed, told to every open page so that it can redraw without asking.
 * One emitter for the whole workspace; the page's socket decides who may see a change.
 */
import { EventEmitter } from 'node:events';
import type { Change } from './change.ts';

export interface Changes {
  publish(change: Change): void;
  subscribe(listener: (change: Change) => void): () => void;
}

export function createChanges(): Changes {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    publish: (change) => void emitter.emit('change', change),
    subscribe(listener) {
      emitter.on('change', listener);
      return () => emitter.off('change', listener);
    },
  };
}
