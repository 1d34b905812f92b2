import { functionWords } from '../text/language/function-words.ts';
import { scanWords } from '../text/scan-words.ts';
import { stemWord } from './stem-word.ts';
import { headNouns, stopWords } from './stop-words.ts';

/** The content words of a text: word by word, arrays of one length. */
export interface TermStream {
  readonly stems: readonly string[];
  /** UTF-16 offsets in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether nothing but a space or a hyphen parts a word from the one before. */
  readonly isNext: readonly boolean[];
  /** Where a general noun that directly follows a word ends (“models” of “diffusion language models”), or 0. */
  readonly headEnds: readonly number[];
}

const noise = /https?:\/\/\S+|\\[a-zA-Z]+|\$[^$]{0,200}\$/g;

/**
 * Reads texts as streams of terms: stop words and bare numbers left out, the rest stemmed. Hyphens divide:
 * “long-context” is the two words that “long context” is. For any language with spaces; the stop words are
 * those of English and of the language of the text. Stems are remembered from text to text.
 */
export function termReader(): (text: string, language?: string) => TermStream {
  const knownIn = new Map<string, Map<string, string>>();
  return (text, language = 'en') => {
    const known = knownIn.get(language) ?? new Map<string, string>();
    knownIn.set(language, known);
    const clean = /[\\$]|http/.test(text) ? text.replace(noise, (found) => ' '.repeat(found.length)) : text;
    const [stems, starts, ends]: [string[], number[], number[]] = [[], [], []];
    const [isNext, headEnds]: [boolean[], number[]] = [[], []];
    let last = -2;
    let isCut = false;
    scanWords(clean, (start, end) => {
      // The s of “model’s”.
      if (end - start === 1 && /[’']/.test(clean[start - 1] ?? '')) return;
      const raw = clean.slice(start, end);
      let stem = known.get(raw);
      if (stem === undefined) {
        stem = stemOf(raw, language);
        known.set(raw, stem);
      }
      // “free acceleration” is no phrase where the text says “training-free acceleration”.
      if (stem === '') {
        isCut = isHyphen(clean[end]);
        if (start - last === 1 && isGap(clean[last]) && headNouns.has(raw.toLowerCase()))
          headEnds[ends.length - 1] = end;
        return;
      }
      stems.push(stem);
      starts.push(start);
      ends.push(end);
      isNext.push(start - last === 1 && isGap(clean[last]));
      headEnds.push(0);
      last = isCut ? -2 : end;
      isCut = false;
    });
    return { stems, starts, ends, isNext, headEnds };
  };
}

function isHyphen(sign: string | undefined): boolean {
  return sign === '-' || sign === '‐';
}

function isGap(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\u00A0' || sign === '\n' || sign === '/' || isHyphen(sign);
}

function isFunctionWord(word: string, language: string): boolean {
  return !language.startsWith('en') && functionWords(language).has(word);
}

/** `''` for a word that is left out. */
function stemOf(raw: string, language: string): string {
  const lower = raw.toLowerCase();
  const isNoise =
    lower.length < 2 || stopWords.has(lower) || isFunctionWord(lower, language) || /^\d+\p{L}?$/u.test(lower);
  if (isNoise) return '';
  return stopWords.has(lower.replace(/s$/, '')) ? '' : stemWord(lower);
}
