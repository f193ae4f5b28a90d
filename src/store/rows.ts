/** What comes back from a store, checked and in the shapes of the port. */
import { z } from 'zod';
import { Thread, WorkspaceId } from '../domain/conversation.ts';

const StateRow = z.object({ state: z.string() });

/** A state that an older Tango wrote and this one can't read is as good as none. */
export const threadOf = (row: unknown): Thread | null =>
  row === undefined ? null : (Thread.safeParse(JSON.parse(StateRow.parse(row).state)).data ?? null);

/** Postgres' driver gives wide integers as text. */
export const EventRows = z.array(
  z
    .object({ workspace: WorkspaceId, id: z.string(), payload: z.string(), received_ms: z.coerce.number() })
    .transform(({ received_ms, ...row }) => ({ ...row, receivedAtMs: received_ms })),
);
