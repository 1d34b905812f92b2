/** A made-up paper, as every format is given it. */
export interface SamplePaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly SampleName[];
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly venue: string;
  readonly volume: string;
  readonly issue: string;
  readonly firstPage: string;
  readonly lastPage: string;
  readonly publisher: string;
  readonly doi: string;
  readonly url: string;
  readonly keywords: readonly string[];
  readonly language: string;
}

export type SampleName = { readonly family: string; readonly given: string } | { readonly body: string };

const rows: readonly (readonly [title: string, abstract: string, authors: string, keywords: string])[] = [
  ['Steps on Snow', 'We count steps on snow. There are many.', 'Doe, Jane', 'snow; steps'],
  [
    'Commas, Colons: and “Quotes” in a Title',
    'A title may hold commas, semicolons; and "quotes".',
    'Roe, John|Doe, Jane',
    'titles',
  ],
  [
    'Über die Größe kleiner Flüsse',
    'Wir messen kleine Flüsse. Sie sind größer als gedacht.',
    'Müller, Jörg',
    'Flüsse; Größe',
  ],
  ['雨水花园研究', '我们研究雨水花园。结果很好。', '王, 小明', '雨水; 花园'],
  ['A Test with p < 0.05 and x > 3', 'The difference is real (p < 0.05), and 3 < 4 > 2.', 'One, Ann', 'tests'],
  ['What a Body Says of Health', 'A body says that health is good.', '{World Health Organization}|Two, Bob', 'health'],
  [
    'On Particles in Names',
    'Names have particles, and readers sort them.',
    'van der Berg, Jan|de la Cruz, María',
    'names',
  ],
  ['A Very Short One', 'Short.', 'Li, X.', 'short'],
  [
    'Numbers: 12.5% of 1,234 at 10--20 Degrees',
    'We find 12.5% of 1,234 cases at 10 to 20 degrees.',
    'Three, Cy',
    'numbers',
  ],
  [
    'Line Ends and Tabs',
    'A long abstract goes on over several lines in some formats, and a reader has to join them with one space each, so that nobody sees where a line ended in the file.',
    'Four, Di',
    'lines; tabs',
  ],
  [
    'Hyphenated-Words and Twelve-Tone Rows',
    'Rows of twelve tones are hyphenated.',
    'Saint-Saëns, Camille',
    'music; rows',
  ],
  ['The Last of Twelve', 'This one ends the list.', "O'Neil, Pat|Five, Ed|Six, Flo", 'last'],
];

function toName(text: string): SampleName {
  const [family = '', given = ''] = text.split(', ');
  return text.startsWith('{') ? { body: text.slice(1, -1) } : { family, given };
}

/** The twelve papers that each fixture holds. */
export const samplePapers: readonly SamplePaper[] = rows.map(([title, abstract, authors, keywords], index) => ({
  id: `made${index + 1}`,
  title,
  abstract,
  authors: authors.split('|').map(toName),
  year: 2013 + index,
  month: index + 1,
  day: index + 10,
  venue: `Journal of Made-Up ${index % 2 === 0 ? 'Things' : 'Matters'}`,
  volume: String(index + 1),
  issue: String((index % 4) + 1),
  firstPage: String(index * 20 + 1),
  lastPage: String(index * 20 + 19),
  publisher: 'Nowhere Press',
  doi: `10.1000/made.${index + 1}`,
  url: `https://example.org/made/${index + 1}`,
  keywords: keywords.split('; '),
  language: index === 2 ? 'de' : index === 3 ? 'zh' : 'en',
}));
