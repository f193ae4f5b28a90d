/** Many services, each with its placement, under the name that its owner gave it. */
import type { ServicePlacement } from './placement.ts';

export interface PortfolioEntry {
  id: string;
  placement: ServicePlacement;
}
