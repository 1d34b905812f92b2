/** Headings that may follow the label of a structured abstract at once. */
const headings =
  'Aims?|Backgrounds?|Context|Importance|Introduction|Methods?|Objectives?|Purpose|Rationale|Significance';
/** Words with which the text of an abstract begins, and no term does: “Abstract We present”. */
const openings =
  'We|Here,? we|In (?:this|the|our|recent)|This (?:paper|article|study|work|review|report|thesis|chapter)';
/** The label in other languages, and “Summary”: it needs a mark behind it, since it is a word like others. */
const others =
  'Summary|SUMMARY|Résumé|RÉSUMÉ|Resumen|RESUMEN|Resumo|RESUMO|Riassunto|Zusammenfassung|Kurzfassung|Samenvatting|Streszczenie|Sammanfattning|Аннотация|Реферат|Özet|الملخص|ملخص|چکیده|תקציר';
const mark = String.raw`(?:\s*[.:：—–]\s*|\s+-\s+|[^\S\n]*\n\s*)`;

/**
 * The label “Abstract” before an abstract: with a mark behind it, on a line of its own, in brackets or in type of its
 * own, before a heading or an opening, or run together with one (“AbstractBackground”). Otherwise the word belongs
 * to the text (“Abstract Meaning Representation is …”).
 */
const labels: readonly RegExp[] = [
  new RegExp(
    `^\\s*(?:[-–—|]\\s+)?(?:Abstract|ABSTRACT)(?:${mark}|\\s*(?=(?:${headings}|${openings}|${headings.toUpperCase()})\\b)|(?<=ABSTRACT)\\s+(?=\\p{Lu}\\p{Ll}|A\\s))(?=\\S)`,
    'u',
  ),
  new RegExp(`^\\s*(?:${others})${mark}(?=\\S)`, 'u'),
  /^\s*(?:Zusammenfassung|Kurzfassung|Resumen|Resumo|Riassunto|Résumé(?=\s+(?:Nous|Cet|Cette|Ce|Dans|Les|Notre)\s))\s+(?=\p{Lu})/u,
  /^\s*(?:摘要|要旨|抄録|概要|초록|요약)(?:\s*[:：]\s*|\s+)(?=\S)/u,
  new RegExp(`^\\s*[[(【](?:Abstract|ABSTRACT|摘要|要旨|${others})[\\])】]\\s*[.:：]?\\s*(?=\\S)`, 'u'),
  new RegExp(
    `^\\s*<(b|strong|bold|i|em|italic|u|span)>\\s*(?:Abstract|ABSTRACT|${others})\\s*[.:：—–]?\\s*</\\1>\\s*[.:：—–]?\\s*(?=\\S)`,
    'u',
  ),
  /^\s*\\(?:textbf|textit|emph|textsc)\s*\{\s*(?:Abstract|ABSTRACT)\s*[.:—–]?\s*\}\s*[.:—–]?\s*(?=\S)/,
];

/** An abstract without the label “Abstract”: a page says by its layout what the text is. */
export function withoutLabel(abstract: string): string {
  for (const label of labels) {
    const rest = abstract.replace(label, '');
    if (rest !== abstract) return rest;
  }
  return abstract;
}
