import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/workspace/people/person.ts';
import type { Block } from '../../src/workspace/records.ts';
import { DESCRIPTION } from '../render/slack/setting.ts';
import { eventually } from '../workspace/with-workspace.ts';
import { fakeAdvisor, GENERAL, openScene, pause, type Scene } from './tango-in-slack.ts';

const actionsOf = (blocks: readonly Block[] = []) =>
  blocks.flatMap((block) =>
    (Array.isArray(block.elements) ? block.elements : []).map((element) => ({ block, element })),
  );
const find = (blocks: readonly Block[] | undefined, id: string) => {
  const found = actionsOf(blocks).find(({ element }) => String(element.action_id).startsWith(id));
  if (found === undefined) throw new Error(`no ${id} in the message`);
  return { block: String(found.block.block_id), action: String(found.element.action_id) };
};

describe('Tango in Slack', () => {
  let scene: Scene;
  let advisor: ReturnType<typeof fakeAdvisor>;
  // One person, one browser tab: windows open where the button was pressed.
  let people = new Map<string, Person>();
  beforeEach(async () => {
    scene = await openScene();
    people = new Map();
    advisor = fakeAdvisor();
    await scene.start(advisor);
  });
  afterEach(() => scene.close());
  const person = (name: string): Person => {
    const found = people.get(name) ?? scene.workspace.person(name);
    people.set(name, found);
    return found;
  };
  const replies = async (name: string, channel: string, ts: string, count: number) =>
    eventually(() => {
      const found = person(name).thread(channel, ts).slice(1);
      return found.length >= count && found;
    });

  /** Amina describes a service in a channel; Tango's card in the thread. */
  async function placed() {
    const said = person('amina').say({ channel: GENERAL, text: `@Tango ${DESCRIPTION}` });
    const [card] = await replies('amina', GENERAL, said.ts, 1);
    if (card === undefined) throw new Error('no card');
    return { said, card };
  }
  const press = (name: string, message: { ts: string; blocks?: Block[] | undefined }, id: string) => {
    const { block, action } = find(message.blocks, id);
    return person(name).press({ channel: GENERAL, ts: message.ts }, block, action);
  };

  it('answers a mention in its thread, for screen readers too, without previews', async () => {
    const { card } = await placed();
    expect(advisor.heard[0]?.text).toBe(DESCRIPTION);
    expect(card.text).toContain('This looks like Participative co-production.');
    const post = scene.calls.find(({ method }) => method === 'chat.postMessage');
    expect(post?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    expect(person('ben').messages(GENERAL)).toHaveLength(1);
  });

  it('shows that it is at work before it answers, and ends that', async () => {
    const { card } = await placed();
    const order = scene.calls.map(({ method }) => method).filter((method) => !method.startsWith('auth'));
    expect(order.indexOf('assistant.threads.setStatus')).toBeLessThan(order.indexOf('chat.postMessage'));
    await eventually(() =>
      scene.calls.some(({ method, args }) => method === 'agents.sessions.setStatus' && args.status === 'active'),
    );
    expect(card.text).not.toBe('');
  });

  it('knows in the thread what went before, and keeps the order of what is said quickly', async () => {
    const { said } = await placed();
    person('ben').say({ channel: GENERAL, text: '@Tango and the risks?', thread_ts: said.ts });
    person('ben').say({ channel: GENERAL, text: '@Tango why?', thread_ts: said.ts });
    await replies('amina', GENERAL, said.ts, 5);
    expect(advisor.heard.map(({ text }) => text)).toEqual([DESCRIPTION, 'and the risks?', 'why?']);
  });

  it('says nothing in a channel without a mention, nor to itself', async () => {
    person('ben').say({ channel: GENERAL, text: 'Good morning' });
    await placed();
    await pause(100);
    expect(advisor.heard).toHaveLength(1);
  });

  it('answers each direct message in a thread of its own', async () => {
    const amina = person('amina');
    const first = amina.say({ channel: amina.direct, text: DESCRIPTION });
    const second = amina.say({ channel: amina.direct, text: 'What makes it last?' });
    await replies('amina', amina.direct, first.ts, 1);
    const [answer] = await replies('amina', amina.direct, second.ts, 1);
    expect(answer?.text).toContain('Small groups help [1].');
    const follow = amina.say({ channel: amina.direct, text: 'why?', thread_ts: first.ts });
    await eventually(() => amina.thread(amina.direct, first.ts).length === 4);
    expect(follow.thread_ts).toBe(first.ts);
  });

  it('asks for words where there are none, and says that it reads no files', async () => {
    const amina = person('amina');
    const said = amina.say({ channel: GENERAL, text: '@Tango' });
    expect((await replies('amina', GENERAL, said.ts, 1))[0]?.text).toContain('Tell me about a service');
    const file = await amina.upload('plan.txt', Buffer.from('x'));
    const sent = amina.say({ channel: amina.direct, text: '', files: [file.id] });
    expect((await replies('amina', amina.direct, sent.ts, 1))[0]?.text).toContain("I can't read files here yet");
  });

  it('places again when a question is answered by a press, by anybody', async () => {
    const { said, card } = await placed();
    expect(await press('ben', card, 'answer_question:effect:changes')).toBe(true);
    const found = await replies('amina', GENERAL, said.ts, 2);
    expect(found[1]?.text).toContain('from Consumer co-production to Participative co-production');
    expect(
      (await scene.store.thread({ workspace: 'T0TANGOLOC' as never, channel: GENERAL, thread: said.ts }))?.subject
        ?.answers,
    ).toEqual({
      effect: 'changes',
    });
  });

  it('shows what is behind the card in its thread', async () => {
    const { said, card } = await placed();
    for (const [index, [id, words]] of [
      ['show_details', 'Would these authors call it co-production?'],
      ['show_why', 'Why it is placed like this'],
      ['show_moves', 'What would change this'],
      ['show_risks', 'Risks and what helps'],
    ].entries()) {
      await press('amina', card, id ?? '');
      const found = await replies('amina', GENERAL, said.ts, index + 2);
      expect(found[index + 1]?.text).toContain(words);
    }
  });

  it('opens passages in a window', async () => {
    const { card } = await placed();
    await press('amina', card, 'show_passages');
    const all = await eventually(() => person('amina').modals()[0]);
    expect(JSON.stringify(all)).toContain('Verbatim words 2.');
    const question = person('amina').say({ channel: GENERAL, text: '@Tango What makes it last?' });
    const [answer] = await replies('amina', GENERAL, question.ts, 1);
    await press('amina', answer ?? card, 'show_passage:1');
    await eventually(() => JSON.stringify(person('amina').modals()).includes('The passage"'));
    await press('amina', answer ?? card, 'say_more');
    const found = await replies('amina', GENERAL, question.ts, 2);
    expect(found[1]?.text).toContain('There is more to say [2].');
  });

  it('puts a briefing into the thread as a file', async () => {
    const { said, card } = await placed();
    await press('amina', card, 'make_briefing');
    const found = await replies('amina', GENERAL, said.ts, 2);
    expect(found[1]?.files?.[0]?.name).toBe('nurseries.docx');
  });

  it('thanks for feedback, for the giver alone', async () => {
    const { said, card } = await placed();
    const { block, action } = find(card.blocks, 'give_feedback');
    await person('amina').press({ channel: GENERAL, ts: card.ts }, block, action, { value: 'bad' });
    const thanks = await eventually(() =>
      person('amina')
        .thread(GENERAL, said.ts)
        .find((one) => one.is_ephemeral),
    );
    expect(thanks.text).toContain('Thank you.');
    expect(
      person('ben')
        .thread(GENERAL, said.ts)
        .some((one) => one.is_ephemeral),
    ).toBe(false);
  });

  it('places a message by the shortcut, in its thread', async () => {
    const said = person('ben').say({ channel: GENERAL, text: DESCRIPTION });
    await person('amina').shortcut('place_this_service', { channel: GENERAL, ts: said.ts });
    const [card] = await replies('amina', GENERAL, said.ts, 1);
    expect(card?.text).toContain('This looks like');
    expect(advisor.heard[0]).toMatchObject({ as: 'place', text: DESCRIPTION });
  });

  it('takes the command: a thread under who asked what, help for one alone', async () => {
    const amina = person('amina');
    await amina.command(GENERAL, '/tango', `place ${DESCRIPTION} <!channel>`);
    const root = await eventually(() => person('ben').messages(GENERAL)[0]);
    expect(root.text).toContain('asked Tango');
    expect(root.text).not.toContain('<!channel>');
    await replies('ben', GENERAL, root.ts, 1);
    expect(advisor.heard[0]).toMatchObject({ as: 'place', key: { thread: root.ts } });
    await amina.command(GENERAL, '/tango', 'help');
    const help = await eventually(() => amina.messages(GENERAL).find((one) => one.is_ephemeral));
    expect(help.text).toContain('What you can do with Tango');
    expect(person('ben').messages(GENERAL)).toHaveLength(1);
  });

  it('shows Home and offers prompts', async () => {
    person('amina').openApp('home');
    expect(JSON.stringify(await eventually(() => person('amina').home()))).toContain('I know 1 works');
    person('amina').openApp('messages');
    await eventually(() => scene.calls.some(({ method }) => method === 'assistant.threads.setSuggestedPrompts'));
  });
});
