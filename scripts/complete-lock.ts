/**
 * Completes `package-lock.json` after adding a package: npm leaves out optional packages for platforms that the registry at hand
 * does not list, and `npm ci` then refuses the lock. Each gets an entry with its version and platform, as npm itself writes them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const Entry = z.looseObject({
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  dev: z.boolean().optional(),
});
const Lock = z.looseObject({ packages: z.record(z.string(), Entry) });

const PLATFORM = /(android|darwin|linux|win32|freebsd|openharmony)-(arm64|x64|arm|ia32|ppc64|s390x|riscv64|loong64)?/;

function libcOf(name: string): { libc?: string[] } {
  if (/musl/.test(name)) return { libc: ['musl'] };
  return /linux/.test(name) && /gnu/.test(name) ? { libc: ['glibc'] } : {};
}

const lock = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const packages = lock.packages;
let added = 0;
for (const [key, entry] of Object.entries({ ...packages }))
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const at = `node_modules/${name}`;
    const platform = PLATFORM.exec(name);
    if (!key || packages[at] || packages[`${key}/${at}`] || !platform) continue;
    packages[at] = {
      version: range.replace(/^[\^~]/, ''),
      cpu: [platform[2] ?? 'x64'],
      ...(entry.dev ? { dev: true } : {}),
      ...libcOf(name),
      optional: true,
      os: [platform[1]],
    };
    added++;
  }
lock.packages = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} entries added.\n`);
