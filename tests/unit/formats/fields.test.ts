import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/formats/fields/dates.ts';
import { arxivNumber, doiName, webAddress } from '../../../src/formats/fields/identifiers.ts';
import { languageTag } from '../../../src/formats/fields/languages.ts';
import { readNames, writersOf } from '../../../src/formats/fields/names.ts';
import { saysNothing } from '../../../src/formats/fields/says-nothing.ts';

describe('readDate', () => {
  it.each<[unknown, readonly (number | null)[]]>([
    ['2024-10-14', [2024, 10, 14]],
    ['2024/10/14', [2024, 10, 14]],
    ['2024/10/14/', [2024, 10, 14]],
    ['2024.10.14', [2024, 10, 14]],
    ['2018-5-9', [2018, 5, 9]],
    ['2024-10-14T09:30:00Z', [2024, 10, 14]],
    ['2024-10-14 09:30', [2024, 10, 14]],
    ['20241014', [2024, 10, 14]],
    [20241014, [2024, 10, 14]],
    ['14 October 2024', [2024, 10, 14]],
    ['14. Oktober 2024', [2024, 10, 14]],
    ['le 14 octobre 2024', [2024, 10, 14]],
    ['14 de octubre de 2024', [2024, 10, 14]],
    ['Mon, 14 Oct 2024 10:00:00 GMT', [2024, 10, 14]],
    ['14-Oct-2024', [2024, 10, 14]],
    ['October 14, 2024', [2024, 10, 14]],
    ['Oct 14th, 2024', [2024, 10, 14]],
    ['Oct. 2024', [2024, 10, null]],
    ['2024 Oct 14', [2024, 10, 14]],
    ['2024 Oct', [2024, 10, null]],
    ['10/2024', [2024, 10, null]],
    ['14.10.2024', [2024, 10, 14]],
    ['14/10/2024', [2024, 10, 14]],
    ['10/14/2024', [2024, 10, 14]],
    ['2024', [2024, null, null]],
    [2024, [2024, null, null]],
    [1728864000000, [2024, 10, 14]],
    [1728864000, [2024, 10, 14]],
    ['(2024)', [2024, null, null]],
    ['©2024', [2024, null, null]],
    ['2024年10月14日', [2024, 10, 14]],
    ['2024년 10월', [2024, 10, null]],
    ['14 октября 2024 г.', [2024, 10, 14]],
    ['14 Ekim 2024', [2024, 10, 14]],
    ['１４ Oct ２０２４', [2024, 10, 14]],
    [{ 'date-parts': [[2024, 10, 14]] }, [2024, 10, 14]],
    [{ 'date-parts': [['2024', '10']] }, [2024, 10, null]],
    [{ raw: '2024-10' }, [2024, 10, null]],
    [{ year: 2024, month: 'oct' }, [2024, 10, null]],
    [{ version: 'v1', created: 'Mon, 14 Oct 2024 10:00:00 GMT' }, [2024, 10, 14]],
  ])('reads all of %j', (value, [year, month, day]) => {
    expect(readDate(value)).toEqual({ year, month, day, isWhole: true });
  });

  it.each<[unknown, readonly (number | null)[]]>([
    ['2024-13-45', [2024, null, null]],
    ['2024-10-45', [2024, 10, null]],
    ['2023-02-29', [2023, 2, null]],
    ['2011-08-00', [2011, 8, null]],
    ['10/12/2024', [2024, null, null]],
    ['Spring 2024', [2024, null, null]],
    ['2024 Oct-Nov', [2024, null, null]],
    ['2020/2021', [2020, null, null]],
    ['in press, 2024', [2024, null, null]],
    ['0000', [null, null, null]],
    ['n.d.', [null, null, null]],
    ['1066', [null, null, null]],
    [-5, [null, null, null]],
    [{}, [null, null, null]],
    [[], [null, null, null]],
    [true, [null, null, null]],
  ])('keeps of %j what is clear, and says that there was more', (value, [year, month, day]) => {
    expect(readDate(value)).toEqual({ year, month, day, isWhole: false });
  });
});

describe('readNames', () => {
  it.each<[unknown, readonly string[]]>([
    [
      ['Jane Doe', 'Roe, John'],
      ['Jane Doe', 'Roe, John'],
    ],
    [[{ family: 'Doe', given: 'Jane' }], ['Doe, Jane']],
    [[{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }], ['van der Berg, Jan']],
    [[{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }], ['King, Jr., Martin Luther']],
    [[{ literal: 'World Health Organization' }], ['{World Health Organization}']],
    [[{ firstName: 'Jane', lastName: 'Doe', creatorType: 'author' }], ['Doe, Jane']],
    [[{ authorId: '1', name: 'Jane Doe' }], ['Jane Doe']],
    [[{ author: { display_name: 'Jane Doe' } }], ['Jane Doe']],
    [
      [
        ['Doe', 'Jane', ''],
        ['Roe', 'John', 'III'],
      ],
      ['Doe, Jane', 'Roe, III, John'],
    ],
    ['Doe, Jane and Roe, John', ['Doe, Jane', 'Roe, John']],
    ['van der Berg, Jan Piet and Roe, John', ['van der Berg, Jan Piet', 'Roe, John']],
    ['Jane Doe, John Roe and Ann One', ['Jane Doe', 'John Roe', 'Ann One']],
    ['Jane Doe, John Roe, and Ann One', ['Jane Doe', 'John Roe', 'Ann One']],
    ['Jane Doe, John Roe & Ann One', ['Jane Doe', 'John Roe', 'Ann One']],
    ['Doe, Jane; Roe, John', ['Doe, Jane', 'Roe, John']],
    ['Doe J.; Roe R.;', ['Doe J.', 'Roe R.']],
    ['Doe, J., Roe, R. A.', ['Doe, J.', 'Roe, R. A.']],
    ['Jane Doe, John Roe', ['Jane Doe', 'John Roe']],
    ['Doe, Jane', ['Doe, Jane']],
    ['Doe, Jr., Jane', ['Doe, Jr., Jane']],
    ['Jane Doe', ['Jane Doe']],
    ['{Barnes and Noble} and Doe, Jane', ['{Barnes and Noble}', 'Doe, Jane']],
  ])('reads %j', (value, names) => {
    expect(readNames(value)).toEqual({ names, isWhole: true, isClear: true });
  });

  it('tells that there are more authors than it names', () => {
    for (const more of ['others', 'et al.', 'et al', 'and 12 others', '3 more'])
      expect(readNames(['Jane Doe', more]).isWhole).toBe(false);
  });

  it('takes of creators with a role the authors, and of editors alone all', () => {
    const [author, editor] = ['author', 'editor'].map((creatorType) => ({ name: `An ${creatorType}`, creatorType }));
    expect(writersOf([author, editor, 'Jane Doe'])).toEqual({ value: [author, 'Jane Doe'], isWhole: false });
    expect(writersOf([editor])).toEqual({ value: [editor], isWhole: true });
    expect(writersOf('Jane Doe')).toEqual({ value: 'Jane Doe', isWhole: true });
  });

  it('says that a text with more commas than a name has is not clear', () => {
    expect(readNames('Doe, Jane, Roe, John').isClear).toBe(false);
  });
});

describe('saysNothing', () => {
  it.each([
    ['doi', 'N/A'],
    ['venue', 'None'],
    ['authors', 'nan'],
    ['abstract', '[No abstract available]'],
    ['date', 'n.d.'],
    ['url', ' - '],
  ] as const)('takes as empty in “%s”: %s', (key, value) => {
    expect(saysNothing(key, value)).toBe(true);
  });

  it.each([
    ['title', 'None'],
    ['keywords', 'null'],
    ['abstract', 'No abstract available to us was read.'],
    ['venue', 'Nature'],
    ['upvotes', 0],
  ] as const)('takes as a value in “%s”: %s', (key, value) => {
    expect(saysNothing(key, value)).toBe(false);
  });
});

describe('identifiers', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['www.example.org/a', 'https://www.example.org/a'],
    ['github.com/doe/steps', 'https://github.com/doe/steps'],
    ['example.org', null],
    ['/a.pdf', null],
    ['paper.pdf', null],
    ['javascript:alert(1)', null],
  ])('reads the address %s', (text, address) => {
    expect(webAddress(text)).toBe(address);
  });

  it.each([
    ['2405.00001', '2405.00001'],
    ['arXiv:2405.00001v2', '2405.00001v2'],
    ['arXiv:2405.00001 [cs.CL]', '2405.00001'],
    ['arxiv 2405.00001', '2405.00001'],
    ['https://arxiv.org/abs/2405.00001v3', '2405.00001v3'],
    ['http://arxiv.org/pdf/2405.00001.pdf', '2405.00001'],
    ['https://doi.org/10.48550/arXiv.2405.00001', '2405.00001'],
    ['10.48550/ARXIV.2405.00001', '2405.00001'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['math.GT/0309136v1', 'math.GT/0309136v1'],
    ['2405.1', null],
    ['next week', null],
  ])('reads the arXiv number of %s', (text, number) => {
    expect(arxivNumber(text)).toBe(number);
  });

  it.each([
    ['10.1000/xyz', '10.1000/xyz'],
    ['doi:10.1000/xyz', '10.1000/xyz'],
    ['DOI 10.1000/lakes9', '10.1000/lakes9'],
    ['DOI: 10.1000/xyz.', '10.1000/xyz'],
    ['https://doi.org/10.1000/xyz', '10.1000/xyz'],
    ['http://dx.doi.org/10.1000%2Fxyz', '10.1000/xyz'],
    ['10.1016/j.x.2020.01.001 [doi]', '10.1016/j.x.2020.01.001'],
    [
      '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
      '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
    ],
    ['10.1000', null],
    ['see 10.1000/xyz', null],
  ])('reads the DOI of %s', (text, name) => {
    expect(doiName(text)).toBe(name);
  });

  it.each([
    ['English', 'en'],
    ['eng', 'en'],
    ['en-GB', 'en-GB'],
    ['Deutsch', 'de'],
    ['ngerman', 'de'],
    ['fre', 'fr'],
    ['Chinese', 'zh'],
    ['12', null],
    ['und', null],
  ])('reads the language %s', (text, tag) => {
    expect(languageTag(text)).toBe(tag);
  });
});
