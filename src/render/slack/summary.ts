/** What Tango understood, in one or two sentences: the reach, the tense, the mode in plain words. */
import type { ServicePlacement } from '../../domain/placement.ts';
import { bold, list, type Piece, paragraph, quoted, type Run } from './piece.ts';
import { categoryOf, type Setting, sentence } from './setting.ts';
import { shorten } from './split.ts';
import { standing } from './standing.ts';

/** A text with one place to fill, which is set in bold. */
function around(text: string, name: string): Run[] {
  const [before = '', after = ''] = text.split('{category}');
  return [before, bold(name), after];
}

/** @param lead why, in a sentence or two that the advisor worded; else the category's own plain words follow */
function modeSentence({ names, words }: Setting, placement: ServicePlacement, lead: string | undefined): Run[] {
  const { category, status } = placement.placements.modes;
  if (category === null || status === 'unclear') return [words.card.unclear];
  const { name, plain } = categoryOf(names, 'modes', category);
  return [...around(words.card[status], name), ` ${sentence(lead || plain)}`];
}

function tenseSentence({ words }: Setting, { tense }: ServicePlacement): string {
  return tense === 'present' ? '' : ` ${words.card[tense]}`;
}

export function summary(setting: Setting, placement: ServicePlacement, lead: string | undefined): Piece[] {
  const { words } = setting;
  const [first] = placement.services;
  const several =
    placement.reach === 'several-services' && first !== undefined
      ? paragraph(
          ...(words.card.several.split('{words}')[0] ?? '')
            .split('{count}')
            .flatMap((part, index): Run[] => (index === 0 ? [part] : [String(placement.services.length), part])),
          quoted(shorten(first.quote, 120)),
        )
      : [];
  return [...several, ...paragraph(...modeSentence(setting, placement, lead), tenseSentence(setting, placement))];
}

/** The services beside the main one, each with its modes and its words. */
export function otherServices(setting: Setting, placement: ServicePlacement): Piece[] {
  const others = placement.services.slice(1);
  if (others.length === 0) return [];
  const { words } = setting;
  return [
    ...paragraph(bold(words.card.others)),
    ...list(
      others.map((service): Run[] => {
        const { categories, status } = standing(setting, service.placements, 'modes');
        return [
          quoted(shorten(service.quote, 120)),
          ': ',
          bold(categories.join(', ') || words.status.unclear),
          categories.length === 0 ? '' : ` – ${words.status[status]}`,
        ];
      }),
    ),
  ];
}
