/**
 * What one person sees of the workspace at a time. Types only, shared with the page.
 */
import type { Shortcut, SlashCommand } from './app-manifest.ts';
import type { Channel, Message, PromptSet, Session, ThreadStatus, User, View } from './records.ts';

export interface Overview {
  team: { name: string };
  me: User;
  bot: string;
  users: User[];
  channels: (Channel & { unread: boolean })[];
  commands: SlashCommand[];
  shortcuts: Shortcut[];
  statuses: ThreadStatus[];
  home: View | null;
  modals: View[];
  connected: boolean;
}

export interface ChannelView {
  messages: Message[];
  more: boolean;
  prompts: PromptSet[];
}

export interface ThreadView {
  messages: Message[];
  session: Session | null;
}
