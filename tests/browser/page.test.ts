/**
 * The page as people use it: the real Tango behind it, as `npm start` runs it, and a headless Chromium in front.
 * With TANGO_SCREENSHOTS=1 it leaves the pictures of the README in docs/images/.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, serve } from '../../src/serve.ts';
import { hasSources, sharedSources } from '../shipped.ts';
import { temporaryFolder } from '../workspace/with-workspace.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const found = existsSync(executablePath);
if (!found && process.env.CI !== 'true')
  process.stderr.write(`The browser tests are left out: there is no Chromium at ${executablePath} (set CHROMIUM).\n`);

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const IMAGES = 'docs/images';
const forReadme = process.env.TANGO_SCREENSHOTS === '1';

// Under CI a missing browser is a failure, not a reason to leave out.
describe.skipIf(!found && process.env.CI !== 'true')('the page', () => {
  let tango: Running;
  let browser: Browser;
  let page: Page;
  const data = temporaryFolder();
  const faults: string[] = [];
  const log: string[] = [];

  beforeAll(async () => {
    // The README's pictures show our notes, not quotations: the texts are their publishers'.
    const sources = hasSources && !forReadme ? sharedSources : data;
    const environment = { PORT: '0', TANGO_DATA: data, TANGO_SOURCES: sources };
    tango = await serve(environment, (line) => void log.push(line));
    browser = await chromium.launch({ executablePath, args });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(8000);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (sent) => {
      if (!sent.url().startsWith(tango.url ?? 'nowhere') && !sent.url().startsWith('blob:')) faults.push(sent.url());
    });
    await page.goto(tango.url ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await tango?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const replies = () => page.locator('.thread .message');
  const answers = () => replies().filter({ has: page.locator('.app-badge') });
  const composer = () => page.getByLabel('Message Tango');

  /** Does something in the open thread and waits for what Tango answers to it, after what the person says by it. */
  async function answered(act: () => Promise<unknown>, said = 0): Promise<Locator> {
    const answer = replies().nth((await replies().count()) + said);
    await act();
    await answer.locator('.block').first().waitFor();
    return answer;
  }

  /** Begins a new thread from the main message box. */
  async function begin(text: string): Promise<Locator> {
    const close = page.getByRole('button', { name: 'Close thread' });
    if (await close.isVisible()) await close.click();
    await composer().fill(text);
    await composer().press('Enter');
    await answers().first().waitFor();
    return answers().first();
  }

  const reply = (text: string) =>
    answered(async () => {
      await page.getByLabel('Reply…').fill(text);
      await page.getByLabel('Reply…').press('Enter');
    }, 1);

  async function picture(name: string): Promise<void> {
    if (process.env.TANGO_SCREENSHOTS !== '1') return;
    mkdirSync(IMAGES, { recursive: true });
    // Neither a caret nor a hover belongs into a picture.
    await page.mouse.move(640, 20);
    await page.screenshot({ path: `${IMAGES}/${name}.png`, animations: 'disabled', caret: 'hide' });
  }

  it('places the welcome example, and shows the card from its beginning', async () => {
    await page.getByRole('button', { name: /Describe a service/ }).click();
    await composer().press('Enter');
    const card = answers().first();
    await card.getByText(/This (looks like|leans towards)/).waitFor();
    await picture('placement');
    const list = await page.locator('.thread .messages').boundingBox();
    const top = await card.boundingBox();
    expect(top?.y ?? 0).toBeGreaterThanOrEqual((list?.y ?? 0) - 1);
    expect(await card.textContent()).not.toMatch(/&(?:amp|lt|gt);/);
    await card
      .getByRole('link', { name: /Osborne & Strokosch 2013/ })
      .first()
      .waitFor();
  });

  it('takes a pressed answer and says what came of it', async () => {
    const card = answers().first();
    const question = card.locator('.actions').first().getByRole('button').last();
    const answer = await answered(() => question.click());
    await answer.getByText(/What changed|That changes no placement/).waitFor();
  });

  it('goes on in the thread', async () => {
    const supposed = await reply('what if members could vote?');
    await supposed.getByText(/If that were so|That alone would change/).waitFor();
    const why = await reply('why?');
    await why.getByText('Why it is placed like this').waitFor();
  });

  it('makes a briefing that can be downloaded', async () => {
    const file = page.locator('.thread a.file');
    await answers().first().getByRole('button', { name: 'Make a briefing' }).click();
    await file.scrollIntoViewIfNeeded();
    await picture('briefing');
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('answers a question with its sources', async () => {
    const answer = await begin('What makes co-production last?');
    await answer.getByText('Sources', { exact: true }).waitFor();
    expect(await answer.textContent()).toContain('[1]');
    await picture('answer');
  });

  it('opens a passage in a window, and closes it by Escape', async () => {
    await answers()
      .first()
      .getByRole('button', { name: /^Show passage 1/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('In our own words').waitFor();
    await picture('modal');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('says what its papers don’t cover', async () => {
    const answer = await begin('What is the boiling point of ethanol?');
    await answer.getByText(/do not answer this/).waitFor();
    expect(await answer.getByRole('button', { name: /passage/ }).count()).toBe(0);
  });

  it('takes the slash command', async () => {
    await page.getByRole('button', { name: 'Close thread' }).click();
    await composer().fill('/tango help');
    await composer().press('Enter');
    await page.getByText('Only visible to you').waitFor();
    await page.getByText('What you can do with Tango').first().waitFor();
    await composer().fill('/tango ask What is co-design?');
    await composer().press('Enter');
    // Its own thread, which may stand before its reply does.
    const opening = page.locator('.message', { hasText: 'asked Tango' });
    await opening.getByRole('button', { name: /1 reply/ }).click();
    await replies().getByText('[1]').first().waitFor();
  });

  it('can be used by the keyboard alone', async () => {
    await page.reload();
    await composer().waitFor();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('What is co-design?');
    await page.keyboard.press('Enter');
    await answers().first().getByText('[1]').first().waitFor();
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.locator('[aria-label^="Show passage 1"]:focus').count()) > 0) break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('In our own words').waitFor();
    await page.keyboard.press('Escape');
  });

  it('shows App Home', async () => {
    await page.getByRole('tab', { name: 'Home' }).click();
    await page.getByText(/I know \d+ works/).waitFor();
    await picture('home');
  });

  it('can be another person, who sees the channel and not the other’s direct messages', async () => {
    await page.getByRole('button', { name: /You are/ }).click();
    await page.getByRole('menuitem', { name: /Be Ben/ }).click();
    await page.getByRole('button', { name: /You are Ben/ }).waitFor();
    await page.getByRole('button', { name: /general/ }).click();
    await page.getByLabel('Message #general').fill('@Tango What is co-design?');
    await page.keyboard.press('Escape');
    await page.getByLabel('Message #general').press('Enter');
    await page.getByRole('button', { name: /1 reply/ }).click();
    await answers().first().getByText('[1]').first().waitFor();
    await page.getByRole('button', { name: 'Tango' }).first().click();
    await page.getByText('Hello, Ben. This is Tango.').waitFor();
  });

  it('made no error, asked nobody else for anything, and Tango had no trouble', () => {
    expect(faults).toEqual([]);
    expect(log).toEqual([]);
  });
});
