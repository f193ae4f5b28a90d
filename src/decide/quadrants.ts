/** `present`: every quadrant that the text shows, beside the primary one (codebook section 2). */
import type { Codebook } from '../domain/codebook.ts';
import { type Facts, strengthOf } from './condition.ts';
import { categoryIn, FIRM } from './framework.ts';

export const QUADRANTS = 'quadrants';

/** Co-production is present in any public service; another quadrant where it is primary or one of its rules holds firmly. */
export function presentQuadrants(codebook: Codebook, facts: Facts): string[] {
  const framework = codebook.frameworks.find((f) => f.id === QUADRANTS);
  if (!framework) return [];
  const primary = categoryIn(framework, facts);
  if (primary === null) return [];
  return framework.categories
    .map((c) => c.id)
    .filter(
      (id) =>
        id === 'co-production' ||
        id === primary ||
        framework.rules.some((r) => r.category === id && strengthOf(r.when, facts) >= FIRM),
    );
}
