/** Puts names in the place of ids; an id without a name is shown in words, so a new category never breaks a briefing. */
import type { Names } from '../../domain/names.ts';
import type { Placements, Status } from '../../domain/placement.ts';
import type { Work } from '../../domain/work.ts';
import { shortName } from '../references/harvard.ts';

export const FRAMEWORKS = [
  'modes',
  'quadrants',
  'value',
  'participation',
  'phase',
  'relation',
  'duration',
  'perspective',
  'regime',
  'voluntariness',
] as const satisfies readonly (keyof Placements)[];

export const STATUS_WORDS: Record<Status, string> = { placed: 'Firm', leaning: 'Leaning', unclear: 'Unclear' };

const spelled = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

export class Naming {
  readonly names: Names;
  private readonly works: readonly Work[];

  constructor(names: Names, works: readonly Work[]) {
    this.names = names;
    this.works = works;
  }

  framework = (id: string): string => this.names.frameworks[id]?.name ?? this.names.definitions[id] ?? spelled(id);
  question = (id: string): string => this.names.frameworks[id]?.question ?? '';
  category = (framework: string, id: string): string =>
    this.names.frameworks[framework]?.categories[id]?.name ?? spelled(id);
  plain = (framework: string, id: string): string => this.names.frameworks[framework]?.categories[id]?.plain ?? '';
  definition = (id: string): string => this.names.definitions[id] ?? spelled(id);
  risk = (id: string): string => this.names.risks[id]?.name ?? spelled(id);
  riskPlain = (id: string): string => this.names.risks[id]?.plain ?? '';
  checklist = (id: string): string => this.names.checklists[id]?.name ?? spelled(id);
  item = (list: string, id: string): string => this.names.checklists[list]?.items[id] ?? spelled(id);

  /** A work's id or an author's name as it stands. */
  author(id: string): string {
    const work = this.works.find((w) => w.id === id);
    return this.names.works[id]?.short ?? (work ? shortName(work) : id);
  }

  work = (id: string): Work | undefined => this.works.find((w) => w.id === id);
}
