/** A Word file is a ZIP of XML parts: the few that are read here, within limits that a bomb would break. */
import { unzipSync } from 'fflate';

const PARTS = ['word/document.xml', 'word/styles.xml', 'word/footnotes.xml', 'word/endnotes.xml', 'docProps/core.xml'];
const MOST_BYTES = 100_000_000;
/** Office keeps encrypted files, and those of before 2007, in another container. */
const OLD_CONTAINER = 'd0cf11e0';

export type Parts = (name: string) => string;

export function partsOf(bytes: Uint8Array): Parts | { fault: string } {
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === OLD_CONTAINER)
    return { fault: 'encrypted, or in the format of before 2007: save it as .docx without a password' };
  let tooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.includes(name)) return false;
        tooLarge ||= originalSize > MOST_BYTES;
        return originalSize <= MOST_BYTES;
      },
    });
    if (tooLarge) return { fault: 'its text is larger than 100 MB' };
    if (!files['word/document.xml']) return { fault: 'not a Word document' };
    return (name) => new TextDecoder().decode(files[name] ?? new Uint8Array());
  } catch {
    return { fault: 'damaged, or not a Word document' };
  }
}
