import { resolve } from 'node:path';
import { z } from 'zod';
import { type Diagnostic, ListingError, quote } from '../parser/diagnostic.ts';
import { addressSchema, baseSchema, type SiteSettings } from '../schemas/site.ts';
import type { Environment } from './environment.ts';

const cardsSchema = z.enum(['all', 'none'], 'all or none');

/** Everything that one build may do differently from another. */
export interface Options {
  /** The seeds folder, as an absolute path. */
  readonly seeds: string;
  /** The folder that the site is written to, as an absolute path. */
  readonly outDir: string;
  /** What the collection says of itself in `site.yaml`. */
  readonly site: SiteSettings;
  /** Scheme and host at which the site will live; `null` where nobody says. */
  readonly origin: string | null;
  /** The path below which the site will live; begins and ends with a slash. */
  readonly base: string;
  /** Build the good entries and list the rest, where the default is to refuse. */
  readonly lenient: boolean;
  /** Refuse seeds that would change the registry of permanent addresses. */
  readonly frozen: boolean;
  /** Let papers leave the listings where the registry may not change. */
  readonly mayVacate: boolean;
  /** Which papers have a social card of their own. */
  readonly cards: 'all' | 'none' | 'few';
}

/** What the command line adds; each option wins over the environment. */
export interface CommandLine {
  readonly outDir?: string;
  readonly lenient?: boolean;
  readonly frozen?: boolean;
  readonly mayVacate?: boolean;
}

/** The seeds folder, as an absolute path. */
export function seedsFolder({ seeds }: Environment): string {
  return resolve(seeds ?? 'seeds');
}

/**
 * Puts the options together: the command line wins over the environment, the environment over `site.yaml`.
 * @throws {ListingError} where a variable of the environment has a value that cannot be meant
 */
export function resolveOptions(environment: Environment, site: SiteSettings, commandLine: CommandLine = {}): Options {
  const problems: Diagnostic[] = [];
  const check = <T>(name: string, value: string | undefined, schema: z.ZodType<T>): T | undefined => {
    const result = value === undefined ? undefined : schema.safeParse(value);
    if (value !== undefined && result?.success === false)
      problems.push(badVariable(name, value, result.error.issues[0]?.message ?? ''));
    return result?.data;
  };
  const address = check('SITE_URL', environment.address, addressSchema);
  const base = check('BASE_PATH', environment.base, baseSchema);
  const cards = check('INCIPIT_CARDS', environment.cards, cardsSchema);
  if (problems.length > 0) throw new ListingError(problems);
  const url = address ?? site.address;
  return {
    seeds: seedsFolder(environment),
    outDir: resolve(commandLine.outDir ?? 'dist'),
    site,
    origin: url === undefined ? null : new URL(url).origin,
    base: base ?? pathOf(address) ?? site.base ?? pathOf(url) ?? '/',
    lenient: commandLine.lenient || environment.lenient,
    frozen: commandLine.frozen ?? false,
    mayVacate: commandLine.mayVacate || environment.mayVacate,
    cards: cards ?? 'few',
  };
}

/** The path of an address; `undefined` for a host alone, which says nothing of the path below it. */
function pathOf(address: string | undefined): string | undefined {
  const path = address === undefined ? '/' : new URL(address).pathname;
  return path === '/' ? undefined : baseSchema.parse(path);
}

function badVariable(name: string, value: string, expected: string): Diagnostic {
  return {
    severity: 'error',
    code: 'bad-variable',
    file: name,
    line: 0,
    column: 0,
    expected,
    found: quote(value),
    remedy: 'Correct the variable of the environment, or unset it.',
  };
}
