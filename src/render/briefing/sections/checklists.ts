/** The papers' checklists, each as what is met, what is not, and what the description doesn't tell. */
import type { ServicePlacement } from '../../../domain/placement.ts';
import { line, strong, text } from '../../text/piece.ts';
import type { Block, Line, Section } from '../document.ts';
import { plural, type Writing } from '../writing.ts';

const STATES = { met: 'Met', 'not-met': 'Not met', unclear: 'Not told' } as const;

function list({ naming }: Writing, id: string, items: ServicePlacement['checklists'][string]): Block[] {
  const title = naming.checklist(id);
  const rows = Object.entries(items).map(([item, state]): Line[][] => [
    [[text(line(naming.item(id, item)))]],
    [[state === 'unclear' ? text(STATES[state]) : strong(STATES[state])]],
  ]);
  const columns = [
    { name: 'Item', width: 80 },
    { name: 'State', width: 20 },
  ];
  return [
    { kind: 'subheading', title },
    { kind: 'table', caption: title, columns, rows },
  ];
}

export function checklistsSection(writing: Writing, p: ServicePlacement): Section | null {
  const known = Object.entries(p.checklists).filter(([, items]) =>
    Object.values(items).some((state) => state !== 'unclear'),
  );
  const silent = Object.keys(p.checklists).length - known.length;
  if (known.length === 0) return null;
  const rest: Block[] =
    silent > 0
      ? [
          {
            kind: 'paragraph',
            line: [text(`On ${plural(silent, 'more checklist', 'more checklists')} the description tells nothing.`)],
          },
        ]
      : [];
  return {
    id: 'checklists',
    title: 'Checklists',
    blocks: [...known.flatMap(([id, items]) => list(writing, id, items)), ...rest],
  };
}
