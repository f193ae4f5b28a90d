/** The risks for which the description gives ground, gravest first, each with what the works offer against it. */
import type { ServicePlacement } from '../../../domain/placement.ts';
import { text } from '../../text/piece.ts';
import type { Block, Line, Section } from '../document.ts';
import { marked, quotedInline, sentence, type Writing } from '../writing.ts';

export function risksSection(writing: Writing, p: ServicePlacement): Section {
  const blocks = p.risks.map((risk): Block => {
    const grounds = quotedInline(risk.evidence);
    const shown: Line[] = grounds.length > 0 ? [[text('Ground in the description: '), ...grounds, text('.')]] : [];
    const meaning = writing.naming.riskPlain(risk.id);
    return {
      kind: 'risk',
      name: writing.naming.risk(risk.id),
      severity: risk.severity,
      lines: [
        ...(meaning ? [[text(sentence(meaning))]] : []),
        marked(writing, sentence(risk.why), p.citations, risk.citations),
        ...shown,
      ],
      mitigations: risk.mitigations.map((m) => marked(writing, sentence(m.text), p.citations, m.citations)),
    };
  });
  const none: Block = {
    kind: 'paragraph',
    line: [text('The description gives no ground for a risk that the papers name. That does not mean there is none.')],
  };
  return { id: 'risks', title: 'Risks, and what can be done', blocks: blocks.length > 0 ? blocks : [none] };
}
