import { statementReader } from './fields/statements.ts';
import { finderOf } from './find-entries.ts';
import type { Format } from './format.ts';
import { readJsonEntry } from './json-entry.ts';
import { jsonCuts } from './json-scan.ts';

/**
 * JSON: an array of objects, a list within an object as databases answer, or objects one after another. Our own
 * fields, CSL-JSON, Zotero, Crossref, OpenAlex, Semantic Scholar, OpenReview, arXiv's and Hugging Face's dumps.
 */
export const json: Format = {
  name: 'json',
  label: 'JSON',
  extensions: ['json'],
  recognizes: (head) => /^\s*(?:#.*\n\s*)*(?:\{\s*(?:"|\})|\[\s*(?:[{[\]]|$))/.test(head),
  open({ file, fields }) {
    const state = statementReader(fields);
    return finderOf(jsonCuts(), (text, line) => ({
      line,
      text,
      read: () => readJsonEntry(text, { file, line }, state),
    }));
  },
};
