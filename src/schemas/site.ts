import { z } from 'zod';

/** One line of text: white space is collapsed, and nothing in it steers a terminal or the direction of writing. */
const line = (most: number) =>
  z
    .string('a text')
    .overwrite((text) => text.replace(/\s+/g, ' ').trim())
    .min(1, 'a text that is not empty')
    .max(most, `a text of at most ${most} characters`)
    .regex(/^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u, 'a text without control characters');

const markdown = z
  .string('a text in Markdown')
  .max(20_000, 'a text of at most 20,000 characters')
  .regex(/^(?:[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]|[\n\t])*$/u, 'a text without control characters');

/** Where the site will live: `https://papers.example.org/`, with the path below which it lives, if any. */
export const addressSchema = z
  .url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' })
  .refine((text) => {
    // What is no address at all has been reported.
    if (!URL.canParse(text)) return true;
    const { search, hash, username } = new URL(text);
    return `${search}${hash}${username}` === '';
  }, 'an address without “?”, “#” and “@”');

/** A path below which the site lives, as `/papers/`, however many slashes it was written with. */
export const baseSchema = z
  .string('a path such as /papers/')
  .regex(/^\/?(?:(?!\.{1,2}(?:\/|$))[\w.~%-]+(?:\/(?=[^/])|\/?$))*$/, 'a path such as /papers/')
  .overwrite((path) => `/${path.replace(/^\/|\/$/g, '')}/`.replace('//', '/'));

const isLanguage = (tag: string): boolean => {
  try {
    const { language } = new Intl.Locale(tag);
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined;
  } catch {
    return false;
  }
};

/** A file or folder below another, with forward slashes. */
const relativePath = z
  .string('the name of a file or folder')
  .regex(/^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))[^\\\p{Cc}:*?"<>|]+$/u, 'the name of a file or folder, without “..”');

const axisSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.strictObject({
    /** What topics call it in their field `axis`. */
    name: z
      .string('a name such as “method”')
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name such as “method” (a-z, 0-9 and single hyphens)'),
    /** The heading over its topics; by default the name with a capital. */
    label: line(60).optional(),
    /** The heading of its part of the topics page; by default the label. */
    heading: line(120).optional(),
  }),
);

const defaultAxes: readonly Axis[] = [
  { name: 'task', label: 'By task', heading: 'What the papers are for' },
  { name: 'method', label: 'By method', heading: 'How they go about it' },
  { name: 'modality', label: 'By modality', heading: 'What they work on' },
];

const homeParts = ['search', 'papers', 'topics', 'timeline', 'indexes'] as const;

/** `site.yaml`: everything that differs between two collections, each field with a default. */
export const siteSchema = z.strictObject({
  name: line(80).default('Papers'),
  /** One line that says what the collection is; it follows the name in titles. */
  tagline: line(200).default('Titles, abstracts and citations'),
  /** The heading of the home page; by default the tagline. */
  headline: line(200).optional(),
  /** Markdown below that heading; by default a line that counts the papers. */
  introduction: markdown.optional(),
  /** Markdown at the top of the about page. */
  about: markdown.optional(),
  /** BCP 47 tag of the language that the collection is written in; a paper may have its own. */
  language: z
    .string('a language tag such as en, fr or pt-BR')
    .refine(isLanguage, 'a language tag such as en, fr or pt-BR')
    .default('en'),
  address: addressSchema.optional(),
  base: baseSchema.optional(),
  /** Where readers report an error: an issue tracker, a form or an e-mail address. */
  contact: z
    .string('an address that begins with https:// or mailto:, or an e-mail address')
    .overwrite((text) => (/^[^\s@:/]+@[^\s@/]+$/.test(text) ? `mailto:${text}` : text))
    .regex(
      /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@])[^\s"<>\\^`|]*$/,
      'an address that begins with https:// or mailto:, or an e-mail address',
    )
    .optional(),
  /** Kinds of topics, in the order in which they are shown. */
  axes: z
    .array(axisSchema, 'a list of names')
    .min(1)
    .refine((axes) => new Set(axes.map(({ name }) => name)).size === axes.length, 'a list in which no name is repeated')
    .transform((axes) => axes.map(completeAxis))
    .default([...defaultAxes]),
  home: z
    .strictObject({
      /** How many papers the home page lists. */
      papers: z.int('a whole number').min(1, 'at least 1').max(200, 'at most 200').default(20),
      /** What the home page shows. */
      show: z.array(z.enum(homeParts), `a list of ${homeParts.join(', ')}`).default([...homeParts]),
    })
    .prefault({}),
  /** The picture that other sites show with a link: a PNG file in the folder. */
  image: z
    .preprocess(
      (value) => (typeof value === 'string' ? { file: value } : value),
      z.strictObject({ file: relativePath.regex(/\.png$/i, 'the name of a PNG file'), alt: line(300).optional() }),
    )
    .optional(),
  /** The color of the browser's own surfaces around the site; by default the paper's. */
  color: z
    .string('a color in quotes, such as "#9b2418"')
    .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'a color in quotes, such as "#9b2418"')
    .overwrite((text) => text.toLowerCase())
    .optional(),
  /** Files and folders in the output folder that a build leaves there, such as a host's own. */
  keep: z.array(relativePath, 'a list of files and folders').default([]),
});

export type SiteSettings = z.infer<typeof siteSchema>;

export interface Axis {
  readonly name: string;
  readonly label: string;
  readonly heading: string;
}

export const defaultSite: SiteSettings = siteSchema.parse({});

function completeAxis({ name, label, heading }: z.infer<typeof axisSchema>): Axis {
  const known = defaultAxes.find((axis) => axis.name === name);
  const shown = label ?? known?.label ?? `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
  return { name, label: shown, heading: heading ?? known?.heading ?? shown };
}
