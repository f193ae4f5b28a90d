/** The portfolio's page in a browser: its table sorts by keyboard, says so, and nothing is fetched. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPortfolioHtml } from '../../src/render/portfolio/html.ts';
import { tango } from '../shipped.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const found = existsSync(executablePath);
const { advisor, names } = tango(null);
const TEXTS: [string, string][] = [
  ['s10', 'The clinic sends patients a survey every year, but nothing has changed.'],
  ['s2', 'The tenants own the housing co-operative, elect its board and vote on the rents.'],
  ['s1', 'A house.'],
  ['s3', 'Parents sit on a monthly panel that plans the opening hours of the nursery with its staff.'],
];

describe.skipIf(!found && process.env.CI !== 'true')('the portfolio', () => {
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => faults.push(message.text()));
    page.on('request', (sent) => faults.push(sent.url()));
    const entries = TEXTS.map(([id, text]) => ({ id, placement: advisor.place(text) }));
    await page.setContent(toPortfolioHtml(entries, names, 'test'));
  });
  afterAll(() => browser?.close());

  const ids = () => page.locator('tbody th').evaluateAll((cells) => cells.map((c) => c.getAttribute('data-sort')));
  const sorted = () =>
    page
      .locator('th[aria-sort]')
      .evaluateAll((heads) => heads.map((h) => [h.textContent, h.getAttribute('aria-sort')]));
  const press = async (name: string, key: string) => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press(key);
  };

  it('begins in the order of the file, and says so', async () => {
    expect(await ids()).toEqual(['s10', 's2', 's1', 's3']);
    expect(await sorted()).toEqual([['No.', 'ascending']]);
  });

  it('sorts by the keyboard, numbers as numbers, and turns round', async () => {
    await press('Service', 'Enter');
    expect([await ids(), await sorted()]).toEqual([['s1', 's2', 's3', 's10'], [['Service', 'ascending']]]);
    await press('Service', ' ');
    expect([await ids(), await sorted()]).toEqual([['s10', 's3', 's2', 's1'], [['Service', 'descending']]]);
  });

  it('puts what cannot be told last, whichever way', async () => {
    const quadrants = 'Four quadrants of co-production';
    await press(quadrants, 'Enter');
    expect((await ids()).at(-1)).toBe('s1');
    await press(quadrants, 'Enter');
    expect((await ids()).at(-1)).toBe('s1');
    expect(await sorted()).toEqual([[quadrants, 'descending']]);
  });

  it('sorts by every column', async () => {
    for (const button of await page.locator('thead button').all()) {
      await button.click();
      expect(await sorted()).toEqual([[await button.textContent(), expect.stringMatching(/ascending|descending/)]]);
    }
  });

  it('has a picture with a name and a description, and a table that scrolls by keyboard', async () => {
    const picture = page.getByRole('img', { name: 'The quadrants of 4 services' });
    expect(await picture.locator('desc').textContent()).toContain('By row number of the table');
    expect(await page.getByRole('region').getAttribute('tabindex')).toBe('0');
  });

  it('fetches nothing and breaks nothing', () => expect(faults).toEqual([]));
});
