/**
 * Builds DOM nodes. Everything on the page is made here, from text and attributes, never from markup in strings,
 * so that nothing a user or an app writes can become code.
 */
export type Child = Node | string | null | undefined | false;

export interface Props {
  class?: string | undefined;
  on?: Record<string, (event: Event) => void> | undefined;
  [attribute: string]: unknown;
}

export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on' || value === undefined || value === false || value === null) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [event, listener] of Object.entries(props.on ?? {})) element.addEventListener(event, listener);
  append(element, children);
  return element;
}

export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
}

export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

/** Replaces the children but leaves those nodes alone that stay, so that focus and scroll survive. */
export function setChildren(parent: Element, children: readonly Node[]): void {
  const staying = new Set(children);
  for (const old of [...parent.childNodes]) if (!staying.has(old)) old.remove();
  for (const [index, child] of children.entries()) {
    const present = parent.childNodes[index];
    if (present !== child) parent.insertBefore(child, present ?? null);
  }
}

/** For parts drawn afresh each time: an old node that looks the same stays, and with it the focus. */
export function setFresh(parent: Element, children: readonly Node[]): void {
  const old = [...parent.childNodes];
  setChildren(
    parent,
    children.map((child, index) => (old[index]?.isEqualNode(child) ? old[index] : child)),
  );
}
