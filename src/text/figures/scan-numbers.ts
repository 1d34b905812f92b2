import { statisticsIn } from './statistics.ts';
/** Pairs of offsets, the second behind the end. */
export type Ranges = readonly (readonly [number, number])[];

/** A number, or a range of numbers, with what is written right at it. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number | readonly [number, number];
  /** The unit in one spelling, `''` where there is none. */
  readonly unit: string;
  /** `K`, `M`, `B` or `T` where that letter scales the number, `word` for “million”, else `''`. */
  readonly scale: string;
  /** A sign before the number (`~`, `<`, `+`); `>` also where a `+` stands behind it. */
  readonly sign: string;
  readonly isDecimal: boolean;
  /** The number as written, for telling “2,000” from “2000”. */
  readonly digits: string;
}

const sign = String.raw`(?:(?:[~∼≈<>≤≥+±]|\\(?:sim|approx|geq?|leq?|pm)\b|(?<![\p{L}\p{N}])(?:sim|approx|geq|leq|pm)(?=\d))\s?|(?<=[\s(])[-−])?`;
const thin = '\u00A0\u2009\u202F';
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?:[${thin} ]\d{3})+(?:[.,]\d+)?(?![\d${thin}])|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?`;
/** How far a value may be off: part of a figure, never one of its own. */
const spread = String.raw`\s?(?:±|\+\/?[-−])\s?\d+(?:[.,]\d+)?`;
const scale = String.raw`(?:[kKMBT](?![\p{L}\p{N}])|[ -](?:thousand|million|billion|trillion)\b)?`;
const units: readonly (readonly [RegExp, string])[] = [
  [/(?:\s?\\?%|[\s-]percent(?:age)?\b|\sper cent\b)[\s-](?:absolute |relative )?(?:points?|pts?|pp)\b/y, 'points'],
  [/\s?\\?%|[\s-]percents?\b|\sper cent\b/y, '%'],
  [/[\s-](?:absolute |relative |[\p{L}\d@-]*\p{Lu}[\p{L}\d@-]* )?(?:points?|pts|pp)\b/uy, 'points'],
  [/\s?\$\\times\$(?!\s*\d)|\s?\\times(?!\s*\d)|times(?![\p{L}\p{N}])|\s?[xX×](?![\p{L}\p{N}]|\s?\d)/uy, '×'],
  [/(?:\s|-)?fold\b(?!\s+(?:cross|symmetr\w*|rotation\w*|degenera\w*|coordinat\w*|cover|way|screw|ax[ei]s))/y, '×'],
  [
    /\stimes(?=[\s-](?:faster|slower|higher|lower|more|less|fewer|larger|smaller|bigger|longer|shorter|better|worse|greater|cheaper|quicker|speed|as|the|compared|improvement|reduction|increase|acceler|lighter|wider|deeper)\b)/y,
    '×',
  ],
  [/\sorders? of magnitude\b/y, 'orders of magnitude'],
  [/\s?(?:FPS|fps)\b|\sframes?(?:\/s| per second)\b/y, 'FPS'],
  [/\s?tokens?(?:\/s(?:ec(?:ond)?)?| per second)\b/y, 'tokens/s'],
  [/\s?(?:Hz|kHz|KHz|MHz|GHz|[kKMGT]?bps|[KMGT]B\/s|Gbps|QPS|qps|TFLOPS)\b/y, ''],
  [/\s?(?:KB|kB|MB|GB|TB|PB|KiB|MiB|GiB)\b/y, ''],
  [/\s?(?:ms|msec|milliseconds?)\b/y, 'ms'],
  [/\s?[μµ]s\b|\smicroseconds?\b/y, 'µs'],
  [/\s?s\b(?![\p{L}’'])|(?:\s|-)(?:seconds?|secs?)\b/uy, 's'],
  [/(?:\s|-)(?:minutes?|mins?)\b/y, 'minutes'],
  [/\s?h\b(?!-)|(?:\s|-)(?:(?:GPU|CPU|TPU)[ -])?(?:hours?|hrs?)\b/y, 'hours'],
  [/(?:\s|-)(?:(?:GPU|CPU|TPU)[ -])?days?\b/y, 'days'],
  [/(?:\s|-)weeks?\b/y, 'weeks'],
  [/(?:\s|-)months?\b/y, 'months'],
  [/(?:\s|-)years?\b/y, 'years'],
  [/(?:\s|-)?bits?\b(?!\/)/y, 'bit'],
  [/-tokens?\b/y, 'tokens'],
  [/\s?(?:px|pixels?)\b/y, 'px'],
  // Lines of a picture: `1080p`; `3p` is an arm of a chromosome.
  [/(?<=\d{3})[pP]\b/y, 'p'],
  [
    /\s?(?:[fpn]s|[kMGTm]?eV|[kM]?pc|km\/[sh]|m\/s|[GMT]b\/s|[kM]V|[mμµ]K|[mμµ]T|[pnm]N|Å|mmHg|mg\/(?:dL|kg|mL|L|l|ml|dl)|m?mol\/L|[mnμµp]?mol|[μµnp]g|m[lL]|[μµ][lL]|Gy|IU|ppm|ppb|g)(?![\p{L}\p{N}/])/uy,
    '',
  ],
  [/\s?(?:dB|kWh|kW|mW|MW|kg|mg|mm|cm|km|nm|[μµ]m|°C|°|GFLOPs|TFLOPs|MFLOPs|FLOPs)(?![\p{L}\p{N}/])/uy, ''],
];
const boundary = /(?![\p{L}\p{N}_⁺⁻])(?!-\p{L})(?!\.\d)/uy;
/** What may not stand right before a number: it would be part of a name, a formula or an address. */
const inName = /(?:[\p{L}\p{N}_.,@#^\\=:&/’']|[\p{L}\p{N})\]][-‐–]|\d\s?[±]\s?|\+[-−]\s|[±−-])$/u;
const afterScaled = /\d[KMBT%x][/]$/u;
/** A number that is cut in two, `96, 600`, `1. 15%`; what a bracket ends, `25(OH)2`; one end of “10- to 30-fold”; `# 163`. */
const brokenBefore = /(?<![\d.,])\d{1,3}\.\s$|[\p{L}\p{N}}][)\]]$|\d-\s?(?:to|or|and)\s$|#\s?$|\d\/$/u;
const factors: Readonly<Record<string, number>> = {
  K: 1e3,
  k: 1e3,
  M: 1e6,
  B: 1e9,
  T: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const atom = new RegExp(`(${sign})(${digits})(${scale})(\\+(?!\\/))?(${spread})?`, 'uy');
const signed = new RegExp(`(${sign})\\d$`, 'u');
const deviation = new RegExp(spread, 'y');
const separator = /\s?[-–—]{1,2}\s?(?=\d)|\s+to\s+(?=[~≈]?\s?[\d$])/y;
const digit = /\d/g;
const maskPattern = /https?:\/\/\S+|(?<!\S)\S{1,100}@\S{1,100}\.\w{1,20}|\barXiv:\S+|\b\d{4}\.\d{4,5}\b/gi;
/** A formula that holds a quantity and nothing else, `$2.75\\times$`: it is read like any text. */
const quantityFormula =
  /^[~∼≈<>≤≥+±−\s-]*(?:\d{1,3}(?:[,\u202F ]\d{3})+|\d+)(?:\.\d+)?\s*(?:[kKMBT]|%|×|x|\p{L}{1,4})?$/u;

/**
 * All numbers of a text that are not part of a word, an address or a formula, with their units.
 * @param formulas where the formulas of the text lie
 */
export function scanNumbers(text: string, formulas: Ranges): readonly Quantity[] {
  const addresses = [...text.matchAll(maskPattern), ...statisticsIn(text)].map(
    ({ 0: found, index }) => [index, index + found.length] as const,
  );
  const masks = [...addresses, ...formulas.filter(([from, to]) => !quantityFormula.test(text.slice(from, to)))];
  const quantities: Quantity[] = [];
  for (let at = nextDigit(text, 0); at >= 0; ) {
    const mask = masks.find(([from, to]) => from <= at && at < to);
    const quantity = mask ? null : inText(text, at);
    if (quantity) quantities.push(quantity);
    const end = quantity?.end ?? mask?.[1] ?? behindWord(text, at);
    at = nextDigit(text, Math.max(end, at + 1));
  }
  return quantities;
}

function nextDigit(text: string, from: number): number {
  digit.lastIndex = from;
  return digit.exec(text)?.index ?? -1;
}

function behindWord(text: string, at: number): number {
  return at + (/^[\d.,]*\d/.exec(text.slice(at, at + 40))?.[0].length ?? 1);
}

function inText(text: string, at: number): Quantity | null {
  const before = text.slice(Math.max(0, at - 12), at);
  const lead = signed.exec(before + (text[at] ?? ''))?.[1] ?? '';
  const start = at - lead.length;
  const neighbor = text.slice(Math.max(0, start - 4), start);
  if (inName.test(neighbor) && !afterScaled.test(neighbor)) return null;
  if (brokenBefore.test(text.slice(Math.max(0, start - 12), start)) && !afterScaled.test(neighbor)) return null;
  if (/\d,\s$/.test(neighbor) && /^\d{3}(?![\d.,%])/.test(text.slice(at, at + 4))) return null;
  if (/^\d{1,3}, \d{3}(?![\d.,%])/.test(text.slice(at, at + 9))) return null;
  // “14-3-3”, “+35/-35”: names and pairs.
  if (
    /^\+?[\d.]{1,12}(?:[-–]\d{1,4}){2}/.test(text.slice(at, at + 24)) ||
    /^[\d.]{1,12}\s?\/\s?[-+−]\d/.test(text.slice(at, at + 18))
  )
    return null;
  if (/^[+−-]$/.test(lead) && /^[\d.]{1,12}\/\d/.test(text.slice(at, at + 16))) return null;
  if (lead.startsWith('±') && /[\p{L}\d%°)]\s?$/u.test(neighbor)) return null;
  const quantity = readFraction(text, start) ?? readQuantity(text, start);
  const isMoney = quantity?.unit === '' && /(?<![\p{Ll}\d}\\])[$€£]$/u.test(before);
  return quantity && isMoney ? { ...quantity, start: start - 1, unit: text[start - 1] ?? '' } : quantity;
}

/** “1/100 of what …”: a part of something. */
function readFraction(text: string, start: number): Quantity | null {
  const [whole, upper, lower] =
    /^(\d+)\/(\d+)(?=(?:th|rd)?\s(?:of|the|as)\b)/.exec(text.slice(start, start + 30)) ?? [];
  if (whole === undefined || Number(lower) === 0) return null;
  const value = Number((Number(upper) / Number(lower)).toPrecision(6));
  return { start, end: start + whole.length, value, unit: '', scale: '', sign: '', isDecimal: true, digits: whole };
}

/** Reads a number or a range that begins at `start`. */
function readQuantity(text: string, start: number): Quantity | null {
  const first = readAtom(text, start);
  if (!first) return null;
  separator.lastIndex = first.end;
  const gap = separator.exec(text)?.[0];
  const second = gap === undefined || isChange(text, start, gap) ? null : readAtom(text, first.end + gap.length);
  if (second && isEnded(text, second.end)) return toRange(first, second) ?? (isEnded(text, first.end) ? first : null);
  if (gap !== undefined && /^[-–—]/.test(gap)) return null;
  return isEnded(text, first.end) ? first : null;
}

/** “from 66% to 88%” is two figures; “ranging from 66% to 88%” is one. */
function isChange(text: string, start: number, gap: string): boolean {
  if (!/to/.test(gap)) return false;
  return /(?<!rang(?:e|es|ing) )(?<!spanning )\bfrom\s+(?:[\p{L}]+\s+)?$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

function toRange(first: Quantity, second: Quantity): Quantity | null {
  const [from, to] = [first.value as number, second.value as number];
  if (first.unit !== '' && first.unit !== second.unit) return null;
  const factor = factors[second.scale] ?? 1;
  const low = first.scale === '' && from <= to / factor ? from * factor : from;
  if (low > to) return null;
  return {
    ...second,
    start: first.start,
    value: [low, to],
    sign: first.sign,
    isDecimal: first.isDecimal || second.isDecimal,
  };
}

function readAtom(text: string, start: number): Quantity | null {
  atom.lastIndex = start;
  const match = atom.exec(text);
  if (!match) return null;
  const [whole, signs = '', number = '', scaled = '', plus = '', around = ''] = match;
  const scaleName = scaled.replace(/^[ -]/, '').replace('k', 'K');
  const value = numberOf(number) * (factors[scaleName] ?? 1) * (/[-−]/.test(signs) ? -1 : 1);
  const { unit, end: unitEnd } = readUnit(text, start + whole.length);
  // “93% ± 2%”: as above, with the unit twice.
  deviation.lastIndex = unitEnd;
  const behind = unit === '' || around !== '' ? '' : (deviation.exec(text)?.[0] ?? '');
  const end = behind === '' ? unitEnd : readUnit(text, unitEnd + behind.length).end;
  // “1,2” may be two numbers of a list, and “1 234” a number behind another: a unit, a deviation or a noun tells.
  if (isComma(number) && unit === '' && around === '') return null;
  return {
    start,
    end,
    value: Number(value.toPrecision(12)),
    unit,
    scale: scaleName,
    sign: signs.trim() || (plus === '' ? '' : '>'),
    isDecimal: number.includes('.') || isComma(number),
    digits: number,
  };
}

/** “5,3”: a comma before one or two digits. */
function isComma(number: string): boolean {
  return /,\d{1,2}$/.test(number);
}

function numberOf(number: string): number {
  const whole = number.replace(/[\s\u00A0\u2009\u202F]/g, '');
  return Number(isComma(whole) ? whole.replace(',', '.') : whole.replace(/,/g, ''));
}

function readUnit(text: string, at: number): { readonly unit: string; readonly end: number } {
  for (const [pattern, name] of units) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { unit: name || found.trim(), end: at + found.length };
  }
  return { unit: '', end: at };
}

function isEnded(text: string, end: number): boolean {
  boundary.lastIndex = end;
  return boundary.test(text);
}
