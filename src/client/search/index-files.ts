import type { StoredDocument } from '../../search/answer.ts';
import type { Pointer } from '../../search/format.ts';
import { base } from '../site-base.ts';

const bundle = `${base}pagefind/`;

/** Where the files of the index are, and its head; asked each time, because a new build has a new folder. */
export async function fetchPointer(): Promise<Pointer> {
  const response = await fetch(`${bundle}ranking.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`ranking.json: ${response.status}`);
  return (await response.json()) as Pointer;
}

/** A file of the index's folder, unpacked. */
export const fetchFrom = (folder: string, name: string): Promise<Uint8Array> =>
  fetchPacked(`${bundle}${folder}/${name}`);

let lastWait = 0;

/** How long the last file took to come, in milliseconds. */
export const fetchTime = (): number => lastWait;

/** A packed file of the site, unpacked. @throws where it cannot be fetched */
async function fetchPacked(address: string): Promise<Uint8Array> {
  const started = performance.now();
  const response = await fetch(address);
  lastWait = performance.now() - started;
  if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some servers unpack what they send.
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isPacked) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const documents = new Map<string, Promise<StoredDocument>>();

/** What Pagefind stores of a paper, each fetched once. @param path its file in the bundle, without the ending */
export function fetchDocument(path: string): Promise<StoredDocument> {
  const known = documents.get(path);
  if (known) return known;
  const fetched = fetchPacked(`${bundle}${path}.pf_fragment`).then((bytes) => {
    const text = new TextDecoder().decode(bytes);
    // Pagefind puts a mark before the JSON.
    return JSON.parse(text.slice(text.indexOf('{'))) as StoredDocument;
  });
  documents.set(path, fetched);
  fetched.catch(() => documents.delete(path));
  return fetched;
}
