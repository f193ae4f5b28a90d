import { describe, expect, it } from 'vitest';
import { AnswerValue } from '../../../src/render/slack/actions.ts';
import { plainParts, textOnly } from '../../../src/render/slack/plain-blocks.ts';
import { renderPlacement, renderReply } from '../../../src/render/slack/render.ts';
import { buttonsIn, expectPostable } from './reading.ts';
import { DESCRIPTION, placementOf, placementReply, setting } from './setting.ts';

const card = (over = {}) => {
  const parts = renderReply(setting, placementReply(DESCRIPTION, over));
  expectPostable(parts);
  return { parts, text: parts.map(({ text }) => text).join('\n') };
};

describe('the placement card', () => {
  it('fits one message and says where the service stands, how sure, and by which words', () => {
    const { parts, text } = card();
    expect(parts).toHaveLength(1);
    expect(text).toContain('This looks like Participative co-production. Users help to plan the service.');
    expect(text).toContain(
      'How users take part: Participative co-production – sure: “Parents sit on a monthly panel” [1]',
    );
    expect(text).toContain('Co-design (quadrant II) – leaning');
    expect(text).toContain("Can't tell yet: What good comes of it");
    expect(text).toContain('For Alford (2009) this is rather Consumer co-production. The panel only advises. [2]');
  });

  it('names the gravest risk first, with what helps, or that nothing does', () => {
    const { text } = card();
    expect(text.indexOf('Do-it-yourself regime (high)')).toBeLessThan(text.indexOf('Hollow promise (medium)'));
    expect(text).toContain('What helps: Say what changed. [2]');
    expect(text).toContain('The papers offer no remedy.');
  });

  it('asks open questions by buttons that carry thread, question and option', () => {
    const { parts } = card();
    const answers = buttonsIn(parts[0]?.blocks ?? []).filter(({ action_id }) =>
      action_id.startsWith('answer_question'),
    );
    expect(answers.map(({ text }) => text.text)).toEqual(['It has changed the service', 'Nothing has changed so far']);
    expect(AnswerValue.parse(JSON.parse(answers[0]?.value ?? ''))).toEqual({
      thread: setting.thread,
      question: 'effect',
      option: 'changes',
    });
  });

  it('ends with its sources, linked to addresses of ours only', () => {
    const { parts, text } = card();
    expect(text).toContain('[1] Pestoff 2015, “Conceptual issues”, paragraph 1; [2] Pestoff 2015');
    expect(JSON.stringify(parts)).toContain('<https://doi.org/10.1/x|Pestoff 2015>');
  });

  it('says what a text is that cannot be placed, and offers nothing to explore', () => {
    const { parts, text } = card({ reach: 'too-little', reach_reason: 'it is only a name' });
    expect(text).toContain('It is only a name.');
    expect(text).not.toContain('This looks like');
    expect(JSON.stringify(parts)).not.toContain('show_details');
  });

  it('tells of several services which one the card is about', () => {
    const { placements } = placementOf();
    const services = [
      { start: 0, end: 7, quote: 'Parents', placements },
      { start: 8, end: 11, quote: 'sit', placements },
    ];
    const { text } = card({ reach: 'several-services', services });
    expect(text).toContain('You describe 2 services. This card is about the first: “Parents”');
    expect(text).toContain('“sit”: Participative co-production – sure');
  });

  it('says what a supposed change changes before anything else', () => {
    const changes = [{ framework: 'modes', from: 'consumer', to: 'participative' }];
    const reply = { ...placementReply(), focus: 'what-if' as const, lead: 'If that were so:', changes };
    const [part] = renderReply(setting, reply);
    expect(part?.text).toMatch(/^If that were so:\n• How users take part: from Consumer co-production to Part/);
  });

  it.each(['risks', 'moves', 'questions', 'definitions', 'checklists', 'why', 'details'] as const)(
    'draws %s within the limits',
    (view) => {
      expectPostable(renderPlacement(setting, placementReply(), view));
    },
  );

  it('goes on in numbered parts where it is long, and loses nothing', () => {
    const why = 'Because of this and that. '.repeat(80);
    const risks = Array.from({ length: 30 }, (_, n) => ({
      ...placementOf().risks[0],
      id: `risk-${n}`,
      why: `${why}End of risk ${n}.`,
    }));
    const parts = renderPlacement(setting, placementReply(DESCRIPTION, { risks } as never), 'risks');
    expectPostable(parts);
    expect(parts.length).toBeGreaterThan(3);
    for (const [index, { text }] of parts.entries()) expect(text).toContain(`Part ${index + 1} of ${parts.length}`);
    const all = parts.map(({ text }) => text).join('\n');
    for (let n = 0; n < 30; n += 1) expect(all).toContain(`End of risk ${n}.`);
  });

  it('can be drawn in the oldest blocks, and as text alone', () => {
    const [part] = renderReply(setting, placementReply());
    if (part === undefined) throw new Error('nothing was drawn');
    const plain = plainParts(part);
    expectPostable(plain);
    const kinds = plain.flatMap(({ blocks }) => blocks.map(({ type }) => type));
    expect([...new Set(kinds)].toSorted()).toEqual(['actions', 'context', 'divider', 'section']);
    expect(JSON.stringify(plain)).toContain('*Participative co-production*');
    expect(
      textOnly(part)
        .map(({ text }) => text)
        .join(''),
    ).toBe(part.text);
  });
});
