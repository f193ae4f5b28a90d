/** Policy of retrieval, kept as data in `knowledge/retrieval.yaml`: weights, thresholds, what is refused. */
import { z } from 'zod';

export const RetrievalPolicy = z.strictObject({
  /** Words that carry no meaning in a question. */
  stopwords: z.array(z.string()),
  /** BM25 column weights. */
  weights: z.strictObject({
    text: z.number(),
    questions: z.number(),
    concepts: z.number(),
    place: z.number(),
    passage: z.number(),
  }),
  /** Added to a note's score where its main concept is named, for each concept shared, and for its likeness: shares of the best score. */
  fusion: z.strictObject({ mainConcept: z.number(), sharedConcept: z.number(), likeness: z.number() }),
  answer: z.strictObject({
    /** A place is answered from whose odds are at least this share of the best one's. */
    near: z.number(),
    mostPlaces: z.int(),
    /** How many notes of the best place may speak. */
    fromBest: z.int(),
    /** A note joins the answer from this share of its place's best note's score. */
    joins: z.number(),
    /** An added document answers a question whose words it bears to this share: the learned signs know the works alone. */
    added: z.number(),
    /** Added for a note of the kind that the question asks for, as a share of the best score. */
    fits: z.number(),
  }),
  /** Work id to a pattern of what people call it by. */
  works: z.record(z.string(), z.string()),
  /** Patterns of ways of asking, each a sign for or against an answer: a sum, a table's every cell, an instance from the reader's own work. */
  forms: z.record(z.string(), z.string()),
  /** Requests that are declined whatever the papers hold; regular expressions with what to say. */
  declined: z.array(z.strictObject({ pattern: z.string(), because: z.string() })),
});
export type RetrievalPolicy = z.infer<typeof RetrievalPolicy>;

/** What people ask that no work answers; `knowledge/beside/*.yaml`. */
export const Beside = z.strictObject({
  /** Ends the sentence "they do not cover …". */
  about: z.string(),
  /** Ways of asking for it. */
  asks: z.array(z.string()).min(1),
});
export type Beside = z.infer<typeof Beside>;

/** Weights of the features by which places are ranked; made by `scripts/train-ranking.ts`. */
export const RankingWeights = z.record(z.string(), z.number());
export type RankingWeights = z.infer<typeof RankingWeights>;

/** Weights of the signs by which a question is told to be answerable, and the thresholds; made by `scripts/train-answerable.ts`. */
export const Answerable = z.strictObject({
  bias: z.number(),
  weights: z.record(z.string(), z.number()),
  /** Below this probability a question is not covered; between the two the answer is partly one. */
  threshold: z.number(),
  wholly: z.number(),
});
export type Answerable = z.infer<typeof Answerable>;
