/** As much of a date as is clear. A day has a month, a month has a year. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** What was read, and whether something of the text was not. */
export interface DateReading extends DateParts {
  readonly isWhole: boolean;
}

const nothing: DateReading = { year: null, month: null, day: null, isWhole: false };

const months: ReadonlyMap<string, number> = new Map(
  [
    'jan january janvier januar enero gennaio janeiro januari января январь ocak styczeń stycznia',
    'feb february février fevrier februar febrero febbraio fevereiro februari февраля февраль şubat luty lutego',
    'mar march mars märz maerz marzo março maart mrz марта март mart marzec marca',
    'apr april avril abril aprile avr апреля апрель nisan kwiecień kwietnia',
    'may mai mayo maggio maio mei мая май mayıs maj maja',
    'jun june juin juni junio giugno junho июня июнь haziran czerwiec czerwca',
    'jul july juillet juli julio luglio julho juil июля июль temmuz lipiec lipca',
    'aug august août aout agosto augustus августа август ağustos sierpień sierpnia',
    'sep sept september septembre septiembre settembre setembro сентября сентябрь eylül wrzesień września',
    'oct october octobre oktober octubre ottobre outubro okt октября октябрь ekim październik października',
    'nov november novembre noviembre novembro ноября ноябрь kasım',
    'dec december décembre decembre dezember diciembre dicembre dezembro dez déc декабря декабрь aralık grudzień grudnia',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** The month, 1 to 12, that a number, a name or an abbreviation means; else `null`. */
export function monthOf(text: string): number | null {
  const word = text.trim().toLowerCase().replace(/\.$/, '');
  if (/^\d{1,2}$/.test(word)) return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : null;
  return months.get(word) ?? null;
}

/**
 * Reads a date in any usual way of writing it: a text, a year, `20241014`, milliseconds since 1970, or the
 * objects of CSL, Crossref and arXiv.
 */
export function readDate(value: unknown): DateReading {
  if (typeof value === 'number') return readNumber(value);
  if (typeof value === 'string') return readText(value.normalize('NFKC').trim());
  if (Array.isArray(value)) return readList(value);
  if (typeof value !== 'object' || value === null) return nothing;
  const group = value as Readonly<Record<string, unknown>>;
  if (group['date-parts'] !== undefined) return readList(group['date-parts']);
  for (const name of ['raw', 'literal', 'date', 'date-time', 'created', 'value', '$date'])
    if (group[name] !== undefined) return readDate(group[name]);
  return group['year'] === undefined ? nothing : ofParts(group['year'], group['month'], group['day']);
}

/** A date of three fields, each a number or a text. */
export function ofParts(year: unknown, month: unknown, day: unknown): DateReading {
  const read = readDate(String(year ?? ''));
  if (read.year === null || read.month !== null) return read;
  const monthText = String(month ?? '').trim();
  if (monthText === '' || monthText === 'null') return read;
  // “14 Oct” and “Oct 14” stand in fields for the month.
  const [, before, name = monthText, after] =
    /^(?:(\d{1,2})\.?\s+)?(\p{L}+\.?)(?:\s+(\d{1,2}))?$/u.exec(monthText) ?? [];
  const dayText = String(day ?? before ?? after ?? '').trim();
  const whole = checked(read.year, monthOf(name), /^\d{1,2}$/.test(dayText) ? Number(dayText) : null);
  return {
    ...whole,
    isWhole: whole.isWhole && read.isWhole && whole.month !== null && (dayText === '' || whole.day !== null),
  };
}

function readList(value: unknown): DateReading {
  if (!Array.isArray(value)) return nothing;
  const [first, second, third] = value;
  if (Array.isArray(first) || (typeof first === 'object' && first !== null)) return readDate(first);
  return first === undefined ? nothing : ofParts(first, second, third);
}

function readNumber(value: number): DateReading {
  if (Number.isInteger(value) && value >= 1000 && value <= 99_999_999) return readText(String(value));
  // Seconds of 2001 to 2096; milliseconds later than 1973.
  const milliseconds = Number.isInteger(value) && value >= 1e9 && value < 4e9 ? value * 1000 : value;
  if (!Number.isFinite(value) || milliseconds < 1e11 || milliseconds > 8e14) return nothing;
  return readText(new Date(milliseconds).toISOString());
}

const forms: readonly (readonly [RegExp, (parts: readonly string[]) => DateReading])[] = [
  // 2024, 2024a; 2024-10; 2024/10/14; 2024-10-14T09:30:00Z; 2024/10/14/ as RIS has it
  [
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T\s,]+\d{1,2}:\d{2}.*|\/)?)?)?$/,
    ([year, month, day]) => ofNumbers(year, month, day),
  ],
  [/^(?:\(|\[|©\s?|c(?=\d)|copyright\s)?(\d{4})[a-z]?[)\]]?\.?$/i, ([year]) => ofNumbers(year)],
  // 2024年10月14日, 2024년 10월
  [
    /^(\d{4})\s?[年년](?:\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?)?$/u,
    ([year, month, day]) => ofNumbers(year, month, day),
  ],
  [/^(\d{4})(\d{2})(\d{2})(?:T?\d{6}.*)?$/, ([year, month, day]) => ofNumbers(year, month, day)],
  [/^(\d{4})\/(\d{0,2})\/(\d{0,2})\/?$/, ([year, month, day]) => ofNumbers(year, month || undefined, day || undefined)],
  // 14 October 2024; Mon, 14 Oct 2024 10:00:00 GMT; 14. Oktober 2024; 14-Oct-2024
  [
    /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th|er)?[.\s-]+(?:of\s+|de\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+)?(\d{4})(?:\s?г\.?|[\s,]+\d{1,2}:.*)?$/u,
    ([day, month, year]) => ofNames(year, month, day),
  ],
  // October 14, 2024; Oct. 2024; Mon Oct 14 2024
  [
    /^(?:\p{L}+,?\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?\.?,?\s+(\d{4})(?:[\s,]+\d{1,2}:.*)?$/u,
    ([month, day, year]) => ofNames(year, month, day),
  ],
  [/^(\p{L}+)\.?,?[\s-]+(?:de\s+)?(\d{4})$/u, ([month, year]) => ofNames(year, month)],
  // 2024 Oct 14; 2024-Oct-14; 2024 Oct
  [/^(\d{4})[\s,-]+(\p{L}+)\.?(?:[\s-]+(\d{1,2}))?$/u, ([year, month, day]) => ofNames(year, month, day)],
  // 14.10.2024: with full stops the day is first
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, ([day, month, year]) => ofNumbers(year, month, day)],
  [
    /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[\s,]+\d{1,2}:.*)?$/,
    ([first, second, year]) => ofEither(year, first, second),
  ],
  [/^(\d{1,2})[/-](\d{4})$/, ([month, year]) => ofNumbers(year, month)],
];

function readText(text: string): DateReading {
  for (const [form, read] of forms) {
    const match = form.exec(text);
    if (match) return read(match.slice(1));
  }
  // Something with one year in it: an interval, a season, “in press 2024”.
  const years = new Set(text.match(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g));
  const [year] = years;
  const isInterval = /^\d{4}\b.*[-–/]/.test(text);
  return year !== undefined && (years.size === 1 || isInterval) ? { ...nothing, year: Number(year) } : nothing;
}

function ofNumbers(year?: string, month?: string, day?: string): DateReading {
  const read = checked(
    Number(year),
    month === undefined ? null : monthOf(month),
    day === undefined ? null : Number(day),
  );
  return month !== undefined && read.month === null ? { ...read, isWhole: false } : read;
}

function ofNames(year?: string, month = '', day?: string): DateReading {
  const number = monthOf(month);
  const read = checked(Number(year), number, day === undefined ? null : Number(day));
  return number === null ? { ...read, isWhole: false } : read;
}

/** `10/12/2024` is clear only where one of the two can be no month, or both are the same. */
function ofEither(year = '', first = '', second = ''): DateReading {
  if (Number(first) > 12 || first === second) return ofNumbers(year, second, first);
  if (Number(second) > 12) return ofNumbers(year, first, second);
  return { ...checked(Number(year), null, null), isWhole: false };
}

/** Keeps of a date what can be: a year from 1900 to 2199, a day that its month has. */
function checked(year: number, month: number | null, day: number | null): DateReading {
  if (!(year >= 1900 && year <= 2199)) return nothing;
  if (month === null) return { year, month: null, day: null, isWhole: day === null };
  if (day === null) return { year, month, day: null, isWhole: true };
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = day >= 1 && date.getUTCMonth() === month - 1;
  return { year, month, day: isDay ? day : null, isWhole: isDay };
}
