/** A placement for the terminal: where it stands in plain words, why, risks, what is unknown, what would move it. */
import type { Names } from '../../domain/names.ts';
import { type Evidence, type Placement, type ServicePlacement, SINGLE_FRAMEWORKS } from '../../domain/placement.ts';
import { citationLines } from './citations.ts';
import { inert, type Style, styleFor } from './style.ts';

const HOW_SURE = { placed: 'sure', leaning: 'leaning', unclear: "can't tell" } as const;

/** Authors whom the works report have no work of their own here: "oecd-2011" is the OECD 2011. */
const voice = (id: string, names: Names) =>
  names.works[id]?.short ??
  id
    .replace(/^oecd/, 'OECD')
    .replace(/-/g, ' ')
    .replace(/^\p{Ll}/u, (c) => c.toUpperCase());

const marks = (numbers: readonly number[]) => numbers.map((n) => `[${n}]`).join('');

const fromText = (e: Evidence) => e.by === 'cue' || e.by === 'learned';

/** The user's own words, then what they said when asked or set right: that stands in no text. */
function evidenceLines(evidence: readonly Evidence[], names: Names, style: Style): string[] {
  const words = evidence.filter(fromText).map((e) => `“${inert(e.quote)}”`);
  const told = evidence.filter((e) => !fromText(e)).map((e) => names.readings[e.reading] ?? e.reading);
  return [
    ...(words.length > 0 ? [style.dim(`  Your words: ${words.join(' · ')}`)] : []),
    ...(told.length > 0 ? [style.dim(`  You said: ${[...new Set(told)].join(' · ')}`)] : []),
  ];
}

function placementLines(id: (typeof SINGLE_FRAMEWORKS)[number], p: Placement, names: Names, style: Style): string[] {
  const framework = names.frameworks[id];
  const category = p.category ? (framework?.categories[p.category]?.name ?? p.category) : 'unclear';
  const lines = [`${style.bold(framework?.name ?? id)}: ${category} ${style.dim(`(${HOW_SURE[p.status]})`)}`];
  if (p.category) lines.push(`  ${p.reason} ${marks(p.citations)}`);
  lines.push(...evidenceLines(p.evidence, names, style));
  for (const c of p.contested)
    lines.push(`  Others differ: ${c.by.map((b) => voice(b, names)).join(', ')} – ${c.why} ${marks(c.citations)}`);
  return lines;
}

function riskLines(placement: ServicePlacement, names: Names, style: Style): string[] {
  return placement.risks.flatMap((r) => [
    `${style.bold(names.risks[r.id]?.name ?? r.id)} (${r.severity}): ${r.why} ${marks(r.citations)}`,
    ...evidenceLines(r.evidence, names, style),
    ...r.mitigations.map((m) => `  → ${m.text} ${marks(m.citations)}`),
  ]);
}

const section = (title: string, lines: readonly string[], style: Style) =>
  lines.length > 0 ? [style.heading(title), ...lines, ''] : [];

/** @param colour true on a terminal that shows it */
export function placementText(placement: ServicePlacement, names: Names, colour: boolean): string {
  const style = styleFor(colour);
  const { placements } = placement;
  if (placement.reach === 'too-little' || placement.reach === 'not-a-service')
    return `${[placement.reach_reason, ...placement.questions.map((q) => `? ${q.text} (${q.options.map((o) => o.label).join(' / ')})`)].join('\n')}\n`;
  const value = placements.value.categories.map((c) => names.frameworks.value?.categories[c]?.name ?? c);
  const definitions = Object.entries(placements.definitions).map(
    ([id, verdict]) => `${names.definitions[id] ?? id}: ${verdict} – ${placement.definition_reasons[id]?.reason ?? ''}`,
  );
  const questions = placement.questions.map(
    (q) => `${q.text}\n  ${q.options.map((o) => `${o.label} ${style.dim(`(--answer ${q.id}=${o.id})`)}`).join('\n  ')}`,
  );
  const moves = placement.moves.map(
    (m) =>
      `${names.frameworks[m.framework]?.categories[m.to]?.name ?? m.to}: if ${m.if.map((i) => i.text).join(', and ')}`,
  );
  const corrections = placement.corrections.map(
    (c) => `${c.holds ? 'It holds' : 'It does not hold'}: ${names.readings[c.reading] ?? c.reading}`,
  );
  const lines = [
    ...section('Your corrections', corrections, style),
    ...section(
      'Where it stands',
      SINGLE_FRAMEWORKS.flatMap((id) => placementLines(id, placements[id], names, style)),
      style,
    ),
    ...section('Value', value.length > 0 ? [`${value.join('; ')} ${marks(placements.value.citations)}`] : [], style),
    ...section('Would each author call it co-production?', definitions, style),
    ...section('Risks', riskLines(placement, names, style), style),
    ...section('Still unknown', questions, style),
    ...section('What would move it (a map, not a ladder)', moves, style),
    ...section('Sources', citationLines(placement.citations, names, style), style),
    style.dim(`Codebook ${placement.version}. Placed by rules; check it before you rely on it.`),
  ];
  return `${lines.join('\n')}\n`;
}
