/** A supposition or an emphatic correction as the plain statement that it supposes: "what if members could vote?" is "members vote". */

const OPENING =
  /^(?:and\s+|but\s+)?(?:(?:what|how about)\s+if|supposing|suppose|imagine|assuming|assume|say|if)\b[\s,:]*(?:that\s+)?/i;

const PLAIN: [RegExp, string][] = [
  [/\b(?:could|can|would|might|may|should|will)\s+(?:not|never)\b|\b(?:could|ca|would|should|wo)n[’']t\b/gi, 'do not'],
  [/\b(?:could|can|would|might|may|should|will)\s+(?:also\s+)?be\b|\bwere\b/gi, 'are'],
  [/\b(?:were|are) (?:able|allowed|free|asked) to\s+/gi, ''],
  [/\b(?:could|can|would|might|may|should|will|got to|had to)\s+(?:also\s+|really\s+)?/gi, ''],
  // "They do vote", not "they do the cleaning".
  [/\b(?:do|does|did)\s+(?=(?!(?:not|the|a|an|it|this|that|so|all|most|some|their|its|what|more)\b)[a-z]+\b)/gi, ''],
  [/\bdid\b/gi, 'do'],
  [/\bhad\b/gi, 'have'],
];

export function statementOf(text: string): string {
  const told = text.trim().replace(OPENING, '').replace(/\?+$/, '.');
  return PLAIN.reduce((said, [pattern, plain]) => said.replace(pattern, plain), told);
}
