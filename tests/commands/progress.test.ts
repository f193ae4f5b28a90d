/** The bar is for terminals: elsewhere only the lines come out. */
import { describe, expect, it } from 'vitest';
import { progressOn } from '../../src/commands/progress.ts';

function outputOf(isTTY: boolean): string {
  let out = '';
  const progress = progressOn({
    isTTY,
    write: (text: string | Uint8Array) => {
      out += text;
      return true;
    },
  });
  progress.show(1, 4);
  progress.line('a.pdf: added.');
  progress.show(4, 4);
  return out;
}

describe('progress', () => {
  it('is drawn on a terminal and taken away at the end', () => {
    expect(outputOf(true)).toContain('1 of 4');
    expect(outputOf(true).endsWith('\r\u001b[K')).toBe(true);
  });
  it('is not drawn elsewhere', () => expect(outputOf(false)).toBe('a.pdf: added.\n'));
});
