import { lookUp, type Measure, measure, type Pass, targetThatKnows, writeGreedily } from './prompt-look-up.ts';
import { cutTokens, numberTokens } from './tokens.ts';

/** The paper's title and abstract, as on its page (a test compares them with the listing). */
export const title =
  'Unlocking Efficiency in Large Language Model Inference: A Comprehensive Survey of Speculative Decoding';
export const abstract =
  'To mitigate the high inference latency stemming from autoregressive decoding in Large Language Models (LLMs), Speculative Decoding has emerged as a novel decoding paradigm for LLM inference. In each decoding step, this method first efficiently drafts several future tokens and then verifies them in parallel. Unlike autoregressive decoding, Speculative Decoding facilitates the simultaneous decoding of multiple tokens per step, thereby accelerating inference. This paper presents a comprehensive overview and analysis of this promising decoding paradigm. We begin by providing a formal definition and formulation of Speculative Decoding. Then, we organize in-depth discussions on its key facets, including current leading techniques, the challenges faced, and potential future directions in this field. We aim for this work to serve as a catalyst for further research on Speculative Decoding, ultimately contributing to more efficient LLM inference.';

const summary =
  'This survey covers Speculative Decoding, a novel decoding paradigm for LLM inference: each decoding step first efficiently drafts several future tokens and then verifies them in parallel. Simultaneous decoding of multiple tokens per step accelerates inference. The authors give a formal definition and discuss current leading techniques, the challenges faced, and potential future directions.';

const edited = abstract
  .replaceAll('Speculative Decoding', 'speculative decoding')
  .replaceAll('Large Language Models (LLMs)', 'large language models')
  .replaceAll('LLM inference', 'inference');

/** What the target has before it, and what it writes. */
interface Job {
  readonly prompt: string;
  readonly answer: string;
}

export type JobName = 'write' | 'summarize' | 'edit';

export const jobs: Readonly<Record<JobName, Job>> = {
  write: { prompt: title, answer: abstract },
  summarize: { prompt: `${title}\n${abstract}`, answer: summary },
  edit: { prompt: `${title}\n${abstract}`, answer: edited },
};

export interface WrittenJob {
  /** What was written with look-up, in the pieces that count as tokens. */
  readonly pieces: readonly string[];
  readonly passes: readonly Pass[];
  readonly measure: Measure;
  /** Passes of the target without any guess, and whether that run wrote the same, token by token. */
  readonly passesAlone: number;
  readonly isSame: boolean;
}

/** How many of the last tokens the target goes by. */
const order = 12;

/**
 * Lets the target write twice, alone and with prompt look-up at a number of guesses a step: a job's answer, or the
 * reader's own text where there is one, which it then writes without a prompt.
 */
export function writeJob(name: JobName, length: number, own = ''): WrittenJob {
  const { prompt, answer } = own.trim() === '' ? jobs[name] : { prompt: '', answer: own.trim() };
  const before = cutTokens(prompt === '' ? '' : `${prompt}\n`);
  const known = new Map<string, number>();
  const [start, text] = [before, cutTokens(answer)].map((pieces) => numberTokens(pieces, known)) as [
    number[],
    number[],
  ];
  const target = targetThatKnows([...start.slice(-order), ...text], order);
  const alone = writeGreedily(start, text.length, target, () => []);
  const guessed = writeGreedily(start, text.length, target, (written) => lookUp(written, length));
  const spelled = [...known.keys()];
  return {
    pieces: guessed.written.map((token) => spelled[token] ?? ''),
    passes: guessed.passes,
    measure: measure(guessed.passes),
    passesAlone: alone.passes.length,
    isSame: alone.written.every((token, at) => token === guessed.written[at]),
  };
}
