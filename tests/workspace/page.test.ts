import { existsSync } from 'node:fs';
import type { App } from '@slack/bolt';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeWorkspace, openWorkspace, startApp, type TestWorkspace } from './with-workspace.ts';

const executablePath = '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const plain = (text: string) => ({ type: 'plain_text' as const, text });

describe.skipIf(!existsSync(executablePath))('the page in a browser', () => {
  let workspace: TestWorkspace;
  let app: App;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    workspace = await openWorkspace();
    app = await startApp(workspace, (bolt) => {
      bolt.message(async ({ message, say }) => {
        const text = 'text' in message ? (message.text ?? '') : '';
        const blocks = [
          { type: 'section' as const, text: { type: 'mrkdwn' as const, text: `You said *${text}*` } },
          {
            type: 'actions' as const,
            elements: [{ type: 'button' as const, action_id: 'form', text: plain('Open form') }],
          },
        ];
        await say({ text, blocks, thread_ts: message.ts });
      });
      bolt.action('form', async ({ ack, body, client }) => {
        await ack();
        const element = { type: 'plain_text_input' as const, action_id: 'v' };
        const view = {
          type: 'modal' as const,
          callback_id: 'form',
          title: plain('Form'),
          submit: plain('Send'),
          blocks: [{ type: 'input' as const, block_id: 'b', label: plain('Name'), element }],
        };
        if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view });
      });
      bolt.view('form', async ({ ack, view, body, client }) => {
        await ack();
        await client.chat.postMessage({ channel: body.user.id, text: `Name: ${view.state.values.b?.v?.value}` });
      });
    });
    browser = await chromium.launch({ executablePath, args });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (sent) => {
      if (!sent.url().startsWith(workspace.url)) faults.push(`asked for ${sent.url()}`);
    });
  }, 30_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    await closeWorkspace(workspace);
  });

  it('greets a newcomer with examples that go into the composer', async () => {
    await page.goto(workspace.url);
    await page.getByRole('button', { name: /What can you do/ }).click();
    expect(await page.getByLabel('Message Tango').inputValue()).toBe('What can you do?');
  });

  it('shows the answer in a thread that opens by itself', async () => {
    await page.getByLabel('Message Tango').fill('a <b>service</b> & more');
    await page.keyboard.press('Enter');
    const answer = page.locator('.thread .message').nth(1);
    await answer.getByText('You said a <b>service</b> & more').waitFor();
    expect(await answer.locator('strong', { hasText: 'service' }).count()).toBe(1);
  });

  it('works a modal: required input, submission, message', async () => {
    await page.getByRole('button', { name: 'Open form' }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Please complete this required field.').waitFor();
    await page.getByLabel('Name').fill('Repair café');
    await page.keyboard.press('Enter');
    await page.locator('.pane').getByText('Name: Repair café').waitFor();
    expect(await page.locator('dialog').count()).toBe(0);
  });

  it('shows two people at once what is said in a channel', async () => {
    const other = await (await browser.newContext()).newPage();
    await other.goto(workspace.url);
    await other.getByRole('button', { name: /You are/ }).click();
    await other.getByRole('menuitem', { name: /Be Ben/ }).click();
    await other.getByRole('button', { name: /You are Ben/ }).waitFor();
    await other.getByRole('button', { name: /general/ }).click();
    await page.getByRole('button', { name: /general/ }).click();
    await page.getByLabel('Message #general').fill('hello @Ben Larsen');
    await page.keyboard.press('Escape');
    await page.getByLabel('Message #general').press('Enter');
    await other.locator('.mention-me', { hasText: '@Ben Larsen' }).waitFor();
    await other.close();
  });

  it('made no error and asked nobody else for anything', () => {
    expect(faults).toEqual([]);
  });
});
