import type { CountedTable } from '../search/build-index.ts';
import type { CountedPapers } from '../search/counted-papers.ts';
import type { Files } from './packed-folder.ts';

const folder = 'table/';
const numberColumns = ['lengths', 'starts', 'words', 'formBits', 'placeStarts'] as const;
const byteColumns = ['counts', 'titlePlaces', 'places'] as const;

type NumberColumns = Pick<CountedPapers, (typeof numberColumns)[number]>;
type ByteColumns = Pick<CountedPapers, (typeof byteColumns)[number]>;
type Texts = Pick<CountedTable, 'papers' | 'pairs'> & Pick<CountedPapers, 'stems' | 'forms'>;

/** Counted papers as files, for the cache: each column as it lies in memory, and all texts as JSON. */
export function packTable({ papers, pairs, counted }: CountedTable): Files {
  const { stems, forms } = counted;
  const texts: Texts = { papers, pairs, stems, forms };
  return new Map([
    [`${folder}texts`, Buffer.from(JSON.stringify(texts))],
    ...[...numberColumns, ...byteColumns].map((name) => [folder + name, bytesOf(counted[name])] as const),
  ]);
}

/** The counted papers that `packTable` packed, as copies, so that they do not hold on to the pack. @throws where a file is missing */
export function unpackTable(files: Files): CountedTable {
  const file = (name: string) => {
    const bytes = files.get(folder + name);
    if (!bytes) throw new Error(`The kept shard has no ${folder}${name}.`);
    return bytes;
  };
  const { papers, pairs, stems, forms } = JSON.parse(Buffer.from(file('texts')).toString()) as Texts;
  const columns = {
    ...Object.fromEntries(numberColumns.map((name) => [name, numbersOf(file(name))])),
    ...Object.fromEntries(byteColumns.map((name) => [name, Uint8Array.from(file(name))])),
  } as unknown as NumberColumns & ByteColumns;
  return { papers, pairs, counted: { stems, forms, ...columns } };
}

/** Whether a file of a pack belongs to its table. */
export const isOfTable = (path: string): boolean => path.startsWith(folder);

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Numbers must lie on a boundary of four bytes. */
const numbersOf = (bytes: Uint8Array): Uint32Array => new Uint32Array(Uint8Array.from(bytes).buffer);
