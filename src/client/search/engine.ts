import type { Answer, Question } from '../../search/answer.ts';
import type { Reply, Request } from './worker.ts';

interface Waiting {
  readonly resolve: (answer: Answer | null) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

/** Fetches what every search needs. Nothing of it is fetched before this or `ask` is called. */
export function loadEngine(): void {
  request(null, 0).catch(() => undefined);
}

/**
 * Asks the index.
 * @param limit how many hits to give whole
 * @returns `null` where a later question has overtaken this one
 * @throws where a part of the index could not be fetched; the next call starts anew
 */
export function ask(question: Question, limit: number): Promise<Answer | null> {
  return request(question, limit);
}

function request(question: Question | null, limit: number): Promise<Answer | null> {
  worker ??= startWorker();
  const id = ++last;
  const answered = new Promise<Answer | null>((resolve, reject) => waiting.set(id, { resolve, reject }));
  worker.postMessage({ id, question, limit } satisfies Request);
  return answered;
}

function startWorker(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.failed) asked?.reject(new Error('A part of the search index could not be fetched.'));
    else asked?.resolve(data.answer);
  });
  started.addEventListener('error', () => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error('The search could not be started.'));
    waiting.clear();
  });
  return started;
}
