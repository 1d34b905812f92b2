import { type Diagnostic, quote } from '../parser/diagnostic.ts';
import { removedMarkup } from '../text/curated-markdown.ts';

/**
 * Warns of what the sanitizer takes out of a curator's Markdown.
 * @param text the whole file, of which `body` is the end
 */
export function checkMarkdown(file: string, text: string, body: string): readonly Diagnostic[] {
  const before = text.slice(0, text.length - body.length).split('\n').length - 1;
  return removedMarkup(body).map(({ line, column, what }) => ({
    severity: 'warning',
    code: 'unsafe-markup',
    file,
    line: line + before,
    column,
    expected: 'Markdown and plain HTML without scripts, handlers or styles',
    found: quote(what, 60),
    remedy: 'It is left out of the page; take it out, or write it in Markdown.',
  }));
}
