/** `explain`: passages or a placement become a draft, claims with the ids of what supports them. */
export { citationsOf, noteOf } from './cite.ts';
export { compose } from './compose.ts';
export { passageOf, quoteOf } from './quote.ts';
export { write } from './write.ts';
