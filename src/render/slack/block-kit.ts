/** The part of Slack's Block Kit that Tango draws with, as types; what every Slack has known for years, a few newer blocks aside. */

export interface PlainText {
  type: 'plain_text';
  text: string;
  /** Off, so that `:word:` in somebody's text stays as it is. */
  emoji: false;
}

export interface Mrkdwn {
  type: 'mrkdwn';
  text: string;
  /** On, so that Slack makes no links or mentions of its own. */
  verbatim: true;
}

export interface Button {
  type: 'button';
  action_id: string;
  text: PlainText;
  value: string;
  accessibility_label?: string;
}

export interface RichText {
  type: 'text';
  text: string;
  style?: { bold?: true; italic?: true };
}
export interface RichLink {
  type: 'link';
  url: string;
  text: string;
}
export interface RichUser {
  type: 'user';
  user_id: string;
}
export type RichElement = RichText | RichLink | RichUser;
export interface RichSection {
  type: 'rich_text_section';
  elements: RichElement[];
}
export interface RichQuote {
  type: 'rich_text_quote';
  elements: RichElement[];
}
export interface RichList {
  type: 'rich_text_list';
  style: 'bullet' | 'ordered';
  elements: RichSection[];
}

export interface RichTextBlock {
  type: 'rich_text';
  elements: (RichSection | RichQuote | RichList)[];
}
export interface SectionBlock {
  type: 'section';
  text: PlainText | Mrkdwn;
  expand?: boolean;
}
export interface HeaderBlock {
  type: 'header';
  text: PlainText;
}
export interface ActionsBlock {
  type: 'actions';
  elements: Button[];
}
export interface ContextBlock {
  type: 'context';
  elements: Mrkdwn[];
}
export interface DividerBlock {
  type: 'divider';
}
export interface TableBlock {
  type: 'table';
  rows: { type: 'raw_text'; text: string }[][];
  column_settings?: { is_wrapped: boolean }[];
}
export interface FeedbackSide {
  text: PlainText;
  value: string;
  accessibility_label: string;
}
export interface ContextActionsBlock {
  type: 'context_actions';
  elements: {
    type: 'feedback_buttons';
    action_id: string;
    positive_button: FeedbackSide;
    negative_button: FeedbackSide;
  }[];
}

export type Block =
  | RichTextBlock
  | SectionBlock
  | HeaderBlock
  | ActionsBlock
  | ContextBlock
  | DividerBlock
  | TableBlock
  | ContextActionsBlock;

/** One message as it is posted: blocks for those who see, and the whole meaning as text for those who don't. */
export interface Part {
  text: string;
  blocks: Block[];
}

export interface ModalView {
  type: 'modal';
  title: PlainText;
  close: PlainText;
  blocks: Block[];
}
export interface HomeView {
  type: 'home';
  blocks: Block[];
}

export const plainText = (text: string): PlainText => ({ type: 'plain_text', text, emoji: false });
export const mrkdwn = (text: string): Mrkdwn => ({ type: 'mrkdwn', text, verbatim: true });
