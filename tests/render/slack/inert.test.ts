import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert, visible } from '../../../src/render/slack/inert.ts';
import { plainParts } from '../../../src/render/slack/plain-blocks.ts';
import { renderBriefingText, renderOpening, renderPlacement, renderReply } from '../../../src/render/slack/render.ts';
import { split } from '../../../src/render/slack/split.ts';
import { expectPostable, mrkdwnIn, stringsIn } from './reading.ts';
import { answerOf, placementReply, setting } from './setting.ts';

const ATTACKS = [
  '<!channel> all of you',
  '<!here|here> and <@U0AMINA001>',
  '<https://evil.example|your bank> now',
  'https://evil.example/?q=secret www.evil.example',
  '*bold* _soft_ ~gone~ `code` > quote',
  '<\u200b!channel\u200b> \u202egnp.exe',
  '&lt;!channel&gt; &amp;lt;',
  '[click](https://evil.example) ![x](https://evil.example/x.png)',
  ':rotating_light: @channel @everyone',
  '``` | table | \n|---|\n| <!here> |',
];
/** Slack's own syntax: what would ring, link or format. */
const ALIVE = /<[!@#]|<https?:|<mailto:/;
const OURS = /<https:\/\/doi\.org\/10\.1\/x\|[^<>|]*>/g;
const withoutOurs = (text: string) => text.replace(OURS, '').replaceAll('<@U0ASKER>', '');

describe('what users write', () => {
  it.each(ATTACKS)('does nothing wherever it is shown: %s', (attack) => {
    const text = `${attack} – parents sit on a panel. ${attack}`;
    const placement = placementReply(text);
    const parts = [
      ...renderReply(setting, placement),
      ...renderPlacement(setting, placement, 'details'),
      ...renderPlacement(setting, placement, 'risks'),
      ...renderReply(setting, { kind: 'answer', answer: answerOf({ answer: attack, nearest: [attack] }) }),
      ...renderReply(setting, { kind: 'notice', text: attack }),
      ...renderReply(setting, { kind: 'briefing', topic: attack, placement: null, answers: [] }),
      ...renderBriefingText(setting, `# ${attack}\n\n${attack}`),
      ...renderOpening(setting, 'U0ASKER', ' asked', attack),
    ];
    expectPostable(parts);
    for (const said of mrkdwnIn([...parts, ...parts.flatMap(plainParts)]).map(withoutOurs)) {
      expect(said).not.toMatch(ALIVE);
      expect(said).not.toMatch(/:\/\/evil|\*bold\*|_soft_|~gone~|`code`|@channel|@everyone/);
    }
    const urls = stringsIn(parts.map(({ blocks }) => blocks)).filter(
      (one) => /^https?:/.test(one) && !one.includes(' '),
    );
    expect(new Set(urls)).toSatisfy((all: Set<string>) => [...all].every((url) => url === 'https://doi.org/10.1/x'));
  });

  it('keeps its words: what is inert reads the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const shown = inert(text)
          .replaceAll('\u2060', '')
          .replace(/&(lt|gt|amp);/g, (_whole, name: string) => ({ lt: '<', gt: '>', amp: '&' })[name] ?? '');
        expect(shown).toBe(visible(text));
      }),
    );
  });

  it('is never alive, whatever it is', () => {
    const nasty = fc.constantFrom(
      '<',
      '>',
      '!',
      '@',
      '&',
      'channel',
      'U1',
      '|',
      '*',
      '_',
      '\u200b',
      'http://x.y',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1 }), (bits) => {
        const parts = renderReply(setting, { kind: 'notice', text: `a${bits.join('')}` });
        expectPostable(parts);
        for (const said of mrkdwnIn([...parts, ...parts.flatMap(plainParts)])) expect(said).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('split', () => {
  it('cuts into pieces that give the whole again, none too long, no character torn', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 5, max: 60 }), (text, limit) => {
        const pieces = split(text, limit);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(limit);
          expect(piece.isWellFormed()).toBe(text.isWellFormed() || piece.isWellFormed());
        }
      }),
    );
  });
});
