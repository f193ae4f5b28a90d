/**
 * The pipeline on one page. A message goes intent → (read → decide | retrieve) → explain → verify; the edges render the reply.
 * Everything that is said of the field is established here without a model; a model, where there is one, only words it.
 */

import { compare } from './decide/compare.ts';
import { type Decision, decide } from './decide/decide.ts';
import { answersBeside, changesBetween, corrected, withCorrections, withReadings } from './decide/revise.ts';
import type { Advisor, Exchange } from './domain/advisor.ts';
import type { Answer, Draft } from './domain/answer.ts';
import type { Comparison, Described } from './domain/comparison.ts';
import type { Message, Subject, Thread } from './domain/conversation.ts';
import type { Library } from './domain/knowledge.ts';
import type { Model } from './domain/model.ts';
import type { Answers, ServicePlacement } from './domain/placement.ts';
import type { Correction, Observation } from './domain/reading.ts';
import type { Talk } from './domain/talk.ts';
import { citationsOf, compose, noteOf, write } from './explain/explain.ts';
import { leadOf } from './explain/lead.ts';
import { intentOf, statementOf } from './intent/intent.ts';
import type { Shipped } from './load/knowledge.ts';
import { notices } from './notices.ts';
import { read } from './read/read.ts';
import type { Retriever } from './retrieve/retrieve.ts';
import { talked } from './talking.ts';
import { worded, wordedLead } from './wording.ts';

export interface Parts {
  knowledge: Shipped;
  library: Library;
  /** Made on first use: a placement needs no index. */
  retriever: () => Retriever;
  model: Model | null;
  talk: Talk | null;
}

const freshThread = (message: Message): Thread => ({ key: message.key, subject: null, lastQuestion: null, last: null });

export function createAdvisor(parts: Parts): Advisor {
  const { knowledge, library } = parts;
  const { codebook } = knowledge;

  const finished = (
    { refs, readings: _, ...decision }: Decision,
    corrections: readonly Correction[],
  ): ServicePlacement => ({
    ...decision,
    corrections: corrections.map(({ reading, holds }) => ({ reading, holds })),
    citations: citationsOf(refs, library),
  });

  /** What the text says, as the user has corrected it. */
  const observed = ({ text, corrections }: Subject): Observation =>
    withCorrections(read(text, codebook), corrections, codebook);

  const placeSubject = (subject: Subject): ServicePlacement =>
    finished(decide(observed(subject), subject.answers, codebook), subject.corrections);

  const place = (text: string, answers: Answers = {}, corrections: readonly Correction[] = []) =>
    placeSubject(corrected({ text, answers, corrections: [] }, corrections, codebook));

  /** What the papers hold on a question: ranked passages and a draft whose every sentence is a note's. */
  function established(question: string): {
    draft: Draft;
    passages: Answer['passages'] & ReturnType<Retriever['find']>['passages'];
  } {
    const found = parts.retriever().find(question);
    const draft = write(question, found, library, {
      retrieval: knowledge.retrieval,
      questions: knowledge.questions,
      answerable: knowledge.answerable,
    });
    return { draft, passages: found.passages };
  }

  async function ask(question: string, signal?: AbortSignal): Promise<Answer> {
    const { draft, passages } = established(question);
    const spoken = await worded(
      question,
      draft,
      { library, model: parts.model, noteOf: (ref) => noteOf(ref, library) },
      signal,
    );
    return compose(question, spoken, passages, library);
  }

  /** A question asked in talk: what the papers don't answer as it stands, the agent may put to Tango's stages in other words. */
  async function asked(question: string, signal?: AbortSignal): Promise<Answer> {
    const answer = await ask(question, signal);
    if (answer.status !== 'not-covered' || !parts.talk) return answer;
    const placeInWords = (text: string) => leadOf(place(text));
    return (await talked(question, { talk: parts.talk, ask, placeInWords }, signal)) ?? answer;
  }

  /** The words by which people added facts to a description, by reading; the words of an answer are its label's. */
  function saidOf({ answers, corrections }: Subject): { said?: Record<string, string> } {
    const answered = codebook.variables.flatMap(({ id, options = [] }) => {
      const option = options.find((o) => o.id === answers[id]);
      return option ? option.sets.map((reading) => [reading, option.label] as const) : [];
    });
    const said = [...answered, ...corrections.filter((c) => c.holds).map((c) => [c.reading, c.words] as const)];
    return said.length > 0 ? { said: Object.fromEntries(said) } : {};
  }

  async function placed(
    thread: Thread,
    subject: Subject,
    before: ServicePlacement | null,
    signal?: AbortSignal,
  ): Promise<Exchange> {
    const placement = placeSubject(subject);
    const lead = await wordedLead(placement, knowledge, parts.model, signal);
    const changes = before ? changesBetween(before, placement) : [];
    return {
      reply: {
        kind: 'placement',
        placement,
        answers: subject.answers,
        focus: 'all',
        changes,
        ...(lead ? { lead } : {}),
        ...saidOf(subject),
      },
      thread: { ...thread, subject, last: 'placement' },
    };
  }

  /** The facts in a short supposition or correction: only what its words say outright, nothing guessed from so little. */
  const factsIn = (text: string) => read(statementOf(text), codebook).readings.filter((r) => r.by !== 'learned');

  /** "What if members could vote?": the placement with the supposed facts; what is kept of the service stays as it was. */
  function supposed(thread: Thread & { subject: Subject }, text: string): Exchange {
    const before = placeSubject(thread.subject);
    const facts = factsIn(text).map(({ reading }) => ({ reading, holds: true }));
    if (facts.length === 0) return { reply: { kind: 'notice', text: notices.noFactInIt }, thread };
    const answers = answersBeside(thread.subject.answers, facts, codebook);
    const ids = facts.map((f) => f.reading);
    const then = decide(withReadings(observed(thread.subject), ids, 'answer', codebook), answers, codebook);
    const placement = finished(then, thread.subject.corrections);
    const changes = changesBetween(before, placement);
    const lead = changes.length > 0 ? notices.ifSo : notices.noDifference;
    return {
      reply: { kind: 'placement', placement, answers, focus: 'what-if', changes, lead, ...saidOf(thread.subject) },
      thread: { ...thread, last: 'placement' },
    };
  }

  async function correctedBy(thread: Thread & { subject: Subject }, text: string): Promise<Exchange> {
    const facts = factsIn(text);
    if (facts.length === 0) return { reply: { kind: 'notice', text: notices.noFactInIt }, thread };
    const corrections = facts.map((r) => ({ reading: r.reading, holds: true, words: text }));
    return placed(thread, corrected(thread.subject, corrections, codebook), placeSubject(thread.subject));
  }

  /** A briefing on the thread's service, on a description, or on a topic. */
  async function briefed(thread: Thread, topic: string, signal?: AbortSignal): Promise<Exchange> {
    const own =
      topic.split(/\s+/).length >= 12 && !topic.trim().endsWith('?')
        ? { text: topic, answers: {}, corrections: [] }
        : topic
          ? null
          : thread.subject;
    if (!own && !topic && !thread.lastQuestion)
      return { reply: { kind: 'notice', text: notices.nothingToBrief }, thread };
    const placement = own ? placeSubject(own) : null;
    const answer = own ? null : await ask(topic || (thread.lastQuestion ?? ''), signal);
    if (!placement && answer?.status === 'not-covered') return { reply: { kind: 'answer', answer }, thread };
    const reply = {
      kind: 'briefing' as const,
      topic: topic || thread.lastQuestion || 'This service',
      placement,
      answers: answer ? [answer] : [],
    };
    return { reply, thread: { ...thread, last: 'briefing', subject: own ?? thread.subject } };
  }

  async function respond(message: Message, known: Thread | null, signal?: AbortSignal): Promise<Exchange> {
    const thread = known ?? freshThread(message);
    const unreadable = notices.unreadable(message.text);
    if (unreadable) return { reply: { kind: 'notice', text: unreadable }, thread };
    const intent = intentOf(message, known);
    const about = thread.subject ? { ...thread, subject: thread.subject } : null;
    switch (intent.kind) {
      case 'help':
        return { reply: { kind: 'help' }, thread: { ...thread, last: 'help' } };
      case 'place':
        return placed(thread, { text: intent.text, answers: {}, corrections: [] }, null, signal);
      case 'brief':
        return briefed(thread, intent.topic, signal);
      case 'what-if':
        return about ? supposed(about, intent.text) : { reply: { kind: 'notice', text: notices.noServiceYet }, thread };
      case 'correct':
        return about
          ? correctedBy(about, intent.text)
          : { reply: { kind: 'notice', text: notices.noServiceYet }, thread };
      case 'focus': {
        if (!about) return { reply: { kind: 'notice', text: notices.noServiceYet }, thread };
        const { reply } = await placed(thread, about.subject, null, signal);
        return {
          reply: reply.kind === 'placement' ? { ...reply, focus: intent.focus } : reply,
          thread: { ...thread, last: 'placement' },
        };
      }
      case 'ask': {
        const answer = await asked(intent.question, signal);
        return {
          reply: { kind: 'answer', answer },
          thread: { ...thread, lastQuestion: intent.question, last: 'answer' },
        };
      }
    }
  }

  async function answerQuestion(thread: Thread, question: string, option: string): Promise<Exchange> {
    if (!thread.subject) return { reply: { kind: 'notice', text: notices.noServiceYet }, thread };
    const subject = { ...thread.subject, answers: { ...thread.subject.answers, [question]: option } };
    return placed(thread, subject, placeSubject(thread.subject));
  }

  const compareAll = (descriptions: readonly Described[]): Comparison =>
    compare(
      descriptions.map(({ name, text }) => ({ name, decision: decide(read(text, codebook), {}, codebook) })),
      codebook,
    );

  const readings = (text: string) => read(text, codebook).readings;

  return { place, readings, compare: compareAll, ask, respond, answerQuestion };
}
