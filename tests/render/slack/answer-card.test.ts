import { describe, expect, it } from 'vitest';
import { Citation } from '../../../src/domain/citation.ts';
import { passageModal, passagesModal } from '../../../src/render/slack/passage-modal.ts';
import { renderAnswerDetails, renderReply } from '../../../src/render/slack/render.ts';
import { viewProblems } from '../../../src/workspace/limits.ts';
import { buttonsIn, expectPostable, stringsIn } from './reading.ts';
import { answerOf, citation, setting } from './setting.ts';

const draw = (over = {}) => {
  const parts = renderReply(setting, { kind: 'answer', answer: answerOf(over) });
  expectPostable(parts);
  return { parts, text: parts.map(({ text }) => text).join('\n') };
};

describe('an answer', () => {
  it('shows its marks, then each source with note and quote', () => {
    const { text } = draw();
    expect(text).toMatch(/^Small groups help \[1\]\. Dialogue helps too \[2\]\./);
    expect(text).toContain('[1] Pestoff 2015, “Conceptual issues”, paragraph 1. Note 1. “Verbatim words 1.”');
  });

  it('does not say a note again that the answer is made of', () => {
    const { text } = draw({ answer: 'Note 1 [1].' });
    expect(text.match(/Note 1/g)).toHaveLength(1);
  });

  it('has a button for each passage, which carries the passage', () => {
    const { parts } = draw();
    const passages = buttonsIn(parts[0]?.blocks ?? []).filter(({ action_id }) => action_id.startsWith('show_passage:'));
    expect(passages.map(({ text }) => text.text)).toEqual(['[1] Pestoff 2015', '[2] Pestoff 2015']);
    expect(Citation.parse(JSON.parse(passages[0]?.value ?? ''))).toEqual(citation(1));
  });

  it('says plainly what is covered in part or not at all, and what is near', () => {
    const partly = draw({ status: 'partly', nearest: ['regimes', 'trust'] }).text;
    expect(partly).toMatch(/^My papers cover only a part of this\./);
    expect(partly).toContain('Near it, you can ask me about: regimes; trust.');
    const none = draw({ status: 'not-covered', answer: '', citations: [], nearest: ['trust'] }).text;
    expect(none).toMatch(/^My papers don't cover this, so I give no answer\./);
    expect(none).not.toContain('Sources');
  });

  it('offers more where there is more', () => {
    expect(JSON.stringify(draw().parts)).not.toContain('say_more');
    expect(JSON.stringify(draw({ details: 'More [2].' }).parts)).toContain('say_more');
    const parts = renderAnswerDetails(setting, answerOf({ details: 'More [2].' }));
    expectPostable(parts);
    expect(parts[0]?.text).toContain('More [2].');
    expect(parts[0]?.text).not.toContain('paragraph 1');
  });

  it('draws a comparison as a table and tells it row by row', () => {
    const table = '| | Parks | Alford |\n|---|---|---|\n| Who | citizens [1] | clients [2] |\n| Why | to *better* it |';
    const { parts, text } = draw({ answer: `They differ:\n\n${table}` });
    expect(parts[0]?.blocks.some(({ type }) => type === 'table')).toBe(true);
    expect(text).toContain('• Who: Parks: citizens [1]; Alford: clients [2]');
    expect(stringsIn(parts)).toContain('to better it');
  });

  it('understands headings, lists, bold and italics, and makes links their words', () => {
    const { parts, text } = draw({
      answer:
        '## Head\n\n- **bold** one\n  more of one\n- two\n\n1. first\n\n*soft* and 2 * 3 and snake_case [see](https://evil.example)',
    });
    expect(text).toContain(
      'Head\n• bold one more of one\n• two\n1. first\nsoft and 2 *\u2060 3 and snake_\u2060case see',
    );
    expect(JSON.stringify(parts)).not.toContain('evil.example');
  });

  it('keeps a long answer whole, in parts', () => {
    const answer = Array.from({ length: 400 }, (_, n) => `Sentence number ${n} says one thing about it [1].`).join(' ');
    const { parts, text } = draw({ answer });
    expect(parts.length).toBeGreaterThan(1);
    for (let n = 0; n < 400; n += 1) expect(text).toContain(`number ${n} says`);
  });
});

describe('the passage', () => {
  it('opens with place, note and quote within the limits of a window', () => {
    const view = passageModal(setting, citation(1));
    expect(viewProblems({ ...view })).toEqual([]);
    expect(stringsIn(view).join(' ')).toContain('Verbatim words 1.');
  });

  it('says so where there is no quote', () => {
    const { quote: _, ...bare } = citation(1);
    expect(stringsIn(passageModal(setting, bare)).join(' ')).toContain('The full text is not here');
  });

  it('shows many passages, and says how many it leaves out', () => {
    const view = passagesModal(
      setting,
      Array.from({ length: 40 }, (_, n) => citation(n + 1)),
    );
    expect(viewProblems({ ...view })).toEqual([]);
    expect(stringsIn(view).join(' ')).toMatch(/\d+ more passages/);
  });
});
