/** What fails is replaced by the built-in sentence: never passed on, never silently lost. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/answer.ts';
import type { ClaimCheck } from '../../src/verify/check.ts';
import { verifyClaims } from '../../src/verify/draft.ts';
import { tango } from '../shipped.ts';

const NOTES: Record<string, string> = {
  'w#small': 'Small groups make it easier to take part.',
  'w#voice': 'Users who cannot leave need a voice.',
};
const checkOf = ({ text, support }: Claim): ClaimCheck => ({
  claim: text,
  support: support.map((r) => (NOTES[r] ? { units: [{ text: NOTES[r], pointed: true }], authors: [] } : undefined)),
  isVerbatim: () => false,
  links: [],
  rules: tango(null).library.claimRules,
});
const verified = (claims: Claim[]) => verifyClaims(claims, checkOf, (ref) => NOTES[ref]);

describe('verifyClaims', () => {
  it('keeps what stands as it is', () => {
    const claims = [{ text: 'It is easier to take part in small groups.', support: ['w#small'] }];
    expect(verified(claims)).toEqual({ claims, failed: [] });
  });

  it('puts the built-in sentence in place of what fails, once', () => {
    const claim = { text: 'Small groups make it 40% easier to take part.', support: ['w#small'] };
    const { claims, failed } = verified([claim, claim]);
    expect(claims).toEqual([{ text: NOTES['w#small'], support: ['w#small'] }]);
    expect(failed.map((f) => f.reasons)).toEqual([['number'], ['number']]);
  });

  it('drops a claim whose ids are all invented, and says so', () => {
    const { claims, failed } = verified([{ text: 'Small groups help.', support: ['w#none'] }]);
    expect(claims).toEqual([]);
    expect(failed[0]?.reasons).toEqual(['unknown-support']);
  });

  it('fails a claim that mixes a known id with an invented one', () => {
    const { claims, failed } = verified([{ text: 'Small groups make it easier.', support: ['w#small', 'w#none'] }]);
    expect(claims).toEqual([{ text: NOTES['w#small'], support: ['w#small'] }]);
    expect(failed).toHaveLength(1);
  });

  it('fails a claim without support', () => {
    expect(verified([{ text: 'All is well.', support: [] }]).failed[0]?.reasons).toEqual(['unknown-support']);
  });
});
