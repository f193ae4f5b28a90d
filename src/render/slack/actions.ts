/**
 * The ids of everything in Tango's messages that can be pressed, and what each button carries.
 * A button carries the thread that it speaks for, since what is shown to one person alone has no thread of its own.
 */
import { z } from 'zod';
import { Citation } from '../../domain/citation.ts';

export const actionIds = {
  answerQuestion: 'answer_question',
  showDetails: 'show_details',
  showWhy: 'show_why',
  showMoves: 'show_moves',
  showRisks: 'show_risks',
  showQuestions: 'show_questions',
  makeBriefing: 'make_briefing',
  sayMore: 'say_more',
  showPassage: 'show_passage',
  showPassages: 'show_passages',
  giveFeedback: 'give_feedback',
} as const;

export const shortcutIds = { placeThisService: 'place_this_service' } as const;
export const commands = { tango: '/tango' } as const;

/** Several buttons of one kind stand in one message, and Slack wants each id once: the id is followed by what makes it unique. */
export const actionId = (id: string, ...rest: (string | number)[]): string => [id, ...rest].join(':').slice(0, 255);
export const actionPattern = (...ids: string[]): RegExp => new RegExp(`^(${ids.join('|')})(:|$)`);

export const ThreadValue = z.object({ thread: z.string().min(1) });
export const AnswerValue = ThreadValue.extend({ question: z.string(), option: z.string() });
export const PassageValue = Citation;
export const FeedbackValue = z.enum(['good', 'bad']);
export type FeedbackValue = z.infer<typeof FeedbackValue>;
