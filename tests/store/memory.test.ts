import { createMemoryStore } from '../../src/store/memory.ts';
import { describeStore } from '../contracts/store.ts';

describeStore('memory', async () => createMemoryStore());
