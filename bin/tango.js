/** The command line: checks the Node it runs on, then hands over to `src/cli.ts`. */
import { requireNode } from './require-node.js';

requireNode();
await import('../src/cli.ts');
