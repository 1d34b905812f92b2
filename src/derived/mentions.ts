import { capitalWords } from '../text/scan-words.ts';

interface MentioningPaper {
  readonly slug: string;
  readonly title: string;
  readonly abstract: string;
  readonly date: { readonly sortKey: string };
}

/** A system that a paper of the collection introduces. */
export interface SystemName {
  readonly name: string;
  /** Slug of the paper that introduces it. */
  readonly slug: string;
}

interface Introduced extends SystemName {
  readonly date: string;
}

/** “DuoAttention: Efficient …”: one word before the colon, written like a name. */
const introduction = /^\s*([\p{Lu}\p{N}][\p{L}\p{N}+-]{2,29})\s*:\s+\S/u;

/**
 * Finds in each abstract the systems that other papers of the collection introduce, each once. A name is
 * taken from a title only if its abstract uses it too, no other title claims it, and it is no word in
 * capitals (“STAR” may be anyone's); a name that could be a word (“Teller”) only if nobody in the
 * collection writes it in lower case. A paper never names a later one.
 */
export function mentionFinder(papers: readonly MentioningPaper[]): (slug: string) => readonly SystemName[] {
  const systems = introducedSystems(papers);
  const named = new Map(papers.map((paper) => [paper.slug, namedSystems(paper, systems)]));
  const ordinary = ordinaryWords(new Set([...named.values()].flat().map(({ name }) => name)), papers);
  return (slug) => (named.get(slug) ?? []).filter(({ name }) => !ordinary.has(name));
}

function namedSystems(
  { slug, abstract, date }: MentioningPaper,
  systems: ReadonlyMap<string, Introduced>,
): readonly SystemName[] {
  const text = abstract.includes('://')
    ? abstract.replace(/https?:\/\/\S+/g, (url) => ' '.repeat(url.length))
    : abstract;
  const found = new Map<string, SystemName>();
  for (const name of namesIn(text)) {
    const system = systems.get(name);
    if (!system || system.slug === slug || found.has(name)) continue;
    if (date.sortKey !== '' && system.date > date.sortKey) continue;
    if (isSystem(text, name)) found.set(name, { name, slug: system.slug });
  }
  return [...found.values()];
}

/** Whether a text means the system wherever it has its name: not a namesake that it introduces, or a later version. */
function isSystem(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 60), at), text.slice(at + name.length, at + name.length + 20)];
    if (
      /\b(?:introduc\w*|propos\w*|present|presents|develop\w*|called|named|dubbed|termed|release)\s(?:\S+\s){0,2}?(?:\\\w+\{)?$/.test(
        before,
      )
    )
      return false;
    if (/(?:\((?:\$?\\\w+\{)?|\b(?:new|novel) \w+, )$/.test(before)) return false;
    if (/^\s\d+(?:\.\d+)?(?![\d.]*[\p{L}%])/u.test(after)) return false;
    if (!isMarked(name) && (/\p{Lu}\p{L}*\s$/u.test(before) || /^\s\p{Lu}/u.test(after))) return false;
  }
  return true;
}

function introducedSystems(papers: readonly MentioningPaper[]): Map<string, Introduced> {
  const systems = new Map<string, Introduced>();
  const contested = new Set<string>();
  for (const { slug, title, abstract, date } of papers) {
    const name = introduction.exec(title)?.[1];
    if (name === undefined || !/\p{Ll}/u.test(name)) continue;
    if (systems.has(name)) contested.add(name);
    else if (usesName(abstract, name)) systems.set(name, { name, slug, date: date.sortKey });
  }
  for (const name of contested) systems.delete(name);
  return systems;
}

/** Whole, in its own spelling, and not only as the first word of a sentence. */
function usesName(abstract: string, name: string): boolean {
  for (let at = abstract.indexOf(name); at >= 0; at = abstract.indexOf(name, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}-]$/u.test(abstract.slice(Math.max(0, at - 1), at)) &&
      !/^[\p{L}\p{N}]/u.test(abstract.slice(at + name.length));
    if (isWhole && /[\p{L}\p{N},]\s$/u.test(abstract.slice(0, at))) return true;
  }
  return false;
}

/** True for what no dictionary has: a capital behind the first letter, or a digit. */
function isMarked(name: string): boolean {
  return /.[\p{Lu}\p{N}]/u.test(name);
}

/** Of names that could be words, those that somebody writes in lower case. */
function ordinaryWords(names: ReadonlySet<string>, papers: readonly MentioningPaper[]): ReadonlySet<string> {
  const plain = [...names].filter((name) => !isMarked(name));
  const found = new Set<string>();
  if (plain.length === 0) return found;
  const word = new RegExp(`(^|[^A-Za-z])(${plain.map((name) => name.toLowerCase()).join('|')})(?![a-z]{2})`, 'g');
  const nameOf = new Map(plain.map((name) => [name.toLowerCase(), name]));
  for (const { title, abstract } of papers) {
    for (const match of `${title} ${abstract}`.matchAll(word)) found.add(nameOf.get(match[2] ?? '') ?? '');
  }
  return found;
}

/** The words of a text that may be names, with those that a hyphen joins: “Medusa-style” names Medusa. */
function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  for (const word of capitalWords(text)) {
    for (const part of word.split(/[/^_.]/)) {
      names.push(part);
      if (part.includes('-')) names.push(part.replace(/-\p{Ll}+$/u, ''));
    }
  }
  return names;
}
