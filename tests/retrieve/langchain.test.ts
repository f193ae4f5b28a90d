/** The retriever as LangChain sees it. */
import { describe, expect, it } from 'vitest';
import { PassageRetriever } from '../../src/retrieve/langchain.ts';
import { tango } from '../shipped.ts';

describe('the LangChain retriever', () => {
  it('gives the same passages, with where they stand', async () => {
    const retriever = tango(null).retriever();
    const documents = await new PassageRetriever(retriever, 5).invoke('glass ceiling in public provision');
    const passages = retriever.find('glass ceiling in public provision', 5).passages;
    expect(documents.map((d) => d.pageContent)).toEqual(passages.map((p) => p.text));
    expect(documents.map((d) => d.metadata.source)).toEqual(passages.map((p) => p.source));
    expect(new Set(documents.map((d) => d.id)).size).toBe(5);
    expect(documents[0]?.metadata.locator.section).toBeTruthy();
  });
});
