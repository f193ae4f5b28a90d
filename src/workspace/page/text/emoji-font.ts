/**
 * Whether this machine can draw emoji. Without such a font every emoji is the same empty box, so two of them look alike.
 */
let known: boolean | undefined;

function drawing(sign: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 24;
  canvas.height = 24;
  const pen = canvas.getContext('2d');
  if (pen === null) return sign;
  pen.font = '18px sans-serif';
  pen.fillText(sign, 0, 18);
  return canvas.toDataURL();
}

export function hasEmojiFont(): boolean {
  known ??= drawing('🦊') !== drawing('🧠');
  return known;
}
