/** Whether each author would call it co-production, and readings that authors dispute. */
import type { ServicePlacement, Verdict } from '../../../domain/placement.ts';
import { strong, text } from '../../text/piece.ts';
import type { Line, Section } from '../document.ts';
import { FRAMEWORKS } from '../naming.ts';
import { marked, quoted, sentence, type Writing } from '../writing.ts';

const VERDICTS: Record<Verdict, string> = { yes: 'Yes', no: 'No', unclear: 'Unclear' };

export function definitionsSection(writing: Writing, p: ServicePlacement): Section | null {
  const ids = Object.keys(p.placements.definitions);
  if (ids.length === 0) return null;
  const rows = ids.map((id): Line[][] => {
    const why = p.definition_reasons[id];
    const reason = why ? marked(writing, sentence(why.reason), p.citations, why.citations) : [text('–')];
    return [
      [[strong(writing.naming.definition(id))]],
      [[strong(VERDICTS[p.placements.definitions[id] ?? 'unclear'])]],
      [reason],
      why && quoted(why.evidence).length > 0 ? quoted(why.evidence) : [[text('–')]],
    ];
  });
  return {
    id: 'definitions',
    title: 'Is it co-production? Each author’s definition',
    blocks: [
      {
        kind: 'table',
        caption: 'Whether each definition is met',
        columns: [
          { name: 'Definition', width: 22 },
          { name: 'Met?', width: 11 },
          { name: 'Why', width: 42 },
          { name: 'In your words', width: 25 },
        ],
        rows,
      },
    ],
  };
}

export function contestedSection(writing: Writing, p: ServicePlacement): Section | null {
  const items = FRAMEWORKS.flatMap((id): Line[] => {
    const placed = p.placements[id];
    if (!('contested' in placed)) return [];
    return placed.contested.map((c) => [
      strong(writing.naming.framework(id)),
      text(`: ${c.by.map((by) => writing.naming.author(by)).join(', ')} would read it as `),
      strong(writing.naming.category(id, c.category)),
      text('. '),
      ...marked(writing, sentence(c.why), p.citations, c.citations),
    ]);
  });
  return items.length > 0 ? { id: 'contested', title: 'Contested readings', blocks: [{ kind: 'list', items }] } : null;
}
