import type { StoredDocument } from '../../search/answer.ts';
import { base } from '../site-base.ts';

const bundle = `${base}pagefind/`;

/** Where the files of the index are; asked anew, because a new build has a new folder. */
export async function findIndexFolder(): Promise<string> {
  const pointer = await fetch(`${bundle}ranking.json`, { cache: 'no-cache' });
  if (!pointer.ok) throw new Error(`ranking.json: ${pointer.status}`);
  const { folder } = (await pointer.json()) as { folder: string };
  return `${bundle}${folder}/`;
}

/** A packed file of the site, unpacked. @throws where it cannot be fetched */
export async function fetchPacked(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some servers unpack what they send.
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isPacked) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const documents = new Map<string, Promise<StoredDocument>>();

/** What Pagefind stores of a paper, each fetched once. */
export function fetchDocument(name: string): Promise<StoredDocument> {
  const known = documents.get(name);
  if (known) return known;
  const fetched = fetchPacked(`${bundle}fragment/${name}.pf_fragment`).then((bytes) => {
    const text = new TextDecoder().decode(bytes);
    // Pagefind puts a mark before the JSON.
    return JSON.parse(text.slice(text.indexOf('{'))) as StoredDocument;
  });
  documents.set(name, fetched);
  fetched.catch(() => documents.delete(name));
  return fetched;
}
