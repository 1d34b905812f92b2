import { countPattern, space } from '../parser/counts.ts';
import { parseWithCuts } from '../parser/parse-entry.ts';
import { splitEntries, warnOfListing } from '../parser/parse-listing.ts';
import { monthNames } from '../schemas/record.ts';
import type { EntryFinder, Format, FoundEntry, ReadOptions } from './format.ts';

const months = monthNames.join('|');
/** The end of an entry, or of a damaged one. */
const tailForm = new RegExp(`\\b\\d[\\d,.kKM]*\\s+authors?(?:\\(s\\))?\\b|[·•]\\s*(?:${months})\\b`, 'i');
/** A count and many words: an entry that lost its end. */
const headForm = new RegExp(`^${space}*${countPattern}(?:\\s+\\S+){8}`, 'u');

/** A listing as it is copied from a papers page. Its entries are found when all of it is there. */
export const textListing: Format = {
  name: 'text',
  label: 'a text listing (“<upvotes> <Title> <Abstract> <N> authors · <Mon D>”)',
  extensions: ['txt'],
  isCached: true,
  recognizes: (head, extension) => {
    const lines = head.split('\n', 400).filter((line) => line.trim() !== '' && !line.startsWith('#'));
    if (lines.length === 0) return extension === 'txt';
    return (
      lines.some((line) => tailForm.test(line)) || (extension === 'txt' && lines.some((line) => headForm.test(line)))
    );
  },
  open: openText,
};

function openText({ file }: ReadOptions): EntryFinder {
  const pieces: string[] = [];
  let raws: ReturnType<typeof splitEntries> = [];
  return {
    push(text) {
      pieces.push(text);
      return [];
    },
    end() {
      raws = splitEntries(pieces.splice(0).join(''));
      return raws.map(
        (raw): FoundEntry => ({
          line: raw.line,
          text: raw.text,
          read: () => ({ ...parseWithCuts(raw, file), remarks: [] }),
        }),
      );
    },
    warnings: (records) => warnOfListing(raws, records, file),
  };
}
