/**
 * Times as Slack writes them: the hour beside a message, the day between messages, how long ago the last reply was.
 */
const hour = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', month: 'long', day: 'numeric' });

export const dateOf = (ts: string): Date => new Date(Number.parseFloat(ts) * 1000);
export const clock = (ts: string): string => hour.format(dateOf(ts));
export const fullTime = (ts: string): string => full.format(dateOf(ts));

export function dayName(ts: string): string {
  const date = dateOf(ts);
  const today = new Date();
  const yesterday = new Date(today.getTime() - 86_400_000);
  if (date.toDateString() === today.toDateString()) return 'Today';
  return date.toDateString() === yesterday.toDateString() ? 'Yesterday' : day.format(date);
}

export function ago(ts: string): string {
  const minutes = Math.floor((Date.now() - dateOf(ts).getTime()) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} minute${minutes === 1 ? '' : 's'} ago`;
  return `${dayName(ts).toLowerCase()} at ${clock(ts)}`;
}
