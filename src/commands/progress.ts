/** A bar on standard error that shows how far a long run is: only on a terminal, and out of the way of the lines beside it. */

const WIDTH = 24;
const CLEAR = '\r\u001b[K';

export interface Progress {
  show(done: number, of: number): void;
  line(text: string): void;
}

export function progressOn(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>): Progress {
  if (!stream.isTTY) return { show: () => {}, line: (text) => void stream.write(`${text}\n`) };
  let bar = '';
  return {
    show(done, of) {
      const full = of === 0 ? WIDTH : Math.round((WIDTH * done) / of);
      bar = done >= of ? '' : `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done} of ${of}`;
      stream.write(CLEAR + bar);
    },
    line: (text) => void stream.write(`${CLEAR}${text}\n${bar}`),
  };
}
