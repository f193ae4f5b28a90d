/** `intent`: what a message asks for, from its text and its thread. Pure; the words that tell are patterns below, tried in order. */
export { statementOf } from './statement.ts';

import type { Focus, Message, Thread } from '../domain/conversation.ts';

export type Intent =
  | { kind: 'place'; text: string }
  | { kind: 'ask'; question: string }
  | { kind: 'brief'; topic: string }
  | { kind: 'focus'; focus: Focus }
  | { kind: 'what-if'; text: string }
  | { kind: 'correct'; text: string }
  | { kind: 'help' };

const HELP =
  /^(?:help|\?|hi|hello|hey|good (?:morning|afternoon|evening)|what can you do|who are you|how do(?:es)? (?:you|this|tango) work|thanks?(?: you)?|ok(?:ay)?|great|start|test)[\s!.?]*$/i;
const BRIEF =
  /^(?:please\s+)?(?:(?:write|make|prepare|draft|give|send|create)\s+(?:me\s+|us\s+)?(?:a\s+|the\s+)?(?:short\s+)?)?brief(?:ing)?\b(?:\s+(?:paper|note))?[\s:,–-]*(?:(?:on|about|for)\s+)?/i;
const PLACE =
  /^(?:please\s+)?(?:place|classify|assess|categori[sz]e)\b(?:\s+(?:this|the following|our|my)(?:\s+(?:service|scheme|project))?)?[\s:,–-]*/i;
const ASK = /^ask\b[\s:,–-]*/i;
/** The slash command typed into a message. */
const COMMAND = /^\/tango\b\s*/i;
/** Says nothing by itself: of what is talked about in the thread, or of nothing. */
const BARE = /^(?:(?:but |and )?why(?: so| that| is that)?|and (?:the |its |what about the )?risks?|how so)[\s?!.]*$/i;
/** A question whose answer is a placement: "where would you put us?" */
const WHERE =
  /\b(?:where (?:would|do|does|are|is) (?:you|we|it|this|that)\b|(?:what|which) (?:type|mode|kind|quadrant|category) (?:are we|is (?:this|it|ours)|would (?:this|we))|how (?:would|do) you (?:classify|place|rate)|place us|classify us|is (?:this|it|that|ours) co-?production)\b/i;
const WHAT_IF =
  /^(?:and\s+)?(?:what|how about) if\b|^(?:and\s+)?(?:suppose|supposing|imagine|say)\b[\s,:]*(?!.*\?.*\?)|^if (?:we|they|members|users|parents|residents)\b/i;
const CORRECT =
  /^(?:no|nope|actually|wrong|not quite|in fact|that'?s (?:not|wrong)|correction|but (?:they|we|members|users|parents))\b[\s,.:–-]*/i;

const FOCI: { focus: Focus; says: RegExp }[] = [
  { focus: 'risks', says: /\brisks?\b|\bdangers?\b|\bgo wrong\b|\bwatch out\b/i },
  {
    focus: 'moves',
    says: /\b(?:what|how) (?:would|could|can|will) (?:change|move|shift)\b|\bmove (?:it|us)\b|\bimprove\b|\bmoves\b/i,
  },
  {
    focus: 'why',
    says: /^(?:but |and )?why\b|^how so\b|\bhow come\b|\bon what ground|\bevidence\b|\bhow do you know\b/i,
  },
  { focus: 'definitions', says: /\bdefinitions?\b|\bwould (?:\w+ )?call (?:it|this)\b/i },
  {
    focus: 'questions',
    says: /\b(?:what|which) (?:is|are) (?:still )?(?:unknown|missing|open)\b|\bwhat else do you need\b|\bopen questions?\b/i,
  },
  { focus: 'checklists', says: /\bchecklists?\b|\bcriteria\b|\bsustainab/i },
];
const MOST_FOLLOW_UP_WORDS = 14;
const FEWEST_DESCRIPTION_WORDS = 12;

const wordCount = (s: string) => s.split(/\s+/).filter(Boolean).length;
const lastSentence = (s: string) =>
  s
    .trim()
    .split(/(?<=[.!?])\s+/)
    .at(-1) ?? '';

/** A short message about the service that the thread is about. */
function followUp(text: string, thread: Thread): Intent | null {
  if (thread.subject === null) return null;
  if (WHAT_IF.test(text)) return { kind: 'what-if', text };
  if (CORRECT.test(text)) return { kind: 'correct', text: text.replace(CORRECT, '') };
  // After an answer a question goes to the papers; what means nothing there still means the service.
  const elsewhere = thread.last === 'answer' && !BARE.test(text);
  if (wordCount(text) > MOST_FOLLOW_UP_WORDS || elsewhere) return null;
  const focus = FOCI.find((f) => f.says.test(text))?.focus;
  return focus ? { kind: 'focus', focus } : null;
}

/** "and Pestoff?" after a question is about that question. */
const ELLIPTIC = /^(?:and|but|what about|how about|so)\b/i;

function asked(question: string, thread: Thread | null): Intent {
  const follows =
    thread?.lastQuestion &&
    thread.last === 'answer' &&
    wordCount(question) <= MOST_FOLLOW_UP_WORDS / 2 &&
    ELLIPTIC.test(question);
  return { kind: 'ask', question: follows ? `${thread.lastQuestion} ${question}` : question };
}

/** A question, unless it asks where the service just told stands; else a description where it is long enough to be one. */
function told(text: string, thread: Thread | null): Intent {
  const end = lastSentence(text);
  if (end.endsWith('?')) {
    const before = text.trim().slice(0, -end.length).trim();
    return WHERE.test(end) && wordCount(before) >= FEWEST_DESCRIPTION_WORDS / 2
      ? { kind: 'place', text }
      : asked(text, thread);
  }
  return wordCount(text) >= FEWEST_DESCRIPTION_WORDS &&
    !/^(?:what|why|how|who|when|where|which|list|define|explain|compare|tell me|give me|make up|say)\b/i.test(text)
    ? { kind: 'place', text }
    : asked(text, thread);
}

/** @returns what is to be done; text in, no look at the world */
export function intentOf(message: Message, thread: Thread | null): Intent {
  const text = message.text.trim().replace(COMMAND, '');
  if (message.as === 'help' || text === '' || HELP.test(text)) return { kind: 'help' };
  if (message.as === 'place') return { kind: 'place', text };
  if (message.as === 'ask') return asked(text, thread);
  if (message.as === 'brief') return { kind: 'brief', topic: text };
  if (BRIEF.test(text)) return { kind: 'brief', topic: text.replace(BRIEF, '').trim() };
  if (PLACE.test(text)) return { kind: 'place', text: text.replace(PLACE, '').trim() || text };
  if (ASK.test(text)) return asked(text.replace(ASK, ''), thread);
  if (BARE.test(text) && !thread?.subject && !thread?.lastQuestion)
    return { kind: 'focus', focus: /risk/i.test(text) ? 'risks' : 'why' };
  return (thread && followUp(text, thread)) ?? told(text, thread);
}
