/** What a reader reports an error in. */
export interface ReportedPaper {
  readonly title: string;
  /** Whole address of the paper's page. */
  readonly url: string;
  /** Where the paper was read from: `line 7 of seeds/papers.txt`. */
  readonly place: string;
}

/** Parameters by which hosts take the text of a new issue. */
const issueForms: readonly (readonly [page: RegExp, title: string, body: string])[] = [
  [/^\/[^/]+\/[^/]+\/issues\/new$/, 'title', 'body'],
  [/\/-\/issues\/new$/, 'issue[title]', 'issue[description]'],
];

/**
 * The address at which a reader reports an error in a paper, with the paper's place filled in: as the text of a
 * mail or an issue, or where the address has `{title}`, `{url}` or `{place}`. Others are given as they are.
 * @param contact an address that begins with `https:`, `http:` or `mailto:`
 */
export function reportLink(contact: string, paper: ReportedPaper): string {
  if (/\{(?:title|url|place)\}/.test(contact))
    return contact.replace(/\{(title|url|place)\}/g, (_, name: keyof ReportedPaper) =>
      encodeURIComponent(paper[name].toWellFormed()),
    );
  const subject = `Error in “${paper.title.toWellFormed()}”`;
  const body = `${paper.url}\nRead from ${paper.place}.\n\n`;
  if (contact.startsWith('mailto:')) return withParameters(contact, { subject, body: body.replaceAll('\n', '\r\n') });
  const [, title, text] = issueForms.find(([page]) => page.test(new URL(contact).pathname.replace(/\/$/, ''))) ?? [];
  return title === undefined || text === undefined
    ? contact
    : withParameters(contact, { [title]: subject, [text]: body });
}

/** Parameters that the address has already win. */
function withParameters(address: string, parameters: Readonly<Record<string, string>>): string {
  const [before = '', after] = address.split('#', 2);
  const [path = '', query = ''] = before.split('?', 2);
  const had = query === '' ? [] : query.split('&');
  const names = had.map((pair) => decodeName(pair.split('=', 1)[0] ?? ''));
  const more = Object.entries(parameters)
    .filter(([name]) => !names.includes(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return `${path}?${[...had, ...more].join('&')}${after === undefined ? '' : `#${after}`}`;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
