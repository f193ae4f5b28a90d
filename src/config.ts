/** The only reader of the environment. A half set of variables is an error that names what is missing; secrets are never printed. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const text = z
  .string()
  .trim()
  .transform((s) => s || undefined)
  .optional();

const Environment = z.object({
  SLACK_BOT_TOKEN: text,
  SLACK_APP_TOKEN: text,
  SLACK_SIGNING_SECRET: text,
  SLACK_API_URL: text,
  HOST: text,
  PORT: text,
  TANGO_DATA: text,
  TANGO_SOURCES: text,
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: text,
  OPENAI_MODEL: text,
  DATABASE_URL: text,
});

export type SlackSettings =
  | { transport: 'socket'; botToken: string; appToken: string; apiUrl: string | undefined }
  | {
      transport: 'http';
      botToken: string;
      signingSecret: string;
      host: string;
      port: number;
      apiUrl: string | undefined;
    };

export interface ModelSettings {
  apiKey: string;
  baseUrl: string | undefined;
  model: string;
}

export interface Config {
  /** Null: the embedded workspace. */
  slack: SlackSettings | null;
  model: ModelSettings | null;
  port: number;
  dataFolder: string;
  /** Null where there is no folder of full texts. */
  sourcesFolder: string | null;
  databaseUrl: string | undefined;
  /** Said once in the log at start. */
  remarks: string[];
}

/** What is wrong with the configuration, in one sentence that says what to set. */
export class ConfigFault extends Error {
  override name = 'ConfigFault';
}

const DEFAULT_PORT = 3000;
const DEFAULT_MODEL = 'gpt-5-mini';
const project = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function portOf(value: string | undefined): number {
  const port = value === undefined ? DEFAULT_PORT : Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigFault('PORT must be a number between 0 and 65535.');
  return port;
}

function slackOf(env: z.infer<typeof Environment>, port: number, remarks: string[]): SlackSettings | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (!botToken && !appToken && !signingSecret) return null;
  if (!botToken)
    throw new ConfigFault('SLACK_BOT_TOKEN is missing: set it beside the other Slack variables, or unset them all.');
  const apiUrl = env.SLACK_API_URL;
  if (appToken) {
    if (signingSecret) remarks.push('Socket Mode and HTTP are both configured: Socket Mode is used.');
    return { transport: 'socket', botToken, appToken, apiUrl };
  }
  if (signingSecret) return { transport: 'http', botToken, signingSecret, host: env.HOST ?? '0.0.0.0', port, apiUrl };
  throw new ConfigFault(
    'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing beside SLACK_BOT_TOKEN.',
  );
}

function sourcesOf(named: string | undefined): string | null {
  if (named) return named;
  return [project('../../shared/sources'), project('../knowledge/sources')].find((f) => existsSync(f)) ?? null;
}

/**
 * @param environment usually `process.env`
 * @throws ConfigFault naming the variable and what to do
 */
export function configOf(environment: Record<string, string | undefined>): Config {
  const env = Environment.parse(environment);
  const remarks: string[] = [];
  const port = portOf(env.PORT);
  if (!env.OPENAI_API_KEY && env.OPENAI_MODEL)
    remarks.push('OPENAI_MODEL is set without OPENAI_API_KEY: the built-in writer is used.');
  return {
    slack: slackOf(env, port, remarks),
    model: env.OPENAI_API_KEY
      ? { apiKey: env.OPENAI_API_KEY, baseUrl: env.OPENAI_BASE_URL, model: env.OPENAI_MODEL ?? DEFAULT_MODEL }
      : null,
    port,
    dataFolder: env.TANGO_DATA ?? project('../data'),
    sourcesFolder: sourcesOf(env.TANGO_SOURCES),
    databaseUrl: env.DATABASE_URL,
    remarks,
  };
}
