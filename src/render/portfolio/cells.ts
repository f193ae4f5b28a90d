/** What both tables of a portfolio say of a service, in the words that people read. */
import type { Names } from '../../domain/names.ts';
import { type Placements, type ServicePlacement, SINGLE_FRAMEWORKS, type Status } from '../../domain/placement.ts';

export const UNCLEAR = "can't tell";
const STATUS: Record<Status, string> = { placed: 'sure', leaning: 'leaning', unclear: UNCLEAR };
const REACH: Record<ServicePlacement['reach'], string> = {
  service: 'one service',
  'several-services': 'several services; the first is placed',
  'not-a-service': 'no public service',
  'too-little': 'tells too little',
};

export const reachOf = (p: ServicePlacement): string => REACH[p.reach];

export interface Standing {
  id: string;
  framework: string;
  category: string;
  status: string;
}

const nameOf = (names: Names, framework: string, id: string): string =>
  names.frameworks[framework]?.categories[id]?.name ?? id;

/** Every framework of which one category holds. */
export const standings = (placements: Placements, names: Names): Standing[] =>
  SINGLE_FRAMEWORKS.map((id) => ({
    id,
    framework: names.frameworks[id]?.name ?? id,
    category: placements[id].category === null ? UNCLEAR : nameOf(names, id, placements[id].category),
    status: STATUS[placements[id].status],
  }));

export const values = (placements: Placements, names: Names): string[] =>
  placements.value.categories.map((id) => nameOf(names, 'value', id));

export const definitions = (placements: Placements, names: Names): { author: string; verdict: string }[] =>
  Object.entries(placements.definitions).map(([id, verdict]) => ({
    author: names.definitions[id] ?? id,
    verdict: verdict === 'unclear' ? UNCLEAR : verdict,
  }));

export const risks = (p: ServicePlacement, names: Names): string[] =>
  p.risks.map((r) => `${names.risks[r.id]?.name ?? r.id} (${r.severity})`);
