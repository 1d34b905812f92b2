import { type Diagnostic, quote } from '../parser/diagnostic.ts';
import { formats } from './registry.ts';

const looks: readonly (readonly [RegExp, string, string])[] = [
  [
    /^\s*(?:<!doctype html|<html\b)/i,
    'a web page (HTML)',
    'Export the list from the site, or copy its text into a .txt file.',
  ],
  [/^\s*<\?xml|^\s*<[a-z]/i, 'XML of a kind that is not read', 'Export it in another format, such as RIS or BibTeX.'],
  [/^\{\\rtf/, 'a document in RTF', 'Save it as plain text.'],
  [/^\s*\\documentclass|^\s*\\begin\{/m, 'a LaTeX document', 'Put its .bib file into the folder.'],
  [/^%PDF/, 'a PDF', 'Put a list of papers into the folder, not the papers.'],
  [/^---\s*\n[\s\S]*?\n(?:---|\.\.\.)\s*$/m, 'a file with front matter', 'Markdown belongs in papers/ or topics/.'],
  [
    /^#{1,6} \S|^\s*[-*] \[[^\]]+\]\(/m,
    'Markdown without papers',
    'Write “- [Title](address) Authors” for each paper.',
  ],
  [/^[\w-]+:(?: .*)?\n(?: |-|[\w-]+:)/, 'YAML', 'Write the list as JSON, CSV or BibTeX.'],
];

const table = ['', 'a table whose header names no title', 'Name its column under “fields” in listings.yaml.'] as const;

/** Whether a line may be the header of a table: several short cells. */
function isTable(line: string): boolean {
  const cells = line.split(/[\t,;|]/);
  return cells.length > 2 && cells.every((cell) => cell.length < 40);
}

/** The one error for a file that is none of the formats: what it looks like, and what is read. */
export function unknownFile(file: string, head: string): Diagnostic {
  const [first = ''] = head.split('\n').filter((line) => line.trim() !== '');
  const [, look, remedy] = looks.find(([form]) => form.test(head)) ?? (isTable(first) ? table : []);
  const found = look ? `what looks like ${look}` : `a text that begins ${quote(first.trim())}`;
  return {
    // Other Markdown may lie in the folder: notes, drafts.
    severity: /\.(?:md|markdown)$/i.test(file) ? 'warning' : 'error',
    code: 'unknown-format',
    file,
    line: 0,
    column: 0,
    expected: `a list of papers: ${formats.map(({ label }) => label).join(', ')}`,
    found: first === '' ? 'nothing' : found,
    remedy: remedy ?? 'Write one entry a line as seeds/README.md shows, or use one of the other formats.',
  };
}
