import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { homeView } from '../../../src/render/slack/help.ts';
import { renderReply } from '../../../src/render/slack/render.ts';
import { viewProblems } from '../../../src/workspace/limits.ts';
import { expectPostable, stringsIn } from './reading.ts';
import { setting, words } from './setting.ts';

it('helps by examples', () => {
  const parts = renderReply(setting, { kind: 'help' });
  expectPostable(parts);
  expect(parts[0]?.text).toContain('/tango ask');
});

it('says at Home what it knows with years, what not, and that it can be wrong', () => {
  const view = homeView(setting);
  expect(viewProblems({ ...view })).toEqual([]);
  const said = stringsIn(view).join(' ');
  expect(said).toContain('I know 1 works on co-production: Pestoff 2015.');
  expect(said).toContain('I can be wrong');
});

it('names added documents apart from the works', () => {
  const added = Object.fromEntries(
    Array.from({ length: 200 }, (_, i) => [
      `d${i}`,
      { short: `Report ${i} (added document)`, title: 'x', url: null, added: true as const },
    ]),
  );
  const view = homeView({ ...setting, names: { ...setting.names, works: { ...setting.names.works, ...added } } });
  expect(viewProblems({ ...view })).toEqual([]);
  const said = stringsIn(view).join(' ');
  expect(said).toContain('I know 1 works on co-production: Pestoff 2015.');
  expect(said).toContain('200: Report 0 (added document); ');
});

it('offers the same prompts in the manifest as in the app', () => {
  const Manifest = z.object({
    features: z.object({
      agent_view: z.object({ agent_description: z.string().max(300), suggested_prompts: z.unknown() }),
    }),
  });
  const manifest = Manifest.parse(JSON.parse(readFileSync('slack-manifest.json', 'utf8')));
  expect(manifest.features.agent_view.suggested_prompts).toEqual(words.prompts.list);
});
