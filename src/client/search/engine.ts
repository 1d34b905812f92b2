import type { Answer, Question } from '../../search/answer.ts';
import type { Pointer } from '../../search/format.ts';
import { fetchPointer } from './index-files.ts';
import type { Reply, Request } from './worker.ts';

interface Waiting {
  readonly resolve: (answer: Answer | null) => void;
  readonly reject: (error: Error) => void;
  /** Gets the answer as soon as it can be shown. */
  readonly onFirst: (answer: Answer) => void;
}

let worker: Worker | undefined;
/** Fetched by the page while the worker starts. */
let pointer: Promise<Pointer> | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

/** Fetches what every search needs. Nothing of it is fetched before this or `ask` is called. */
export function loadEngine(): void {
  request(null, 0).catch(() => undefined);
}

/**
 * Asks the index.
 * @param limit how many hits to give whole
 * @param onFirst gets the answer without excerpts and counts, as soon as it is there
 * @returns `null` where a later question has overtaken this one
 * @throws where a part of the index could not be fetched; the next call starts anew
 */
export function ask(question: Question, limit: number, onFirst: (answer: Answer) => void): Promise<Answer | null> {
  return request(question, limit, onFirst);
}

function request(
  question: Question | null,
  limit: number,
  onFirst: (answer: Answer) => void = () => undefined,
): Promise<Answer | null> {
  worker ??= startWorker();
  const started = worker;
  pointer ??= fetchPointer();
  const id = ++last;
  const answered = new Promise<Answer | null>((resolve, reject) => waiting.set(id, { resolve, reject, onFirst }));
  pointer.then(
    (found) => started.postMessage({ id, pointer: found, question, limit } satisfies Request),
    () => fail(id),
  );
  return answered;
}

function fail(id: number): void {
  // The next call asks again: the site may have been built meanwhile.
  pointer = undefined;
  waiting.get(id)?.reject(new Error('A part of the search index could not be fetched.'));
  waiting.delete(id);
}

function startWorker(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    if (data.failed) fail(data.id);
    else if (data.isFinal) {
      waiting.delete(data.id);
      asked?.resolve(data.answer);
    } else if (data.answer) asked?.onFirst(data.answer);
  });
  started.addEventListener('error', () => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error('The search could not be started.'));
    waiting.clear();
  });
  return started;
}
