/** Every statement of the store in one place, so that another engine's adapter has one list to follow. */

export const statements = {
  saveThread: `insert into threads (workspace, channel, thread, state, changed_ms) values (?, ?, ?, ?, ?)
    on conflict (workspace, channel, thread) do update set state = excluded.state, changed_ms = excluded.changed_ms`,
  thread: 'select state from threads where workspace = ? and channel = ? and thread = ?',
  keepEvent: `insert into events (workspace, id, payload, received_ms) values (?, ?, ?, ?)
    on conflict (workspace, id) do nothing`,
  // The id stays, to know duplicates by; what people wrote does not.
  settleEvent: `update events set settled = 1, payload = '' where workspace = ? and id = ?`,
  unsettledEvents: `select workspace, id, payload, received_ms from events where settled = 0
    order by received_ms, workspace, id`,
  forgetEvents: 'delete from events where settled = 1 and received_ms < ?',
  forgetThreads: 'delete from threads where changed_ms < ?',
  deleteEvents: 'delete from events where workspace = ?',
  deleteThreads: 'delete from threads where workspace = ?',
} as const;
