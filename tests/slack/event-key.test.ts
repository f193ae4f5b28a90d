import { expect, it } from 'vitest';
import { eventKey, workspaceOf } from '../../src/slack/event-key.ts';

const press = (action_id: string) => ({
  type: 'block_actions',
  team: { id: 'T1' },
  user: { id: 'U1' },
  trigger_id: '1.2',
  actions: [{ action_id }],
});

it('knows events, commands, shortcuts and presses again by ids of their own', () => {
  expect(eventKey({ team_id: 'T1', event_id: 'Ev1', event: {} })).toEqual({ workspace: 'T1', id: 'Ev1' });
  expect(eventKey({ team_id: 'T1', command: '/tango', trigger_id: '1.2' })?.id).toBe('command:1.2');
  expect(eventKey({ type: 'message_action', team: { id: 'T1' }, user: { id: 'U1' }, trigger_id: '1.2' })?.id).toBe(
    'shortcut:1.2',
  );
  expect(eventKey(press('show_risks'))).toEqual({ workspace: 'T1', id: 'action:1.2:show_risks' });
});

it('keeps nothing that opens a window, since a window cannot open later', () => {
  expect(eventKey(press('show_passage:3'))).toBeNull();
  expect(eventKey(press('show_passages'))).toBeNull();
  expect(eventKey('nonsense')).toBeNull();
});

it('takes the workspace of the installation, not the sender’s', () => {
  expect(workspaceOf({ team_id: 'T2', authorizations: [{ team_id: 'T1' }] })).toBe('T1');
  expect(workspaceOf({ team: null, user: { id: 'U1', team_id: 'T3' } })).toBe('T3');
  expect(() => workspaceOf({})).toThrow();
});
