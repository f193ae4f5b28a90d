/** Tango runs on the Node pinned as a dev dependency; on an older one (install scripts switched off) it says so in one line. */

const OLDEST = 26;

export function requireNode(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= OLDEST) return;
  process.stderr.write(
    `Tango needs Node ${OLDEST} or newer and found ${process.versions.node}: run "npm ci" with install scripts allowed, or install Node ${OLDEST}.\n`,
  );
  process.exit(1);
}
