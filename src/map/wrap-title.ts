const lineLength = 30;
const mostLines = 2;

/** A title as it is written beside a dot: its name before the colon, or as much of it as fits on two short lines. */
export function wrapTitle(title: string): readonly string[] {
  const text = /^([^:]{2,48}):\s/u.exec(title)?.[1] ?? title;
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= lineLength || line === '') lines[lines.length - 1] = longer;
    else if (lines.length < mostLines) lines.push(word);
    else {
      lines[lines.length - 1] = `${line.replace(/[\s,;:.–—-]+$/u, '')}…`;
      break;
    }
  }
  return lines;
}
