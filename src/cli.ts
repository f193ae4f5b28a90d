/** The commands of the contract. Each one's work is in `src/commands/`; here are only their names, options and exit codes. */
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { run } = await import('./commands/run.ts');
process.exitCode = await run(process.argv.slice(2));
