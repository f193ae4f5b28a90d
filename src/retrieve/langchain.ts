/** Tango's retrieval as a LangChain retriever, so that others can use it in their chains, or put a vector store in its place. */
import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Retriever } from './retrieve.ts';

/** Documents carry `source`, `locator` and `score`; two equal passages of different works stay two. */
export class PassageRetriever extends BaseRetriever {
  lc_namespace = ['tango', 'retrieve'];
  private readonly retriever: Retriever;
  private readonly most: number;

  constructor(retriever: Retriever, most = 10) {
    super();
    this.retriever = retriever;
    this.most = most;
  }

  override async _getRelevantDocuments(query: string): Promise<Document[]> {
    return this.retriever.find(query, this.most).passages.map(
      ({ source, locator, score, text }) =>
        new Document({
          id: `${source}#${locator.section}#${locator.paragraph}${locator.part ? `.${locator.part}` : ''}`,
          pageContent: text,
          metadata: { source, locator, score },
        }),
    );
  }
}
