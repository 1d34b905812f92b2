import type { FigureKind } from './figure.ts';
import type { Quantity } from './scan-numbers.ts';

/** The words around a figure, in its own sentence. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

const more =
  /\b(?:improv\w*|increas\w*|gain\w*|boost\w*|higher|outperform\w*|surpass\w*|better|faster|quicker|speed(?:s|ing|ed)?[- ]?ups?|speed(?:s|ing)? up|sped up|acceler\w*|more|exceed\w*|rais\w+|rise\w*|enhanc\w*|longer|larger|bigger|greater|stronger|advantage|uplift|lead|leads|throughput|grow\w*|wider|deeper)\b/gi;
const less =
  /\b(?:reduc\w*|decreas\w*|fewer|less|lower\w*|drop\w*|declin\w*|sav(?:e|es|ed|ing|ings)|shrink\w*|cut(?:s|ting)?|smaller|cheaper|compress\w*|degrad\w*|worse\w*|slower|slow\w*down|loss|fall\w*|shorter|lighter|behind|minimiz\w*)\b/gi;
const nouns =
  'improvements?|gains?|increases?|boosts?|reductions?|decreases?|drops?|speed[- ]?ups?|savings?|declines?|acceleration|enhancements?|uplift|degradation|compression|advantage|losses|loss';
const changeAfter = new RegExp(
  `^\\s*(?:\\)?\\s)?(?:(?:average|absolute|relative|overall|further|mean|additional|significant|substantial|performance|accuracy|[\\w@-]+)\\s+){0,4}(?:${nouns}|higher|lower|faster|slower|fewer|more|less|better|worse|smaller|larger|longer|shorter|cheaper|greater|acceler\\w+|lighter|quicker)\\b`,
  'i',
);
const changeBefore = new RegExp(
  `(?:\\bby\\s+(?:(?:up to|over|more than|at least|about|around|approximately|nearly|roughly|almost|a factor of|an? (?:average|mean|margin|additional|relative|absolute)(?: of)?|as much as|average|averages? of|only|just|between)\\s+)*|(?:${nouns})(?:\\s+\\S+){0,3}\\s+(?:of|:|by|to)\\s+(?:(?:up to|over|more than|at least|about|around|approximately|nearly|roughly)\\s+)*|(?:${nouns})[^.;]{0,40}:\\s+|\\b(?:${nouns})\\s+\\(?(?:of\\s+|up to\\s+)*|\\bup to\\s+a\\s+|\\badditional\\s+)$`,
  'i',
);

/** Whether the words around a figure say that it is a change, not a level. */
export function isChange({ before, after }: Surroundings, { unit, sign }: Quantity): boolean {
  if (unit === '×' || unit === 'orders of magnitude') return true;
  if (/^[+−-]$/.test(sign) && /^(?:%|points|)$/.test(unit)) return true;
  return changeBefore.test(before) || changeAfter.test(after);
}

/** What a change does: the nearest word that says so, the words behind the figure first. */
export function directionOf({ before, after }: Surroundings, { sign }: Quantity): 'more' | 'less' | null {
  if (sign === '+') return 'more';
  if (sign === '-' || sign === '−') return 'less';
  const near = clauseAfter(after);
  const ahead = nearest(near, true);
  if (ahead && ahead.distance < 32) return ahead.direction;
  return nearest(before, false)?.direction ?? ahead?.direction ?? null;
}

function nearest(text: string, isAhead: boolean): { direction: 'more' | 'less'; distance: number } | null {
  const found = (
    [
      ['more', more],
      ['less', less],
    ] as const
  ).flatMap(([direction, words]) =>
    [...text.matchAll(words)].map(({ 0: word, index }) => ({
      direction,
      distance: isAhead ? index : text.length - index - word.length,
    })),
  );
  return found.sort((a, b) => a.distance - b.distance)[0] ?? null;
}

/** Up to the next figure or the end of the clause. */
function clauseAfter(after: string): string {
  return after.split(/[;:.](?:\s|$)|\d|,\s|\s(?:and|while|but|with|compared|over|than|whereas)\s/, 1)[0] ?? '';
}

const topics: readonly (readonly [FigureKind, RegExp])[] = [
  ['memory', /\b(?:memory|VRAM|RAM|footprints?|storage)\b/gi],
  [
    'speed-up',
    /\b(?:speed\w*|sped|fast\w*|quick\w*|acceler\w*|throughput|slow\w*|latency|(?:inference|running|training|computation(?:al)?|processing|execution|wall-clock|response|in|less) time|run-?time|converge\w*|decoding|pre-?filling|real-time)\b/gi,
  ],
  [
    'cost',
    /\b(?:costs?|costing|cheaper|expens\w+|FLOPs?|GFLOPs|comput(?:e|ation|ations|ational)|energy|power|budget|price|carbon|emissions?|overhead)\b/gi,
  ],
  [
    'size',
    /\b(?:parameters?|params|model size|smaller|compression|compress\w*|bit-?rates?|bandwidth|file size|tokens?|sequence length|context length|context window|sizes?)\b/gi,
  ],
  [
    'accuracy',
    /\b(?:accura\w+|scores?|performance|quality|precision|recall|errors?|F1|BLEU|success|mAP|AUC|win rate|robustness)\b/gi,
  ],
];
const timeWords = /\b(?:latency|time|TTFT|runtime|duration|delay|wait\w*)\b/i;

const namesWhat = new RegExp(`^\\s(?:\\S+\\s){0,3}?(?:${nouns}|fewer|less|more)\\s(?:in|of|on)\\s`, 'i');

/** What a factor or a percentage of change is about: by the nearest word that tells. */
export function kindOfChange({ before: wholeBefore, after }: Surroundings, { unit }: Quantity): FigureKind | null {
  const near = clauseAfter(after);
  // “a 2.4x speedup and 30% reduction in memory”: what is reduced stands behind.
  const before = namesWhat.test(near) ? '' : wholeBefore;
  const found = topics
    .flatMap(([kind, words]) => [
      ...[...near.matchAll(words)].map(({ index }) => ({ kind, distance: index })),
      ...[...before.matchAll(words)].map(({ 0: word, index }) => ({
        kind,
        distance: before.length - index - word.length + 4,
      })),
    ])
    .filter(({ distance }) => distance < 70)
    .sort((a, b) => a.distance - b.distance)[0];
  if (unit !== '×' && timeWords.test(`${before.slice(-30)} ${near}`) && found?.kind !== 'memory') return 'time';
  return found?.kind ?? null;
}
