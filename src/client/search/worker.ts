/** Searches away from the page's own thread, so that typing never stutters. */
import { type Answer, answer, type Question } from '../../search/answer.ts';
import { IndexReader } from '../../search/read-index.ts';
import { fetchDocument, fetchPacked, findIndexFolder } from './index-files.ts';

/** What the page asks: a question, or to get ready. */
export interface Request {
  readonly id: number;
  readonly question: Question | null;
  readonly limit: number;
}

/** What comes back: an answer, `null` where there is none to give, or that it failed. */
export interface Reply {
  readonly id: number;
  readonly answer: Answer | null;
  readonly failed: boolean;
}

let opening: Promise<IndexReader> | undefined;
let waiting: Request | undefined;

function openIndex(): Promise<IndexReader> {
  opening ??= findIndexFolder().then((folder) => IndexReader.open((name) => fetchPacked(folder + name)));
  return opening;
}

async function reply({ id, question, limit }: Request): Promise<Reply> {
  try {
    const index = await openIndex();
    return { id, answer: question && (await answer(index, question, limit, fetchDocument)), failed: false };
  } catch {
    // The next try begins with the list of files, since the site may have been built anew.
    opening = undefined;
    return { id, answer: null, failed: true };
  }
}

/** Answers the latest request. One that waits for the network does not hold up those that come after it. */
async function work(): Promise<void> {
  const request = waiting;
  waiting = undefined;
  if (request) postMessage(await reply(request));
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (waiting) postMessage({ id: waiting.id, answer: null, failed: false } satisfies Reply);
  waiting = data;
  // All messages that came while the worker was busy are read before this, and only the last is answered.
  setTimeout(work);
});
