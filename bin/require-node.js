/** Plain JavaScript, so that a Node too old to run TypeScript can still say what is wrong. */
const OLDEST = 26;

export function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST) return;
  process.stderr.write(
    `Tango needs Node ${OLDEST} or newer and found ${process.versions.node}: run "npm ci" with install scripts allowed, or install Node ${OLDEST}.\n`,
  );
  process.exit(1);
}
