import { difficulties } from './difficulty.ts';
import type { Outcome } from './outcomes.ts';

const binEdges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999];

function share(part: number, whole: number): string {
  return whole === 0 ? '     -' : `${((100 * part) / whole).toFixed(2).padStart(6)}`;
}

function correctIn(outcomes: readonly Outcome[]): number {
  return outcomes.filter((outcome) => outcome.correct).length;
}

/** One line a reliability bin, and the expected calibration error over them (Naeini et al. 2015). */
function reliabilityLines(outcomes: readonly Outcome[]): string[] {
  const lines = ['probability from | entries | mean probability % | correct %'];
  let error = 0;
  binEdges.forEach((low, index) => {
    const high = binEdges[index + 1] ?? Infinity;
    const inside = outcomes.filter((outcome) => outcome.probability >= low && outcome.probability < high);
    if (inside.length === 0) return;
    const mean = inside.reduce((sum, outcome) => sum + outcome.probability, 0) / inside.length;
    const correct = correctIn(inside) / inside.length;
    error += (Math.abs(mean - correct) * inside.length) / outcomes.length;
    const edge = low.toFixed(3).padStart(16);
    lines.push(`${edge} | ${String(inside.length).padStart(7)} | ${share(mean, 1)} | ${share(correct, 1)}`);
  });
  return [...lines, `expected calibration error ${share(error, 1).trim()} %`];
}

/** Accuracy in each class of difficulty that occurs. */
function difficultyLines(outcomes: readonly Outcome[]): string[] {
  return difficulties.flatMap(([name, holds]) => {
    const inside = outcomes.filter((outcome) => holds(outcome.entry));
    return inside.length === 0
      ? []
      : [`${share(correctIn(inside), inside.length)} % of ${String(inside.length).padStart(5)}  ${name}`];
  });
}

function reviewText(outcomes: readonly Outcome[], threshold: number): string {
  const below = outcomes.filter((outcome) => outcome.probability < threshold);
  const errors = outcomes.length - correctIn(outcomes);
  const caught = below.length - correctIn(below);
  const part = share(below.length, outcomes.length).trim();
  return `below ${threshold}: ${part} % of entries, ${caught} of ${errors} errors`;
}

/** Accuracy, mean log-loss, and what review would catch. */
export function summaryLine(name: string, outcomes: readonly Outcome[], threshold: number): string {
  const correct = correctIn(outcomes);
  const loss = outcomes.reduce((sum, outcome) => sum - Math.log(Math.max(1e-9, outcome.truthProbability)), 0);
  return (
    `${name}: ${share(correct, outcomes.length).trim()} % of ${outcomes.length} exact ` +
    `(${outcomes.length - correct} errors), log-loss ${(loss / outcomes.length).toFixed(4)}; ` +
    reviewText(outcomes, threshold)
  );
}

/** From this probability on a cut is said to be sure. */
const sure = 0.998;

/** What may be relied on: errors among the cuts said to be sure, and among the least sure twentieth. */
export function trustLine(name: string, outcomes: readonly Outcome[]): string {
  const certain = outcomes.filter(({ probability }) => probability >= sure);
  const errors = outcomes.length - correctIn(outcomes);
  const ranked = [...outcomes].sort((first, second) => first.probability - second.probability);
  const doubtful = ranked.slice(0, Math.ceil(outcomes.length / 20));
  return (
    `${name}: ${certain.length - correctIn(certain)} of ${certain.length} sure cuts wrong; ` +
    `${doubtful.length - correctIn(doubtful)} of ${errors} errors among the least sure 5 %`
  );
}

const otherThresholds = [0.9, 0.95, 0.97, 0.975, 0.98, 0.985, 0.99, 0.9925, 0.995];

/** The errors, most confident first: true title | title as cut, probability. */
function errorLines(outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter((outcome) => !outcome.correct)
    .sort((first, second) => second.probability - first.probability)
    .map((outcome) => {
      const opening = outcome.entry.abstract.split(' ').slice(0, 8).join(' ');
      const { source, title } = outcome.entry;
      return `  ${source} ${title} || ${opening} | ${outcome.title} ${outcome.probability.toFixed(3)}`;
    });
}

/** The whole report on a set of outcomes. */
export function reportLines(name: string, outcomes: readonly Outcome[], threshold: number): string[] {
  return [
    `## ${name}`,
    summaryLine(name, outcomes, threshold),
    ...otherThresholds.map((other) => reviewText(outcomes, other)),
    ...difficultyLines(outcomes),
    ...reliabilityLines(outcomes),
    'errors (true title || abstract | title as cut, probability):',
    ...errorLines(outcomes),
    '',
  ];
}
