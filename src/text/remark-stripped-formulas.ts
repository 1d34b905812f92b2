import type { Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { someText } from './some-text.ts';

/** A piece of a formula whose `$` and `\` a listing dropped, shown as it was meant. */
interface RepairedFormula {
  type: 'repairedFormula';
  children: [{ type: 'text'; value: string }];
  data: { hName: 'span'; hProperties: { title: string } };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    repairedFormula: RepairedFormula;
  }
  interface RootContentMap {
    repairedFormula: RepairedFormula;
  }
}

const signs: Readonly<Record<string, string>> = {
  times: '×',
  sim: '∼',
  approx: '≈',
  geq: '≥',
  leq: '≤',
  pm: '±',
};
const digits: Readonly<Record<'^' | '_', string>> = { '^': '⁰¹²³⁴⁵⁶⁷⁸⁹', _: '₀₁₂₃₄₅₆₇₈₉' };

/** A number as text has it, without the mark of punctuation that may follow. */
const number = String.raw`\d{1,20}(?:[.,]\d{1,20}){0,4}`;

/**
 * What is surely left of a formula: numbers with `times` glued to them; a sign's name right before a
 * number; `360^circ`; a word or number with a raised number; a single letter with a lowered one. Bare
 * names (“beta”) and words (“sometimes”, “3 times”) are left alone.
 */
const remnants: readonly [RegExp, (source: string, ...groups: string[]) => RepairedFormula][] = [
  [
    new RegExp(
      String.raw`(?<![\p{L}\p{N}_^{])${number}(?:(?:times${number}){1,4}(?:times)?|times)(?![\p{L}\p{N}])`,
      'gu',
    ),
    (source) => toNode(source, source.replaceAll('times', '×')),
  ],
  [
    new RegExp(String.raw`(?<![\p{L}\p{N}\\])(sim|approx|geq|leq|pm)(${number})(?!\p{L}{2})(?!\d)`, 'gu'),
    (source, sign = '', value = '') => toNode(source, `${signs[sign]}${value}`),
  ],
  [
    /(?<![\p{L}\p{N}])(\d[\d.]{0,20})\^\{?(?:\\?circ|°)\}?(?!\p{L})/gu,
    (source, degrees = '') => toNode(source, `${degrees}°`),
  ],
  [
    /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]{0,60}[\p{L}\p{N})])\^(?:\{(-?\d+)\}|(-?\d+))(?:(times)(?!\p{L})|(?!\p{N}))/gu,
    (source, base = '', group = '', bare = '', times = '') =>
      toNode(source, `${base}${shift(group || bare, '^')}${times && '×'}`),
  ],
  [
    /(?<![\p{L}\p{N}_@/])(\p{L})_(?:\{(\d+)\}|(\d+))(?![\p{L}\p{N}_]|\.\d)/gu,
    (source, base = '', group = '', bare = '') => toNode(source, base + shift(group || bare, '_')),
  ],
];

/** Without one of these no remnant is there. */
const sign = /[\^_]|[\d.,]times|(?:sim|approx|geq|leq|pm)\d/;

/** Repairs, for display only, formulas that a listing stripped: “2.75times”, “360^circ”, “D^2”. */
export function remarkStrippedFormulas() {
  return (tree: Root): void => {
    if (!someText(tree, sign)) return;
    findAndReplace(
      tree,
      remnants.map(([pattern, repair]) => [
        pattern,
        // After the groups come the match's position and input, which are no text of the formula.
        (source: string, ...rest: unknown[]) =>
          repair(source, ...rest.map((part) => (typeof part === 'string' ? part : ''))),
      ]),
      { ignore: ['link', 'inlineMath', 'inlineCode', 'repairedFormula'] },
    );
  };
}

function shift(value: string, mark: '^' | '_'): string {
  return [...value].map((digit) => (digit === '-' ? '⁻' : ([...digits[mark]][Number(digit)] ?? digit))).join('');
}

function toNode(source: string, shown: string): RepairedFormula {
  return {
    type: 'repairedFormula',
    children: [{ type: 'text', value: shown }],
    data: {
      hName: 'span',
      hProperties: { title: `listed as “${source.trim()}”` },
    },
  };
}
