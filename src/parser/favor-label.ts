import type { Cut } from './boundary/rank-cuts.ts';

/** Headings that follow the label of a structured abstract at once. */
const headings =
  'Aims?|Backgrounds?|Context|Importance|Introduction|Methods?|Objectives?|Purpose|Rationale|Significance|Study';

/**
 * The label “Abstract” before an abstract: with a mark behind it, or with a heading, or between the end of a
 * sentence and a capital; and its names in other languages, which titles seldom hold. A title may hold the word too
 * (“Learning Abstract Planning Domains”).
 */
const label = new RegExp(
  ` (?:[-–—|] )?(?:Abstract|ABSTRACT)(?:[.:—–]| [—–:-] |(?= (?:${headings}|We)\\b)|(?= (?:${headings.toUpperCase()})\\b))|(?<=[.?!]) (?:Abstract|ABSTRACT)(?= \\p{Lu})| (?:Zusammenfassung|Kurzfassung|Resumen|Resumo|Riassunto)(?= ?[:.]? \\p{Lu})| Résumé(?= ?[:.] )`,
  'u',
);

/** The odds that a label gives the place before it. */
const odds = 1000;

/** Cuts of a body, best first, where one before a label “Abstract” counts for more. */
export function favorLabel(body: string, cuts: readonly Cut[]): readonly Cut[] {
  const at = label.exec(body)?.index ?? -1;
  if (!cuts.some(({ offset }) => offset === at)) return cuts;
  const weighed = cuts.map(({ offset, probability }) => ({
    offset,
    probability: offset === at ? odds * Math.max(probability, 1 / odds) : probability,
  }));
  const sum = weighed.reduce((total, { probability }) => total + probability, 0);
  return weighed
    .map(({ offset, probability }) => ({ offset, probability: probability / sum }))
    .sort((first, second) => second.probability - first.probability || first.offset - second.offset);
}
