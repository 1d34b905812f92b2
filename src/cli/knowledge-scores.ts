import { findDefinitions, findTitleDefinitions } from '../text/abbreviations.ts';
import { findFigures } from '../text/figures/find-figures.ts';

/** A labelled text, as in `tests/fixtures/knowledge/`; offsets are UTF-16. */
export interface LabelledText {
  readonly title: string;
  readonly abstract: string;
  readonly abbreviations: readonly {
    readonly field: string;
    readonly short: string;
    readonly long: string;
    readonly offset: number;
  }[];
  readonly figures: readonly LabelledFigure[];
}

interface LabelledFigure {
  readonly span: string;
  readonly offset: number;
  readonly value: number | readonly number[];
  readonly unit: string | null;
  readonly kind: string;
  readonly direction: string | null;
}

/** Labels and finds of one kind, compared. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** Shares of 1; 1 where nothing was found, or nothing was to be found. */
  readonly precision: number;
  readonly recall: number;
}

export interface KnowledgeScores {
  /** Short form, long form and place must be the label's. */
  readonly abbreviations: Score;
  /** Span and value must be the label's. */
  readonly figures: Score;
  /** Of the figures that are right, the share whose unit, kind and direction are the label's too. */
  readonly unit: number;
  readonly kind: number;
  readonly direction: number;
  /** Figures of which everything is the label's. */
  readonly strict: Score;
}

/** Scores the extractors against labelled texts. */
export function scoreKnowledge(texts: readonly LabelledText[]): KnowledgeScores {
  const found = texts.map(({ title, abstract }) => ({
    abbreviations: [
      ...findTitleDefinitions(title).map((definition) => ({ ...definition, field: 'title' })),
      ...findDefinitions(abstract).map((definition) => ({ ...definition, field: 'abstract' })),
    ],
    figures: findFigures(abstract).map(
      (figure): LabelledFigure => ({ ...figure, span: abstract.slice(figure.start, figure.end), offset: figure.start }),
    ),
  }));
  const matched = texts.flatMap(({ figures }, index) =>
    figures.flatMap((label) => {
      const same = found[index]?.figures.find((figure) => figureKey(figure) === figureKey(label));
      return same ? [{ label, same }] : [];
    }),
  );
  const share = (part: 'unit' | 'kind' | 'direction') =>
    matched.filter(({ label, same }) => label[part] === same[part]).length / Math.max(1, matched.length);
  return {
    abbreviations: compare(
      texts.map((text, index) => [
        text.abbreviations.map(abbreviationKey),
        (found[index]?.abbreviations ?? []).map(abbreviationKey),
      ]),
    ),
    figures: compare(
      texts.map((text, index) => [text.figures.map(figureKey), (found[index]?.figures ?? []).map(figureKey)]),
    ),
    unit: share('unit'),
    kind: share('kind'),
    direction: share('direction'),
    strict: compare(
      texts.map((text, index) => [text.figures.map(strictKey), (found[index]?.figures ?? []).map(strictKey)]),
    ),
  };
}

function compare(pairs: readonly (readonly [labels: readonly string[], finds: readonly string[]])[]): Score {
  let [right, wrong, missed] = [0, 0, 0];
  for (const [labels, finds] of pairs) {
    right += finds.filter((find) => labels.includes(find)).length;
    wrong += finds.filter((find) => !labels.includes(find)).length;
    missed += labels.filter((label) => !finds.includes(label)).length;
  }
  const ratio = (all: number) => (all === 0 ? 1 : right / all);
  return { right, wrong, missed, precision: ratio(right + wrong), recall: ratio(right + missed) };
}

function abbreviationKey({ field, short, long, offset }: LabelledText['abbreviations'][number]): string {
  return JSON.stringify([field, offset, short, long]);
}

function figureKey({ offset, span, value }: LabelledFigure): string {
  return JSON.stringify([offset, span, value]);
}

function strictKey({ offset, span, value, unit, kind, direction }: LabelledFigure): string {
  return JSON.stringify([offset, span, value, unit, kind, direction]);
}
