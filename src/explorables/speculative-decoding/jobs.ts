import { lookUp, type Measure, measure, type Pass, writeGreedily } from './prompt-look-up.ts';
import { cutTokens, numberTokens } from './tokens.ts';

/** The paper's title and abstract, as they stand on its page (a test compares them with the listing). */
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
  /** The answer in the pieces that count as tokens. */
  readonly pieces: readonly string[];
  readonly passes: readonly Pass[];
  readonly measure: Measure;
}

/** Lets the target write a job's answer with prompt look-up, so many guesses a step. */
export function writeJob(name: JobName, length: number): WrittenJob {
  const { prompt, answer } = jobs[name];
  const before = cutTokens(`${prompt}\n`);
  const pieces = cutTokens(answer);
  const known = new Map<string, number>();
  const text = [...numberTokens(before, known), ...numberTokens(pieces, known)];
  const { passes } = writeGreedily(
    text.slice(0, before.length),
    pieces.length,
    (written) => text[written.length] ?? -1,
    (written) => lookUp(written, length),
  );
  return { pieces, passes, measure: measure(passes) };
}
