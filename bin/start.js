/** The server: checks the Node it runs on, then hands over to `src/main.ts`. */
import { requireNode } from './require-node.js';

requireNode();
await import('../src/main.ts');
