import { expect, it } from 'vitest';
import { parseCommand } from '../../src/slack/listeners/command-tango.ts';
import { plainWords } from '../../src/slack/slack-text.ts';

it.each([
  ['<@U0TANGO> a &lt;b&gt; &amp; c', 'a <b> & c'],
  ['<@U0TANGO>, what is it?', 'what is it?'],
  ['hey <@U0TANGO> and <@U1|amina> and <@U2>', 'hey  and @amina and @somebody'],
  ['see <https://a.example/x|the page> or <https://b.example>', 'see the page or https://b.example'],
  ['in <#C1|general>, <!here> and <!subteam^S1|@team>', 'in #general, @here and @team'],
  ['&amp;lt;!channel&amp;gt;', '&lt;!channel&gt;'],
  ['– 5 < 6', '5 < 6'],
  ['<@U0TANGO>', ''],
])('reads %s as people do', (text, words) => {
  expect(plainWords(text, 'U0TANGO')).toBe(words);
});

it.each([
  ['', 'help', ''],
  ['help', 'help', ''],
  ['HELP me choose', 'talk', 'HELP me choose'],
  ['place a panel of parents', 'place', 'a panel of parents'],
  ['Ask: what lasts?', 'ask', 'what lasts?'],
  ['brief', 'brief', ''],
  ['briefing rooms for users', 'talk', 'briefing rooms for users'],
  ['placement students', 'talk', 'placement students'],
])('takes /tango %s as %s', (text, as, rest) => {
  expect(parseCommand(text)).toEqual({ as, text: rest });
});
