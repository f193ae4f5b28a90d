/** What an answer, a correction or a supposition changes: placements, what authors would call it, risks that come and go. */
import type { Change } from '../../domain/conversation.ts';
import { list, type Piece, type Run } from './piece.ts';
import { categoryOf, frameworkName, riskOf, type Setting } from './setting.ts';
import { fill } from './words.ts';

function called({ names, words }: Setting, framework: string, id: string | null): string {
  if (id === null) return words.card.nothing;
  const verdict = framework in names.definitions && (id === 'yes' || id === 'no' || id === 'unclear') ? id : null;
  return verdict === null ? categoryOf(names, framework, id).name : words.verdict[verdict];
}

function line(setting: Setting, { framework, from, to }: Change): Run[] {
  const { names, words } = setting;
  if (framework === 'risks') {
    return [fill(words.card[from === null ? 'risk-new' : 'risk-gone'], { risk: riskOf(names, from ?? to ?? '').name })];
  }
  const values = {
    framework: frameworkName(setting, framework),
    from: called(setting, framework, from),
    to: called(setting, framework, to),
  };
  return [fill(words.card.change, values)];
}

export const changeLines = (setting: Setting, changes: readonly Change[]): Piece[] =>
  changes.length === 0 ? [] : list(changes.map((change) => line(setting, change)));
