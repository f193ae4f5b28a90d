/** `npm run eval`: measures placements and answers on the committed cases, writes the report, fails below a committed threshold. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bounded } from './bound.ts';
import { gatesOf, isShort } from './gates.ts';
import { measure } from './measure.ts';
import { pageOf } from './report/page.ts';

const FILE = 'evals/report/index.html';

const measurements = await measure();
const gates = gatesOf(measurements);
for (const { name, measured } of gates)
  if (measured !== null) process.stdout.write(`${name.padEnd(50)} ${measured.toFixed(3)}\n`);
const { asked, answered } = measurements.interview;
process.stdout.write(
  `${'interview: questions asked, answered a case'.padEnd(50)} ${asked.toFixed(2)}, ${answered.toFixed(2)}\n`,
);

writeFileSync(fileURLToPath(new URL('report/index.html', import.meta.url)), pageOf(measurements, gates));
process.stdout.write(`Report: ${FILE}\n`);

const short = gates.filter(isShort);
for (const { name, measured, least } of short)
  process.stderr.write(
    `Short of its threshold: ${name} is ${measured?.toFixed(3) ?? 'not measured'}, at ${bounded(name)} ${least} is asked.\n`,
  );
process.exitCode = short.length > 0 ? 1 : 0;
