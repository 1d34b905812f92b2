/** Searches away from the page's own thread, so that typing never stutters. */
import { type Answer, answer, type Question } from '../../search/answer.ts';
import type { Pointer } from '../../search/format.ts';
import { IndexReader, Overtaken } from '../../search/read-index.ts';
import { fetchDocument, fetchFrom, fetchTime } from './index-files.ts';

/** What the page asks: a question, or to get ready. */
export interface Request {
  readonly id: number;
  readonly pointer: Pointer;
  readonly question: Question | null;
  readonly limit: number;
}

/** What comes back: an answer, `null` where there is none to give, or that it failed. */
export interface Reply {
  readonly id: number;
  readonly answer: Answer | null;
  /** False for an answer whose excerpts and counts are still to come. */
  readonly isFinal: boolean;
  readonly failed: boolean;
}

let opened: { readonly folder: string; readonly index: IndexReader } | undefined;
let waiting: Request | undefined;
let starting: ReturnType<typeof setTimeout> | undefined;
/** The question that was asked last. */
let latest = 0;
/** Typing is waited for as long as a file takes to come, but no longer than between two letters, in milliseconds. */
const longestPause = 150;

function openIndex({ folder, head }: Pointer): IndexReader {
  if (opened?.folder !== folder) opened = { folder, index: IndexReader.over(head, (name) => fetchFrom(folder, name)) };
  return opened.index;
}

async function reply({ id, pointer, question, limit }: Request): Promise<Reply> {
  const onFirst = (first: Answer) => postMessage({ id, answer: first, isFinal: false, failed: false } satisfies Reply);
  try {
    const isWanted = () => id === latest;
    const index = openIndex(pointer);
    // What every search needs comes while the words are typed.
    if (!question) await index.sizes();
    const documentOf = (name: string) => (isWanted() ? fetchDocument(name) : Promise.reject(new Overtaken()));
    const found = question && (await answer(index.while(isWanted), question, limit, documentOf, onFirst));
    return { id, answer: found, isFinal: true, failed: false };
  } catch (error) {
    if (error instanceof Overtaken) return { id, answer: null, isFinal: true, failed: false };
    // The site may have been built again: the next try begins with what the page finds then.
    opened = undefined;
    return { id, answer: null, isFinal: true, failed: true };
  }
}

/** Answers the latest request. One that waits for the network does not hold up those that come after it. */
async function work(): Promise<void> {
  const request = waiting;
  waiting = undefined;
  if (request) postMessage(await reply(request));
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (waiting) postMessage({ id: waiting.id, answer: null, isFinal: true, failed: false } satisfies Reply);
  waiting = data;
  if (data.question) latest = data.id;
  clearTimeout(starting);
  // All messages that came while the worker was busy are read before this, and only the last is answered. An
  // unfinished word is not looked for while the next letter may come before its file does.
  const isTyped = /[\p{L}\p{N}]$/u.test(data.question?.text ?? '');
  starting = setTimeout(work, isTyped ? Math.min(fetchTime(), longestPause) : 0);
});
