import type { FieldMapping } from '../../schemas/listings.ts';
import { type FieldKey, foldName, knownName, nearestField } from './field-names.ts';

/** One field of an entry, as the input has it. */
export interface Statement {
  /** The input's own name of the field. */
  readonly name: string;
  readonly value: unknown;
  /** The field that is meant; `null` where the name is not known. */
  readonly key: FieldKey | null;
  /** Of two statements of one field, the lower is taken. */
  readonly rank: number;
  /** Whether people name the fields of this format, so that an unknown name may be misspelled. */
  readonly isFree?: boolean;
}

/** Gives each field of an input its meaning: by the curator's mapping, else by its name. */
export function statementReader(mapping: FieldMapping = {}): (name: string, value: unknown) => Statement {
  const mapped = new Map<string, { key: FieldKey; rank: number }>();
  for (const [key, names] of Object.entries(mapping))
    for (const [rank, name] of [names ?? []].flat().entries())
      mapped.set(foldName(name), { key: key as FieldKey, rank: rank - 100 });
  return (name, value) => {
    const found = (mapped.size > 0 && mapped.get(foldName(name))) || knownName(name);
    return { name, value, key: found?.key ?? null, rank: found?.rank ?? 0, isFree: true };
  };
}

/** The field that a name that is not known was probably meant to be. */
export function meantBy({ key, name, isFree }: Statement): FieldKey | null {
  return key === null && isFree ? nearestField(name) : null;
}
