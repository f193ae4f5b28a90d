/** Writes the JSON Schemas for editors: `npm run schemas`. A test fails where they are out of date. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { schemaFiles } from './schema-files.ts';

mkdirSync('knowledge/schemas', { recursive: true });
for (const [file, schema] of Object.entries(schemaFiles()))
  writeFileSync(`knowledge/schemas/${file}`, `${JSON.stringify(schema, null, 2)}\n`);
