/** Whether a measured value keeps its committed bound: at least so much, but at most for what is refused wrongly. */

const AT_MOST = /: refused\b/;

export const bounded = (name: string): 'least' | 'most' => (AT_MOST.test(name) ? 'most' : 'least');

export const meets = (name: string, value: number | undefined, bound: number): boolean =>
  value !== undefined && (bounded(name) === 'most' ? value <= bound : value >= bound);
