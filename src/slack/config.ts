/** How Tango reaches Slack: over a socket that it opens itself, or over HTTP requests that Slack sends. */

export type SlackConfig =
  | { transport: 'socket'; botToken: string; appToken: string; apiUrl?: string | undefined }
  | {
      transport: 'http';
      botToken: string;
      signingSecret: string;
      host: string;
      port: number;
      apiUrl?: string | undefined;
    };
