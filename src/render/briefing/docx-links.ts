/** Links of a Word document with ids in the order of use: those that `docx` makes by itself are random. */
import type { ConcreteHyperlink, Document, TextRun } from 'docx';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

export class DocxLinks {
  private readonly docx: typeof import('docx');
  private readonly targets: string[] = [];
  private inner = 0;

  constructor(docx: typeof import('docx')) {
    this.docx = docx;
  }

  /** To a bookmark of the document. */
  to(anchor: string, run: TextRun): ConcreteHyperlink {
    this.inner += 1;
    return new this.docx.ConcreteHyperlink([run], `inner${this.inner}`, anchor);
  }

  out(address: string, run: TextRun): ConcreteHyperlink {
    this.targets.push(address);
    return new this.docx.ConcreteHyperlink([run], `link${this.targets.length}`);
  }

  /** The addresses stand in a part of their own; called once, after all links are made. */
  addTo(document: Document): void {
    for (const [i, target] of this.targets.entries())
      document.Document.Relationships.addRelationship(`link${i + 1}`, HYPERLINK, target, 'External');
  }
}
