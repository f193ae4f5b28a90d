/**
 * Where one writes: Enter sends, Shift and Enter begin a new line, files are attached by button, drop or paste,
 * and a line that begins with a slash is a command.
 */
import type { SlashCommand } from '../app-manifest.ts';
import type { FileRecord } from '../records.ts';
import { call, uploadFile } from './api.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { createSuggestions } from './suggestions.ts';

export interface ComposerOptions {
  label: string;
  channel: string;
  thread_ts?: string | undefined;
  commands: readonly SlashCommand[];
  onSent?: ((ts: string) => void) | undefined;
}

export interface Composer {
  element: HTMLElement;
  focus(): void;
  fill(text: string): void;
}

/** Drafts outlive a reload of the page, which a restart of the workspace brings. */
const drafts = {
  get: (key: string) => sessionStorage.getItem(`draft ${key}`),
  set: (key: string, text: string) => sessionStorage.setItem(`draft ${key}`, text),
  delete: (key: string) => sessionStorage.removeItem(`draft ${key}`),
};
let count = 0;

export function createComposer({ label, channel, thread_ts, commands, onSent }: ComposerOptions): Composer {
  const key = `${channel} ${thread_ts ?? ''}`;
  const listId = `suggestions-${++count}`;
  const area = h('textarea', {
    class: 'composer-text',
    rows: 1,
    placeholder: label,
    'aria-label': label,
    'aria-autocomplete': 'list',
    'aria-controls': listId,
  });
  const suggestions = createSuggestions(area, commands, listId);
  const picker = h('input', {
    type: 'file',
    multiple: true,
    class: 'hidden-input',
    tabindex: '-1',
    'aria-hidden': 'true',
  });
  const tray = h('div', { class: 'composer-files' });
  const send = h(
    'button',
    { class: 'send', type: 'button', 'aria-label': 'Send now', title: 'Send now' },
    icon('send'),
  );
  const attach = h(
    'button',
    { class: 'icon-button', type: 'button', 'aria-label': 'Attach a file', title: 'Attach a file' },
    icon('attach'),
  );
  let files: FileRecord[] = [];

  function fitHeight(): void {
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, 220)}px`;
    send.disabled = area.value.trim() === '' && files.length === 0;
  }
  function showFiles(): void {
    const chips = files.map((file) => {
      const remove = h(
        'button',
        { class: 'icon-button', type: 'button', 'aria-label': `Remove ${file.name}` },
        icon('close'),
      );
      remove.addEventListener('click', () => {
        files = files.filter((other) => other !== file);
        showFiles();
      });
      return h('span', { class: 'file-chip' }, icon('file'), file.name, remove);
    });
    tray.replaceChildren(...chips);
    fitHeight();
  }
  async function add(list: FileList | null | undefined): Promise<void> {
    for (const file of list ?? []) {
      const record = await uploadFile(file).catch(() => undefined);
      if (record !== undefined) files.push(record);
    }
    showFiles();
  }
  async function submit(): Promise<void> {
    const text = area.value;
    if (text.trim() === '' && files.length === 0) return;
    const sent = files.map((file) => file.id);
    area.value = '';
    files = [];
    drafts.delete(key);
    showFiles();
    const thread = thread_ts === undefined ? {} : { thread_ts };
    const slash = /^(\/\S+)\s*([\s\S]*)$/.exec(text.trim());
    try {
      if (slash !== null && sent.length === 0) {
        await call('command', { channel, command: slash[1], text: slash[2] ?? '', ...thread });
      } else {
        const { message } = await call('say', { channel, text, files: sent, ...thread });
        onSent?.(message.ts);
      }
    } catch {
      // What was written is not lost because it could not be sent.
      area.value = text;
      fitHeight();
    }
  }

  area.value = drafts.get(key) ?? '';
  area.addEventListener('input', () => {
    drafts.set(key, area.value);
    suggestions.update();
    fitHeight();
  });
  area.addEventListener('keydown', (event) => {
    if (event.isComposing || suggestions.key(event)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void submit();
  });
  area.addEventListener('paste', (event) => {
    if ((event.clipboardData?.files.length ?? 0) === 0) return;
    event.preventDefault();
    void add(event.clipboardData?.files);
  });
  send.addEventListener('click', () => void submit().then(() => area.focus()));
  attach.addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => void add(picker.files).then(() => (picker.value = '')));

  const hint = h('span', { class: 'composer-hint' }, h('b', {}, 'Shift + Enter'), ' to add a new line');
  const bar = h('div', { class: 'composer-bar' }, attach, picker, hint, send);
  const element = h('div', { class: 'composer' }, suggestions.element, area, tray, bar);
  element.addEventListener('dragover', (event) => {
    event.preventDefault();
    element.classList.add('dropping');
  });
  element.addEventListener('dragleave', () => element.classList.remove('dropping'));
  element.addEventListener('drop', (event) => {
    event.preventDefault();
    element.classList.remove('dropping');
    void add(event.dataTransfer?.files);
  });
  requestAnimationFrame(fitHeight);
  return {
    element,
    focus: () => area.focus(),
    fill(text) {
      area.value = text;
      drafts.set(key, text);
      fitHeight();
      area.focus();
      area.setSelectionRange(text.length, text.length);
    },
  };
}
