/**
 * Who and what a new workspace begins with: three colleagues, Tango, three channels and a direct message each.
 * Existing rows are left as they are, so this may run at every start.
 */
import type { Database } from './database.ts';
import { appIdentity } from './identity.ts';

const PEOPLE = [
  { id: 'U0AMINA001', name: 'amina', realName: 'Amina Okafor', title: 'Commissioner', colour: '#7a3e9d' },
  { id: 'U0BEN00001', name: 'ben', realName: 'Ben Larsen', title: 'Service designer', colour: '#0b6e4f' },
  { id: 'U0CHIARA01', name: 'chiara', realName: 'Chiara Rossi', title: 'Researcher', colour: '#b3400e' },
] as const;

const CHANNELS = [
  { id: 'C0GENERAL1', name: 'general', topic: 'News for everyone' },
  { id: 'C0DESIGN01', name: 'service-design', topic: 'Designing services with the people who use them' },
  { id: 'C0COMMISS1', name: 'commissioning', topic: 'What we buy, from whom, and with whom' },
] as const;

export function seed(database: Database): void {
  const user = database.prepare('insert or ignore into users values (?, ?, ?, ?, ?, ?)');
  const channel = database.prepare('insert or ignore into channels values (?, ?, ?, ?, ?)');
  const member = database.prepare('insert or ignore into members values (?, ?)');
  const { botUserId, name } = appIdentity;
  user.run(botUserId, 'tango', name, 'Adviser on co-production', '#123c69', 1);
  for (const person of PEOPLE) user.run(person.id, person.name, person.realName, person.title, person.colour, 0);
  for (const place of CHANNELS) {
    channel.run(place.id, place.name, 'channel', null, place.topic);
    for (const id of [botUserId, ...PEOPLE.map((person) => person.id)]) member.run(place.id, id);
  }
  for (const person of PEOPLE) {
    const id = person.id.replace(/^U0/, 'D0');
    channel.run(id, 'directmessage', 'im', person.id, '');
    member.run(id, person.id);
    member.run(id, botUserId);
  }
}
