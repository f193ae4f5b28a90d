/** One benchmark's work, and what it takes: rate by processor time, latency by the clock, resident memory at the end. */

export interface Load {
  items: readonly string[];
  work: (item: string) => unknown;
}

const WARMING = 2;
const ROUNDS = 3;

async function round({ items, work }: Load): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await work(item);
    times.push(performance.now() - start);
  }
  return times;
}

export async function ran(load: Load) {
  for (let i = 0; i < WARMING; i++) await round(load);
  const before = process.cpuUsage();
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) times.push(...(await round(load)));
  const { user, system } = process.cpuUsage(before);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return {
    perSecond: times.length / ((user + system) / 1e6),
    median: at(0.5),
    late: at(0.95),
    memory: process.memoryUsage().rss / 1e6,
  };
}
