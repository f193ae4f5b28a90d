/** Composition of the server: configuration, knowledge, store, model, Slack. The only place that wires them. */
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { serve } = await import('./serve.ts');
try {
  const tango = await serve(process.env, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`${tango.ready}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void tango.stop().finally(() => process.exit(0));
    });
} catch (fault) {
  process.stderr.write(`Tango did not start: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
}
