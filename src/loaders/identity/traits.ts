import { hash } from 'node:crypto';
import type { ListingRecord } from '../../schemas/record.ts';
import { titleKey } from '../title-key.ts';
import { identifiersOf } from './identifiers.ts';
import { decodeSketch, type Sketch, sketchOf } from './sketch.ts';

/** All by which an entry or a registered paper is recognized. Votes and comments are not among it. */
export interface Traits {
  /** Keys of all titles that it is known by. */
  readonly titles: readonly string[];
  /** Digests of title and abstract run together, as listed. */
  readonly bodies: readonly string[];
  /** All words in one case, of an entry without an abstract to speak of. */
  readonly plain: string | null;
  /** As `canonicalId` writes them. */
  readonly ids: readonly string[];
  /** `null` where there is no abstract to speak of. */
  readonly sketch: Sketch | null;
  /** Stated, not inferred. */
  readonly year: number | null;
  /** Family names of the authors; empty where nobody is named. */
  readonly families: ReadonlySet<string>;
  /** All words of their names: which of them is the family name is not always told. */
  readonly names: ReadonlySet<string>;
  /** Volume, issue and pages, where they are stated. */
  readonly pages: string | null;
}

/** An abstract of fewer words says too little to tell papers apart by. */
const fewestWords = 8;

export function digestOf(text: string): string {
  return hash('sha256', text).slice(0, 16);
}

function bodyOf({ title, abstract }: Pick<ListingRecord, 'title' | 'abstract'>): string {
  return digestOf(`${title} ${abstract}`);
}

/**
 * @param numbersRows whether the `id`s of the listing only count its rows
 * @param sketches of texts that are known by their digest, so that they need not be drawn again
 */
export function traitsOf(
  record: ListingRecord,
  numbersRows: boolean,
  sketches: ReadonlyMap<string, string> = new Map(),
): Traits {
  const { title, abstract, stated, year } = record;
  const body = bodyOf(record);
  const place = [stated?.volume, stated?.issue, stated?.pages].filter((part) => part !== undefined);
  const sketch = knownSketch(sketches.get(body)) ?? drawSketch(title, abstract);
  return {
    titles: [titleKey(title)],
    bodies: [body],
    plain: sketch === null ? titleKey(`${title} ${abstract}`) : null,
    ids: identifiersOf(record, numbersRows),
    sketch,
    year,
    families: new Set((stated?.names ?? []).flatMap((name) => familyOf(name) ?? [])),
    names: new Set((stated?.names ?? []).flatMap(nameWords)),
    pages: place.length > 0 ? place.join(' ') : null,
  };
}

/** What one paper is recognized by, from all of its entries; the first is the one whose text is shown. */
export function joinTraits(all: readonly Traits[]): Traits {
  const [first, ...others] = all as readonly [Traits, ...Traits[]];
  if (others.length === 0) return first;
  return {
    titles: [...new Set(all.flatMap(({ titles }) => titles))],
    bodies: [...new Set(all.flatMap(({ bodies }) => bodies))],
    plain: first.plain,
    ids: [...new Set(all.flatMap(({ ids }) => ids))],
    sketch: all.find(({ sketch }) => sketch !== null)?.sketch ?? null,
    year: all.find(({ year }) => year !== null)?.year ?? null,
    families: new Set(all.flatMap(({ families }) => [...families])),
    names: new Set(all.flatMap(({ names }) => [...names])),
    pages: all.find(({ pages }) => pages !== null)?.pages ?? null,
  };
}

function knownSketch(text: string | undefined): Sketch | null {
  return text === undefined ? null : decodeSketch(text);
}

function drawSketch(title: string, abstract: string): Sketch | null {
  const isLong = (abstract.match(/\S+/g)?.length ?? 0) >= fewestWords || /\p{Script=Han}{16}/u.test(abstract);
  return isLong ? sketchOf(`${title} ${abstract}`) : null;
}

/** Last word of a family name in small letters without marks; `null` where the name has no word. */
export function familyOf(name: string): string | null {
  const [family = ''] = name.split(',');
  return nameWords(family).at(-1) ?? nameWords(name).at(-1) ?? null;
}

/** The words of a name in small letters without marks, initials and suffixes left out. */
function nameWords(name: string): readonly string[] {
  const folded = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '');
  return (folded.match(/\p{L}+/gu) ?? []).filter(
    (word) => word.length > 1 && !/^(?:jr|sr|ii|iii|iv|et|al)$/.test(word),
  );
}
