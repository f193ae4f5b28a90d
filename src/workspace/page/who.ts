/**
 * Who this tab is: the chosen person, and an id of the tab's own, to which modals are bound.
 * Kept per tab, so that two tabs can be two people.
 */
const USER = 'workspace-user';
const CLIENT = 'workspace-client';

export function chosenUser(): string | null {
  return sessionStorage.getItem(USER);
}

export function chooseUser(id: string): void {
  sessionStorage.setItem(USER, id);
  localStorage.setItem(USER, id);
}

export function lastUser(): string | null {
  return localStorage.getItem(USER);
}

export function clientId(): string {
  const known = sessionStorage.getItem(CLIENT);
  if (known !== null) return known;
  const made = crypto.randomUUID();
  sessionStorage.setItem(CLIENT, made);
  return made;
}
