/** The sentence above a placement card: what Tango understood, in plain words. Nothing in it is not in the placement. */
import type { Codebook } from '../domain/codebook.ts';
import type { Material } from '../domain/model.ts';
import type { ServicePlacement } from '../domain/placement.ts';

const LED = ['modes', 'quadrants'] as const;

const categoryName = (codebook: Codebook, framework: string, category: string) =>
  codebook.frameworks.find((f) => f.id === framework)?.categories.find((c) => c.id === category)?.name ?? category;

/** Names of the categories that were computed: all that a model may name. */
export const establishedNames = (placement: ServicePlacement, codebook: Codebook): string[] =>
  LED.flatMap((f) => {
    const { category } = placement.placements[f];
    return category ? [categoryName(codebook, f, category)] : [];
  });

/** Names of categories that were not computed: a sentence that names one contradicts the placement. */
export const otherNames = (placement: ServicePlacement, codebook: Codebook): string[] => {
  const established = new Set(establishedNames(placement, codebook));
  return LED.flatMap((f) => codebook.frameworks.find((x) => x.id === f)?.categories.map((c) => c.name) ?? []).filter(
    (n) => !established.has(n),
  );
};

/** The reasons as computed: what a model may put into better words. */
export const materialOf = (placement: ServicePlacement): Material[] =>
  LED.flatMap((f) => {
    const { reason, category } = placement.placements[f];
    return category ? [{ ref: f, by: ['Tango'], text: reason }] : [];
  });

/** The built-in sentence. */
export function leadOf(placement: ServicePlacement): string {
  const reasons = [
    ...new Set(
      LED.map((f) => placement.placements[f])
        .filter((p) => p.category)
        .map((p) => p.reason),
    ),
  ];
  return reasons.join(' ');
}
