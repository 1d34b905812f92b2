/** Headings that may follow the label of a structured abstract at once. */
const headings =
  'Aims?|Backgrounds?|Context|Importance|Introduction|Methods?|Objectives?|Purpose|Rationale|Significance';

/**
 * The label “Abstract” before an abstract: with a mark behind it, on a line of its own, or before a heading.
 * Otherwise the word belongs to the text (“Abstract Meaning Representation is …”).
 */
const label = new RegExp(
  `^\\s*(?:Abstract|ABSTRACT)(?:\\s*[.:—–]\\s*|\\s+-\\s+|[^\\S\\n]*\\n\\s*|\\s+(?=(?:${headings}|${headings.toUpperCase()})\\b))(?=\\S)`,
  'u',
);

/** An abstract without the label “Abstract”: a page says by its layout what the text is. */
export function withoutLabel(abstract: string): string {
  return abstract.replace(label, '');
}
