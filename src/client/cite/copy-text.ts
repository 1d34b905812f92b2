/**
 * Puts a text on the clipboard. The text may still be on its way: browsers want the clipboard asked within
 * the click, so the promise itself is handed over where that can be done.
 * @throws where the text cannot be had, or the browser refuses
 */
export async function copyText(text: Promise<string>): Promise<void> {
  const { clipboard } = navigator;
  // Not there on pages without TLS.
  if (!clipboard) return copyBySelection(await text);
  if (typeof ClipboardItem === 'undefined') return clipboard.writeText(await text);
  const blob = text.then((value) => new Blob([value], { type: 'text/plain' }));
  return clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

function copyBySelection(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  if (!isDone) throw new Error('The browser refuses to copy.');
}

/** A file of this site as text. @throws where it cannot be fetched */
export async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.text();
}
