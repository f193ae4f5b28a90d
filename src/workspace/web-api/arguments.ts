/**
 * Reads the arguments of a Web API call from JSON, form-encoded or query form, and the schemas that mend what forms lose:
 * in a form every value is text, and structures arrive as JSON in a string.
 */
import { z } from 'zod';
import type { Block, Fields, View } from '../records.ts';

export function readArguments(contentType: string, body: Buffer, query: URLSearchParams): Fields {
  const fromQuery: Fields = Object.fromEntries(query);
  if (body.length === 0) return fromQuery;
  if (contentType.includes('application/json')) {
    try {
      const parsed: unknown = JSON.parse(body.toString('utf8'));
      return typeof parsed === 'object' && parsed !== null ? { ...fromQuery, ...parsed } : fromQuery;
    } catch {
      return { ...fromQuery, __invalid_json: true };
    }
  }
  return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) };
}

const parseJson = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};
const toText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);
const toFlag = (value: unknown): unknown => {
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' || value === '' ? false : value;
};
const emptyAsMissing = (value: unknown): unknown => (value === '' || value === null ? undefined : value);

export const text = z.preprocess(toText, z.string());
export const id = z.preprocess(toText, z.string().min(1));
export const optionalText = z.preprocess((value) => toText(emptyAsMissing(value)), z.string().optional());
export const flag = z.preprocess(toFlag, z.boolean().optional());
export const count = (fallback: number, max: number) =>
  z.preprocess(emptyAsMissing, z.coerce.number().int().min(1).max(max).default(fallback));
export const json = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(parseJson, schema);

const fields = z.record(z.string(), z.unknown());
/** Only the outer form: what is in a block is checked by the limits, with Slack's own errors. */
export const blocks = json(z.array(z.custom<Block>((value) => typeof value === 'object' && value !== null)).optional());
export const view = json(z.custom<Partial<View> & Fields>((value) => fields.safeParse(value).success));
export const metadata = json(fields.optional());
export const attachments = json(z.array(fields).optional());
