import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSite } from '../../../src/loaders/read-site.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import { defaultSite } from '../../../src/schemas/site.ts';

const read = (text: string) => {
  const { site, diagnostics } = readSite(text, 'seeds/site.yaml');
  return { site, messages: diagnostics.map(formatDiagnostic) };
};

test('an empty file, or one of comments only, says nothing', () => {
  for (const text of ['', '\n', '# name: Papers\n', '---\n']) {
    expect(read(text)).toEqual({ site: defaultSite, messages: [] });
  }
});

test('every field is read', () => {
  const { site, messages } = read(`
name: Sleep Papers
tagline: What is known of sleep
headline: Papers on sleep
introduction: |
  We read **everything**.
about: Kept by two people.
language: fr
address: https://sleep.example/papers/
base: papers
contact: sleep@example.org
axes:
  - species
  - name: method
    label: Method
    heading: How it was found
home:
  papers: 10
  show: [papers, topics]
image: { file: card.png, alt: A pillow }
color: "#ABC"
keep: [CNAME, .well-known/]
`);
  expect(messages).toEqual([]);
  expect(site).toEqual({
    name: 'Sleep Papers',
    tagline: 'What is known of sleep',
    headline: 'Papers on sleep',
    introduction: 'We read **everything**.\n',
    about: 'Kept by two people.',
    language: 'fr',
    address: 'https://sleep.example/papers/',
    base: '/papers/',
    contact: 'mailto:sleep@example.org',
    axes: [
      { name: 'species', label: 'Species', heading: 'Species' },
      { name: 'method', label: 'Method', heading: 'How it was found' },
    ],
    home: { papers: 10, show: ['papers', 'topics'] },
    image: { file: 'card.png', alt: 'A pillow' },
    color: '#abc',
    keep: ['CNAME', '.well-known/'],
  });
});

test('an axis that the project knows keeps its words where only its place is given', () => {
  const { axes } = read('axes: [method, task]').site;
  expect(axes.map(({ label }) => label)).toEqual(['By method', 'By task']);
});

describe('a value that cannot be meant is an error at its place, and its field has the default', () => {
  test.each([
    ['name:', 'name'],
    [`name: ${'long '.repeat(30)}`, 'name'],
    ['name: ""', 'name'],
    ['name: "a\\u202Eb"', 'name'],
    ['name: "a\\u0007b"', 'name'],
    ['name: [a, b]', 'name'],
    ['name: 7', 'name'],
    ['tagline: {}', 'tagline'],
    ['introduction: 7', 'introduction'],
    ['language: english', 'language'],
    ['language: e', 'language'],
    ['address: papers.example.org', 'address'],
    ['address: javascript:alert(1)', 'address'],
    ['base: ../up', 'base'],
    ['contact: me', 'contact'],
    ['contact: javascript:alert(1)', 'contact'],
    ['contact: "https://x.example/\\"><script>"', 'contact'],
    ['axes: []', 'axes'],
    ['axes: [a, a]', 'axes'],
    ['axes: [By Task]', 'axes'],
    ['home: { papers: 0 }', 'home'],
    ['home: { show: [everything] }', 'home'],
    ['image: ../card.png', 'image'],
    ['image: card.jpg', 'image'],
    ['color: red', 'color'],
    ['color: #ffffff', 'color'],
    ['color: "#ggg"', 'color'],
    ['keep: [../x]', 'keep'],
    ['keep: /etc', 'keep'],
  ] as const)('%s', (text, field) => {
    const { site, messages } = read(`# a comment\n${text}\n`);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^seeds\/site\.yaml:2:\d+: expected “.+” to be .+, found .+\. .+\.$/);
    expect(site[field]).toEqual(defaultSite[field]);
  });
});

test('what is right beside an error is kept, and all errors are told at once', () => {
  const { site, messages } = read('name: Mine\ncolor: red\nlanguage: xx-\nnmae: Yours\n');
  expect(site.name).toBe('Mine');
  expect(messages).toMatchInlineSnapshot(`
    [
      "seeds/site.yaml:3:11: expected “language” to be a language tag such as en, fr or pt-BR, found “xx-”. Correct the field; seeds/README.md lists the fields.",
      "seeds/site.yaml:2:8: expected “color” to be a color in quotes, such as "#9b2418", found “red”. Correct the field; seeds/README.md lists the fields.",
      "seeds/site.yaml:4:1: expected only known fields in the file, found “nmae”. Correct the name of the field, or take it out; seeds/README.md lists the fields.",
    ]
  `);
});

test('a value that a “#” made empty is told of with the remedy', () => {
  expect(read('color: #ff0000').messages).toMatchInlineSnapshot(`
    [
      "seeds/site.yaml:1:8: expected “color” to be a color in quotes, such as "#9b2418", found nothing. Give the field a value, or take it out; put a value that begins with “#” or “@” in quotes.",
    ]
  `);
});

test('YAML that cannot be read is an error, and everything has its default', () => {
  const { site, messages } = read('name: "Mine\n');
  expect(site).toEqual(defaultSite);
  expect(messages[0]).toContain('expected YAML');
});

test('no text makes the reading throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.string().map((text) => `name: ${text}`),
      ),
      (text) => {
        const { site, messages } = read(text);
        expect(site.name.length).toBeGreaterThan(0);
        expect(Array.isArray(messages)).toBe(true);
      },
    ),
  );
});
