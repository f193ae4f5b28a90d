/**
 * `compare`: decisions side by side, and what makes the difference. A difference rests on a reading that not all descriptions have
 * where a rule that decides one of them holds because the reading is there, or because it is absent. Pure.
 */
import type { Codebook, Condition, Framework, Risk } from '../domain/codebook.ts';
import type { Comparison, FrameworkRow, ReadingDifference, RiskRow, Standing } from '../domain/comparison.ts';
import { SINGLE_FRAMEWORKS } from '../domain/placement.ts';
import { likenessOf } from './bearing.ts';
import { absentIn, Facts, strengthOf, supportOf } from './condition.ts';
import type { Decision } from './decide.ts';
import { evidenceOf, FIRM } from './framework.ts';
import { definitionId, isDefinition, isPlaceable } from './outcome.ts';
import { QUADRANTS } from './quadrants.ts';
import { likenessOfRisk } from './risks.ts';

interface Compared {
  name: string;
  decision: Decision;
}

/** What is shared by all rows: the facts of each description and the readings that not all have. */
interface Ground {
  decisions: readonly Decision[];
  facts: readonly Facts[];
  differing: readonly ReadingDifference[];
}

function readingDifferences(decisions: readonly Decision[], codebook: Codebook): ReadingDifference[] {
  return codebook.variables.flatMap((v) =>
    v.values.flatMap(({ id, fact }) => {
      const words = decisions.map((d) => evidenceOf(d.readings.filter((r) => r.reading === id)));
      const having = words.filter((w) => w.length > 0).length;
      return having > 0 && having < decisions.length ? [{ reading: id, text: fact, words }] : [];
    }),
  );
}

/** What decides about one description: conditions that hold there, and the ids by which its wording speaks for it. */
interface Deciding {
  conditions: readonly Condition[];
  likenesses: readonly string[];
}

/** @param deciding for each description */
function grounds(
  deciding: readonly Deciding[],
  { facts, differing }: Ground,
): Pick<FrameworkRow, 'because' | 'wording'> {
  const restsOn = deciding.flatMap(({ conditions }, i) => {
    const own = facts[i];
    if (!own) return [];
    return conditions.flatMap((c) => [...supportOf(c, own).map((r): string => r.reading), ...absentIn(c, own)]);
  });
  const because = differing.filter((d) => restsOn.includes(d.reading)).map((d) => d.reading);
  const wording = deciding.map(({ likenesses }, i) => evidenceOf(likenesses.flatMap((id) => facts[i]?.get(id) ?? [])));
  return { because, wording };
}

const nothing = ({ decisions }: Ground): Pick<FrameworkRow, 'because' | 'wording'> => ({
  because: [],
  wording: decisions.map(() => []),
});

const same = (values: readonly unknown[]): boolean =>
  values.every((v) => JSON.stringify(v) === JSON.stringify(values[0]));

function standingIn(id: string, { placements, definition_reasons }: Decision): Standing {
  if (isDefinition(id)) {
    const verdict = placements.definitions[definitionId(id)] ?? 'unclear';
    const { rule = null } = definition_reasons[definitionId(id)] ?? {};
    return { categories: [verdict], status: verdict === 'unclear' ? 'unclear' : 'placed', rules: rule ? [rule] : [] };
  }
  if (id === 'value') {
    const { categories, status, reasons } = placements.value;
    return { categories, status, rules: reasons.map((r) => r.rule) };
  }
  const { category, status, rule } = placements[id as (typeof SINGLE_FRAMEWORKS)[number]];
  return { categories: category ? [category] : [], status, rules: rule ? [rule] : [] };
}

function frameworkRow(framework: Framework, ground: Ground): FrameworkRow {
  const standings = ground.decisions.map((d) => standingIn(framework.id, d));
  const differs = !same(standings.map((s) => s.categories));
  const suffix = framework.kind === 'set' ? '-ground' : '';
  const deciding = standings.map(({ rules, categories }) => ({
    conditions: framework.rules.filter((r) => rules.includes(r.id)).map((r) => r.when),
    likenesses: categories.map((c) => `${likenessOf(framework.id, c)}${suffix}`),
  }));
  const id = isDefinition(framework.id) ? definitionId(framework.id) : framework.id;
  return { framework: id, standings, differs, ...(differs ? grounds(deciding, ground) : nothing(ground)) };
}

/** Quadrants beside the primary one: what each description also shows. */
function presentRow(framework: Framework, ground: Ground): FrameworkRow {
  const present = ground.decisions.map((d) => d.placements.quadrants.present);
  const differing = framework.categories.map((c) => c.id).filter((id) => !same(present.map((p) => p.includes(id))));
  const deciding = ground.facts.map((facts) => ({
    conditions: framework.rules
      .filter((r) => differing.includes(r.category) && strengthOf(r.when, facts) >= FIRM)
      .map((r) => r.when),
    likenesses: [],
  }));
  const standings = present.map(
    (categories): Standing => ({ categories, status: categories.length > 0 ? 'placed' : 'unclear', rules: [] }),
  );
  return { framework: 'present', standings, differs: differing.length > 0, ...grounds(deciding, ground) };
}

function riskRow(risk: Risk, ground: Ground): RiskRow[] {
  const severities = ground.decisions.map((d) => d.risks.find((r) => r.id === risk.id)?.severity ?? null);
  if (severities.every((s) => s === null)) return [];
  const differs = !same(severities);
  const deciding = severities.map((severity) => ({
    conditions:
      severity === null
        ? []
        : [risk.when, severity === 'medium' ? undefined : risk[severity]].filter((c) => c !== undefined),
    likenesses: severity === null ? [] : [likenessOfRisk(risk)],
  }));
  return [{ risk: risk.id, severities, differs, ...(differs ? grounds(deciding, ground) : nothing(ground)) }];
}

const ORDER: readonly string[] = ['modes', QUADRANTS, 'value', ...SINGLE_FRAMEWORKS.slice(2)];

/** @param compared two or more, each with the name it is shown by */
export function compare(compared: readonly Compared[], codebook: Codebook): Comparison {
  const decisions = compared.map((c) => c.decision);
  const ground: Ground = {
    decisions,
    facts: decisions.map((d) => new Facts(isPlaceable(d.reach) ? d.readings : [])),
    differing: readingDifferences(decisions, codebook),
  };
  const byId = new Map(codebook.frameworks.map((f) => [f.id, f]));
  const definitions = codebook.frameworks.filter((f) => isDefinition(f.id));
  const frameworks = [...ORDER.flatMap((id) => byId.get(id) ?? []), ...definitions].flatMap((f) =>
    f.id === QUADRANTS ? [frameworkRow(f, ground), presentRow(f, ground)] : [frameworkRow(f, ground)],
  );
  return {
    version: codebook.version,
    descriptions: compared.map(({ name, decision: { text, reach, reach_reason, tense } }) => ({
      name,
      text,
      reach,
      reach_reason,
      tense,
    })),
    frameworks,
    risks: codebook.risks.flatMap((risk) => riskRow(risk, ground)),
    readings: [...ground.differing],
  };
}
