import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportLink } from '../../../src/derived/report-link.ts';

const paper = { title: 'On “A & B” #1', url: 'https://x.example/papers/a/', place: 'line 7 of seeds/a.txt' };

describe('reportLink', () => {
  it('writes the subject and the text of a mail', () => {
    const link = new URL(reportLink('mailto:me@x.example', paper));
    expect(link.pathname).toBe('me@x.example');
    expect(link.searchParams.get('subject')).toBe('Error in “On “A & B” #1”');
    expect(link.searchParams.get('body')).toBe(
      'https://x.example/papers/a/\r\nRead from line 7 of seeds/a.txt.\r\n\r\n',
    );
  });

  it.each([
    ['https://github.com/me/papers/issues/new', 'title', 'body'],
    ['https://github.com/me/papers/issues/new/?labels=error', 'title', 'body'],
    ['https://codeberg.org/me/papers/issues/new', 'title', 'body'],
    ['https://gitlab.com/group/me/papers/-/issues/new', 'issue[title]', 'issue[description]'],
  ])('fills in the form of %s', (contact, title, body) => {
    const { searchParams } = new URL(reportLink(contact, paper));
    expect(searchParams.get(title)).toContain(paper.title);
    expect(searchParams.get(body)).toContain(paper.url);
    expect(searchParams.get(body)).toContain(paper.place);
    if (contact.includes('labels')) expect(searchParams.get('labels')).toBe('error');
  });

  it('leaves parameters alone that the address has already', () => {
    const { searchParams } = new URL(reportLink('https://github.com/me/p/issues/new?title=Mine', paper));
    expect(searchParams.getAll('title')).toEqual(['Mine']);
  });

  it('replaces placeholders in any other address, and gives it as it is where there are none', () => {
    expect(reportLink('https://x.example/form?t={title}&p={place}', paper)).toBe(
      `https://x.example/form?t=${encodeURIComponent(paper.title)}&p=line%207%20of%20seeds%2Fa.txt`,
    );
    expect(reportLink('https://x.example/form#top', paper)).toBe('https://x.example/form#top');
  });

  it('gives an address that is an address, whatever a title holds', () => {
    const anyTitle = fc.oneof(fc.string(), fc.constantFrom('\ud800', '"><script>', '%', '日本語', 'a\nb'));
    const contacts = ['mailto:me@x.example', 'https://github.com/a/b/issues/new', 'https://x.example/?q={title}#{url}'];
    fc.assert(
      fc.property(fc.constantFrom(...contacts), anyTitle, (contact, title) => {
        const link = reportLink(contact, { ...paper, title });
        expect(URL.canParse(link)).toBe(true);
        expect(link).not.toMatch(/[\s"<>]/);
      }),
    );
  });
});
