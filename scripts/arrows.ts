/** Checks the arrows of the design. Without a parser for this TypeScript, dependency-cruiser sees no module and says all is well: so count. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (f) => f.endsWith('.ts') && !f.startsWith('workspace/page/'),
);
let out: string;
try {
  out = execFileSync(
    'node_modules/.bin/depcruise',
    ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
    { encoding: 'utf8' },
  );
} catch (fault) {
  process.stdout.write(fault instanceof Error && 'stdout' in fault ? String(fault.stdout) : String(fault));
  process.exit(1);
}
const seen = Number(/\((\d+) modules/.exec(out)?.[1] ?? 0);
// The warning about the missing compiler is known: @swc/core reads the modules, and they are counted below.
process.stdout.write(`${out.split('‼')[0]?.trim()}\n`);
if (seen < files.length) {
  process.stderr.write(
    `dependency-cruiser read ${seen} modules, but src/ has ${files.length}: its parser is not working.\n`,
  );
  process.exit(1);
}
