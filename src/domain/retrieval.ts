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
  /** How much the passage's own words count beside its best note, and a second note beside the first. */
  fusion: z.strictObject({
    passage: z.number(),
    second: z.number(),
    /** Added for a note whose main concept the question names, and for each concept they share, as a share of the best score. */
    mainConcept: z.number(),
    sharedConcept: z.number(),
  }),
  answer: z.strictObject({
    /** A note joins the answer from this share of the best note's score. */
    joins: z.number(),
    /** Added for a note of the kind that the question asks for, as a share of the best score. */
    fits: z.number(),
    mostClaims: z.int(),
  }),
  /** Requests that are declined whatever the papers hold; regular expressions with what to say. */
  declined: z.array(z.strictObject({ pattern: z.string(), because: z.string() })),
});
export type RetrievalPolicy = z.infer<typeof RetrievalPolicy>;

/** Weights of the signs by which a question is told to be answerable, and the thresholds; made by `scripts/train-answerable.ts`. */
export const Answerable = z.strictObject({
  bias: z.number(),
  weights: z.array(z.number()),
  /** Below this probability a question is not covered; between the two the answer is partly one. */
  threshold: z.number(),
  wholly: z.number(),
});
export type Answerable = z.infer<typeof Answerable>;
