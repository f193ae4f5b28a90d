/** What stands behind the card: reasons with rules and the user's words, definitions side by side, checklists, moves. */
import type { Reply } from '../../domain/conversation.ts';
import type { ServicePlacement } from '../../domain/placement.ts';
import { marks } from './citations.ts';
import { bold, list, type Piece, paragraph, quoted, type Run } from './piece.ts';
import { authorName, categoryOf, frameworkName, type Setting, sentence } from './setting.ts';
import { allStandings, ownWords } from './standing.ts';
import { fill } from './words.ts';

type ChangedPlacement = Extract<Reply, { kind: 'placement' }>;

export function reasons(setting: Setting, placement: ServicePlacement): Piece[] {
  const { details, status: statusWords } = setting.words;
  const placed = allStandings(setting, placement).filter(({ categories }) => categories.length > 0);
  return [
    ...paragraph(bold(details.reasons)),
    ...placed.flatMap(({ name, categories, status, reasons: why, rules, evidence, runnerUp, citations }) => [
      ...paragraph(
        bold(fill(details['reason-line'], { framework: name, category: categories.join(', ') })),
        ` – ${statusWords[status]}. ${why.map(sentence).join(' ')} ${marks(citations)}`.trimEnd(),
        runnerUp === null ? '' : ` ${fill(details['runner-up'], { category: runnerUp })}`,
        rules.length === 0 ? '' : ` ${fill(details.rule, { rule: rules.join(', ') })}`,
      ),
      ...list(ownWords(setting, evidence).map((words): Run[] => [quoted(words)])),
    ]),
  ];
}

/** Why each placement that a supposition changes would be as it would be. */
export function changedReasons(setting: Setting, { placement, changes }: ChangedPlacement): Piece[] {
  const changed = new Set(changes.map(({ framework }) => framework));
  const now = allStandings(setting, placement).filter(
    ({ framework, reasons: why }) => changed.has(framework) && why[0],
  );
  // Frameworks that share a ground say it once.
  const grounds = Map.groupBy(now, ({ reasons: why }) => why.map(sentence).join(' '));
  if (grounds.size === 0) return [];
  return [
    ...paragraph(bold(setting.words.details['changed-reasons'])),
    ...list(
      [...grounds].map(([why, same]): Run[] => [
        `${why} ${marks(same.flatMap(({ citations }) => citations))}`.trimEnd(),
      ]),
    ),
  ];
}

export function definitions(setting: Setting, placement: ServicePlacement): Piece[] {
  const { names, words } = setting;
  const verdicts = Object.entries(placement.placements.definitions);
  if (verdicts.length === 0) return [];
  return [
    ...paragraph(bold(words.details.definitions)),
    ...list(
      verdicts.map(([id, verdict]): Run[] => {
        const why = placement.definition_reasons[id];
        const because =
          why === undefined || why.reason === '' ? '' : `. ${sentence(why.reason)} ${marks(why.citations)}`;
        return [`${authorName(names, id)}: `, bold(words.verdict[verdict]), because.trimEnd()];
      }),
    ),
  ];
}

export function checklists(setting: Setting, placement: ServicePlacement): Piece[] {
  const { names, words } = setting;
  const all = Object.entries(placement.checklists).filter(([, items]) => Object.keys(items).length > 0);
  if (all.length === 0) return [];
  return [
    ...paragraph(bold(words.details.checklists)),
    ...all.flatMap(([id, items]) => [
      ...paragraph({ text: names.checklists[id]?.name ?? id.replaceAll('-', ' '), italic: true }),
      ...list(
        Object.entries(items).map(([item, state]): Run[] => [
          `${names.checklists[id]?.items[item] ?? item.replaceAll('-', ' ')}: `,
          bold(words.checklist[state]),
        ]),
      ),
    ]),
  ];
}

export function moves(setting: Setting, placement: ServicePlacement): Piece[] {
  const { names, words } = setting;
  if (placement.moves.length === 0) return paragraph(words.details['no-moves']);
  return [
    ...paragraph(bold(words.details.moves)),
    ...list(
      placement.moves.map((move): Run[] => {
        const values = {
          framework: frameworkName(setting, move.framework),
          facts: move.if.map(({ text }) => text).join(words.details.and),
        };
        const [before = '', after = ''] = fill(words.details.move, values).split('{category}');
        return [before, bold(categoryOf(names, move.framework, move.to).name), after];
      }),
    ),
  ];
}
