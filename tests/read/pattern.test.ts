/** The pattern language: what each of its signs matches, and what it passes over. */
import { describe, expect, it } from 'vitest';
import { compilePattern, matchPattern } from '../../src/read/pattern.ts';
import { sentencesOf } from '../../src/read/tokens.ts';

const groups = { users: ['tenant', 'care home resident', 'parent'], verbs: ['decide', 'vote'] };

/** The words matched, in any sentence of the text. */
function matched(pattern: string, text: string): string | null {
  const compiled = compilePattern(pattern, groups);
  for (const { tokens } of sentencesOf(text)) {
    const match = matchPattern(compiled, tokens);
    if (match) return text.slice(tokens[match.from]?.start, tokens[match.to - 1]?.end);
  }
  return null;
}

describe('a pattern matches', () => {
  it.each([
    ['words in order', 'tenants vote', 'Here tenants vote monthly.', 'tenants vote'],
    ['a word by its lemma', 'tenant vote', 'The tenants voted.', 'tenants voted'],
    ['whatever the case', 'TENANT vote', 'Tenants VOTE.', 'Tenants VOTE'],
    ['one of several words', 'run|own it', 'They own it.', 'own it'],
    ['a group', '{users} vote', 'Parents vote.', 'Parents vote'],
    ['a phrase in a group', '{users} vote', 'Our care home residents vote.', 'care home residents vote'],
    ['two groups at once', '{users} {verbs}', 'Tenants decide.', 'Tenants decide'],
    ['a phrase of its own', 'free_of charge', 'It is free of charge.', 'free of charge'],
    ['a stem', 'volunteer~', 'There is volunteering.', 'volunteering'],
    ['a number in figures', '# members', 'It has 40 members.', '40 members'],
    ['a number in words', '# members', 'It has twelve members.', 'twelve members'],
    ['with an optional word', 'have a? say', 'They have a say.', 'have a say'],
    ['without the optional word', 'have a? say', 'They have say.', 'have say'],
    ['over a short gap', 'tenants * vote', 'The tenants can always freely vote.', 'tenants can always freely vote'],
    ['over a gap of nothing', 'tenants * vote', 'The tenants vote.', 'tenants vote'],
    [
      'over a long gap past a comma',
      'tenants ** vote',
      'The tenants, old and young, can vote.',
      'tenants, old and young, can vote',
    ],
    ['at the start', '^ tenants', 'Tenants vote.', 'Tenants'],
    ['through quotes', 'real say', 'They have a “real” say.', 'real” say'],
    ['through mark-up', 'real say', 'They have a *real* say.', 'real* say'],
    ['a hyphen as a space', 'self-service', 'We run a self service desk.', 'self service'],
    ['a space as a hyphen', 'self service', 'We run a self-service desk.', 'self-service'],
    ['past a possessive', 'tenant panel', "The tenant's panel met.", "tenant's panel"],
    ['a curly apostrophe', "do n't vote", 'They don’t vote.', 'don’t vote'],
  ])('%s', (_, pattern, text, words) => {
    expect(matched(pattern, text)).toBe(words);
  });
});

describe('a pattern does not match', () => {
  it.each([
    ['words in another order', 'tenants vote', 'They vote for tenants.'],
    ['part of a word', 'vote', 'A pivotel.'],
    ['over more than three words', 'tenants * vote', 'The tenants of the old red house vote.'],
    ['over a short gap with a comma', 'tenants * vote', 'For tenants, staff vote.'],
    ['over a semicolon', 'tenants ** vote', 'We have tenants; staff vote.'],
    ['away from the start', '^ tenants', 'The tenants vote.'],
    ['over the end of a sentence', 'tenants ** vote', 'We have tenants. They vote.'],
    ['over a line break', 'tenants ** vote', '- tenants\n- staff vote'],
    ['half a phrase', '{users} vote', 'The home votes.'],
  ])('%s', (_, pattern, text) => {
    expect(matched(pattern, text)).toBeNull();
  });
});

it('names the group that is not there', () => {
  expect(() => compilePattern('{userz} vote', groups)).toThrow('{userz}');
});
