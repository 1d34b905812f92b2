import type { z } from 'zod';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { type JsonProblem, parseStrictJson } from '../parser/strict-json.ts';
import { readYaml } from './front-matter.ts';

/** Parses JSON and checks it against `schema`, with the position of every problem. */
export function readJson<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): { readonly data: T | null; readonly diagnostics: readonly Diagnostic[] } {
  const parsed = parseStrictJson(text.replace(/^\uFEFF/, ''));
  if ('value' in parsed) {
    const result = schema.safeParse(parsed.value);
    if (result.success) return { data: result.data, diagnostics: [] };
  }
  const problem = 'problem' in parsed ? parsed.problem : null;
  if (problem && problem.kind !== 'syntax') return { data: null, diagnostics: [badJson(problem, text, file)] };
  // JSON is YAML: where it is wrong, the YAML reader knows the position.
  const { diagnostics } = readYaml(text, file, schema);
  return { data: null, diagnostics: diagnostics.length > 0 || !problem ? diagnostics : [badJson(problem, text, file)] };
}

function badJson({ offset, expected, found, remedy }: JsonProblem, text: string, file: string): Diagnostic {
  const before = text.slice(0, offset).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return { severity: 'error', code: 'bad-json', file, ...place, expected, found, remedy };
}
