import { aclXml } from './acl-xml.ts';
import { arxivAtom } from './arxiv-atom.ts';
import { bibtex } from './bibtex.ts';
import { csv } from './csv.ts';
import { enw } from './enw.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { jsonLines } from './json-lines.ts';
import { markdown } from './markdown.ts';
import { nbib } from './nbib.ts';
import { oai } from './oai.ts';
import { pubmedXml } from './pubmed-xml.ts';
import { ris } from './ris.ts';
import { textListing } from './text-listing.ts';
import { webOfScience } from './web-of-science.ts';

/** Every format that is read, in the order in which they are asked whether a file is theirs. */
export const formats: readonly Format[] = [
  arxivAtom,
  oai,
  pubmedXml,
  aclXml,
  jsonLines,
  json,
  ris,
  nbib,
  webOfScience,
  enw,
  bibtex,
  markdown,
  csv,
  textListing,
];

/** How much of a file is looked at to recognize it, in UTF-16 units. */
export const headLength = 65_536;

/** Endings of files that may be listings, without `.gz`. */
const listingExtensions: readonly string[] = [...new Set(formats.flatMap(({ extensions }) => extensions))];

/** The usual ending of each format, for messages: `.txt, .jsonl, …`. */
export const usualEndings: string = [...new Set(formats.flatMap(({ extensions }) => extensions.slice(0, 1)))]
  .map((extension) => `.${extension}`)
  .join(', ');

const names = new RegExp(`\\.(?:${listingExtensions.join('|')})(?:\\.gz)?$`, 'i');

/** Names of files that tell of a folder: README.md, CONTRIBUTING.md, LICENSE.txt. */
const ofFolders =
  /^(?:README|CHANGELOG|CONTRIBUTING|LICENSE|CODE_OF_CONDUCT|SECURITY|NOTICE|AUTHORS)\b.*\.(?:md|markdown)$/i;

/** Whether a file of this name may be a listing. */
export function isListingName(name: string): boolean {
  return names.test(name) && !ofFolders.test(name);
}

/** The ending of a file's name, in lower case, without `.gz`. */
function extensionOf(file: string): string {
  return /\.([^./\\]+?)(?:\.gz)?$/i.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** The format of a file, or `null` where it is none that is read. */
export function formatOf(head: string, file: string): Format | null {
  const extension = extensionOf(file);
  const start = head.replace(/^\uFEFF/, '');
  return formats.find((format) => format.recognizes(start, extension)) ?? null;
}
