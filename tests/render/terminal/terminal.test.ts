/** For people at a terminal: everything that matters is said, plain where it goes to a file, and a user's words steer nothing. */
import { describe, expect, it } from 'vitest';
import { ReadingId } from '../../../src/domain/reading.ts';
import { answerText } from '../../../src/render/terminal/answer.ts';
import { placementText } from '../../../src/render/terminal/placement.ts';
import { inert } from '../../../src/render/terminal/style.ts';
import { answerOf, names, placementOf } from '../slack/setting.ts';

const ESC = '\u001b';

describe('a placement', () => {
  const text = placementText(placementOf(), names, false);
  it.each([
    'Three modes: Participative co-production (sure)',
    'Co-design (quadrant II) (leaning)',
    'Users help to plan it. [1]',
    'Your words: “Parents sit on',
    'Others differ: Alford 2009',
    'Hollow promise (medium)',
    '→ Say what changed. [2]',
    'It has changed the service (--answer effect=changes)',
    'Consumer co-production: if nobody outside the staff plans it',
    '[1] Pestoff 2015, Conceptual issues, ¶1',
    'Codebook 1.test',
  ])('says %s', (said) => {
    expect(text).toContain(said);
  });
  it('tells what the user said from what the text says', () => {
    const placement = placementOf('Parents sit on a panel.');
    const { modes } = placement.placements;
    const evidence = modes.evidence.map((e) => ({ ...e, by: 'correction' as const }));
    const shown = placementText(
      {
        ...placement,
        corrections: [{ reading: ReadingId.parse('users-in-planning'), holds: true }],
        placements: { ...placement.placements, modes: { ...modes, evidence } },
      },
      names,
      false,
    );
    expect(shown).toMatch(/Your corrections\nIt holds: /);
    expect(shown.split('Four quadrants')[0]).toContain('You said: ');
    expect(shown.split('Four quadrants')[0]).not.toContain('Your words');
  });
  it('is plain where no colour is asked for, and coloured where it is', () => {
    expect(text).not.toContain(ESC);
    expect(placementText(placementOf(), names, true)).toContain(`${ESC}[1m`);
  });
  it('says only why, and what to tell, where nothing can be placed', () => {
    const short = placementText(
      placementOf('x', { reach: 'too-little', reach_reason: 'It is a name only.' }),
      names,
      false,
    );
    expect(short).toBe(
      'It is a name only.\n? What happens to what users say? (It has changed the service / Nothing has changed so far)\n',
    );
  });
  it('lets no control character of a user’s words through', () => {
    const shown = placementText(
      placementOf(`${ESC}[2J${ESC}]0;owned\u0007 Parents sit on a panel that plans.`),
      names,
      false,
    );
    expect([...shown].filter((c) => c < ' ' && c !== '\n')).toEqual([]);
  });
});

describe('an answer', () => {
  it('has its sources below', () => {
    const text = answerText(answerOf(), names, false);
    expect(text.indexOf('Small groups help [1]')).toBeLessThan(text.indexOf('[1] Pestoff 2015'));
    expect(text).toContain('“Verbatim words 2.”');
  });
  it('shows the note where there is no quote', () => {
    const [c] = answerOf().citations;
    const { quote: _, ...bare } = c ?? {
      n: 1,
      source: 'x',
      locator: { section: 's', paragraph: 1, page: null },
      note: '',
    };
    expect(answerText(answerOf({ citations: [bare] }), names, false)).toContain('Note 1.');
  });
  it('has no empty list of sources', () => {
    expect(answerText(answerOf({ answer: 'Not covered.', citations: [] }), names, false)).toBe('Not covered.\n');
  });
});

it('inert keeps words, new lines and tabs', () => expect(inert('a\tb\nc é 🙂\u0000\u009b')).toBe('a\tb\nc é 🙂  '));
