import type { z } from 'zod';

/** Kinds of values, in words that are not a programmer's. */
const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

/** What a schema expected where it found something else, in the curator's words. */
export function expectedBy(issue: z.core.$ZodIssue): string {
  const isOwnMessage = !/^(Invalid|Too (small|big))/.test(issue.message);
  if (isOwnMessage) return issue.message;
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value')
    return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? 'a list that is not empty' : 'a text that is not empty';
  return issue.message.replace(/^Invalid (input|string): /, '');
}
