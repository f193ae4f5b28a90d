/** What would change it (moves) and what is unknown (open questions, and what their answers would lead to). */
import type { Move, OpenQuestion, ServicePlacement } from '../../../domain/placement.ts';
import { line, type Piece, strong, text } from '../../text/piece.ts';
import type { Block, Line, Section } from '../document.ts';
import { FRAMEWORKS } from '../naming.ts';
import type { Writing } from '../writing.ts';

function move({ naming }: Writing, { framework, to, if: changes }: Move): Line {
  const facts = changes.map((c) => line(c.text).replace(/\.$/, '')).join(', and ');
  return [strong(naming.category(framework, to)), text(` – if ${facts}.`)];
}

export function movesSection(writing: Writing, p: ServicePlacement): Section | null {
  const frameworks = [...new Set(p.moves.map((m) => m.framework))];
  if (frameworks.length === 0) return null;
  const lead =
    'The smallest change in the facts that would place the service elsewhere. Tango ranks no place above another, so this is not advice to move.';
  return {
    id: 'changes',
    title: 'What would change it',
    blocks: [
      { kind: 'paragraph', line: [text(lead)] },
      ...frameworks.flatMap((id): Block[] => [
        { kind: 'subheading', title: writing.naming.framework(id) },
        { kind: 'list', items: p.moves.filter((m) => m.framework === id).map((m) => move(writing, m)) },
      ]),
    ],
  };
}

function outcome({ naming }: Writing, key: string, value: unknown): string {
  const id = key.replace(/^definitions[./]/, '');
  const list = Array.isArray(value) ? value.map(String) : [];
  if (id === 'risks') return `risks: ${list.map((r) => naming.risk(r)).join(', ') || 'none'}`;
  if (id === 'present')
    return `quadrants shown: ${list.map((q) => naming.category('quadrants', q)).join(', ') || 'none'}`;
  if (Array.isArray(value))
    return `${naming.framework(id)}: ${list.map((c) => naming.category(id, c)).join(', ') || 'none'}`;
  if (value === null || value === 'unclear') return `${naming.framework(id)}: unclear`;
  return `${naming.framework(id)}: ${value === 'yes' || value === 'no' ? value : naming.category(id, String(value))}`;
}

function option(writing: Writing, { label, leads_to }: OpenQuestion['options'][number]): Line {
  const leads = Object.entries(leads_to).map(([key, value]) => outcome(writing, key, value));
  const after: Piece[] = leads.length > 0 ? [text(` → ${leads.join('; ')}`)] : [text(' → nothing changes')];
  return [strong(line(label)), ...after];
}

export function unknownSection(writing: Writing, p: ServicePlacement): Section {
  const unclear = FRAMEWORKS.filter((id) => p.placements[id].status === 'unclear').map((id) =>
    writing.naming.framework(id),
  );
  const gaps: Block[] =
    unclear.length > 0
      ? [
          {
            kind: 'paragraph',
            line: [text('The description gives no ground for: '), strong(unclear.join(', ')), text('.')],
          },
        ]
      : [];
  const questions = p.questions.flatMap((q): Block[] => [
    { kind: 'subheading', title: line(q.text) },
    { kind: 'list', items: q.options.map((o) => option(writing, o)) },
  ]);
  const lead: Block[] =
    questions.length > 0 ? [{ kind: 'paragraph', line: [text('These facts would settle most:')] }] : [];
  const none: Block = { kind: 'paragraph', line: [text('No open question would change a placement.')] };
  return {
    id: 'unknown',
    title: 'What is unknown',
    blocks: [...gaps, ...lead, ...(questions.length > 0 ? questions : [none])],
  };
}
