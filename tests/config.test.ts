/** The environment: half sets are faults that name what is missing, and no secret is ever in a fault. */
import { describe, expect, it } from 'vitest';
import { ConfigFault, configOf } from '../src/config.ts';

const SECRET = 'xoxb-very-secret-123';
const bot = { SLACK_BOT_TOKEN: SECRET };
const app = { SLACK_APP_TOKEN: 'xapp-very-secret-456' };
const sign = { SLACK_SIGNING_SECRET: 'very-secret-789' };

describe('Slack', () => {
  it('nothing set: the embedded workspace', () =>
    expect(configOf({})).toMatchObject({ slack: null, model: null, port: 3000, remarks: [] }));
  it('empty is not set', () =>
    expect(configOf({ SLACK_BOT_TOKEN: ' ', SLACK_APP_TOKEN: '', OPENAI_API_KEY: '' })).toMatchObject({
      slack: null,
      model: null,
    }));
  it('Socket Mode', () =>
    expect(configOf({ ...bot, ...app }).slack).toMatchObject({ transport: 'socket', botToken: SECRET }));
  it('HTTP', () =>
    expect(configOf({ ...bot, ...sign, PORT: '8080' }).slack).toMatchObject({
      transport: 'http',
      host: '0.0.0.0',
      port: 8080,
    }));
  it('both: Socket Mode, with a remark', () => {
    const { slack, remarks } = configOf({ ...bot, ...app, ...sign });
    expect(slack?.transport).toBe('socket');
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toContain('Socket Mode');
  });
  it.each([
    ['a bot token alone', bot, 'SLACK_APP_TOKEN'],
    ['an app token alone', app, 'SLACK_BOT_TOKEN'],
    ['a signing secret alone', sign, 'SLACK_BOT_TOKEN'],
    ['no bot token', { ...app, ...sign }, 'SLACK_BOT_TOKEN'],
  ])('%s names what is missing, and no secret', (_, environment, missing) => {
    const fault = faultOf(environment);
    expect(fault).toContain(missing);
    expect(fault).not.toContain('secret-');
  });
});

function faultOf(environment: Record<string, string>): string {
  try {
    configOf(environment);
  } catch (fault) {
    if (fault instanceof ConfigFault) return fault.message;
    throw fault;
  }
  return '';
}

it.each(['eighty', '-1', '65536', '80.5', 'NaN', '8o'])('PORT %s is a fault', (PORT) => {
  expect(faultOf({ PORT, ...bot, ...app })).toMatch(/^PORT /);
});

describe('the model', () => {
  it('needs a key only', () =>
    expect(configOf({ OPENAI_API_KEY: 'k' }).model).toMatchObject({ apiKey: 'k', baseUrl: undefined }));
  it('a model without a key is remarked on', () => {
    expect(configOf({ OPENAI_MODEL: 'm' })).toMatchObject({
      model: null,
      remarks: [expect.stringContaining('OPENAI_API_KEY')],
    });
  });
});

it('folders are as named', () => {
  expect(configOf({ TANGO_DATA: '/d', TANGO_SOURCES: '/s' })).toMatchObject({ dataFolder: '/d', sourcesFolder: '/s' });
});
