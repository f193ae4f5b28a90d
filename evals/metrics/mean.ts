/** The one average that every metric uses; of nothing it is 0. */
export const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / (xs.length || 1);
