const context = 90;

/**
 * The words around a phrase as HTML, with the phrase marked; cut between words.
 * @param text the title or abstract that the offsets count in
 */
export function evidenceSnippet(text: string, { start, end }: { start: number; end: number }): string {
  const from = start <= context ? 0 : text.indexOf(' ', start - context) + 1;
  const cut = text.lastIndexOf(' ', end + context);
  const to = end + context >= text.length || cut <= end ? text.length : cut;
  const before = `${from > 0 ? '…' : ''}${text.slice(from, start)}`;
  const after = `${text.slice(end, to)}${to < text.length ? '…' : ''}`;
  return `${escapeHtml(before)}<mark>${escapeHtml(text.slice(start, end))}</mark>${escapeHtml(after)}`;
}

/** Text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
