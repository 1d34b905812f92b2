import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorName, sortedName, wholeName } from '../../../../src/derived/citations/author-name.ts';
import { authorNames } from '../../../../src/derived/citations/author-names.ts';
import { bibtex } from '../../../../src/derived/citations/bibtex.ts';
import { namesByBetterBibtex, namesByCitationJs } from '../../../support/bibtex-parser.ts';
import { anyText } from '../../support/any-text.ts';
import { cite } from './citable.ts';

const sorted = (name: string) => sortedName(authorName(name));

describe('authorName', () => {
  it.each([
    // The parts as stated.
    ['Xiao, Guangxuan', 'Xiao, Guangxuan'],
    ['Doe, Jane, Jr.', 'Doe, Jane, Jr.'],
    ['Doe, Jr., Jane', 'Doe, Jane, Jr.'],
    ['Robert Downey, Jr.', 'Downey, Robert, Jr.'],
    ['García Márquez, Gabriel', 'García Márquez, Gabriel'],
    ['{van der Berg}, Jane', 'van der Berg, Jane'],
    // As printed.
    ['Robert Downey Jr.', 'Downey, Robert, Jr.'],
    ['Henry Louis Gates III', 'Gates, Henry Louis, III'],
    ['J. R. R. Tolkien', 'Tolkien, J. R. R.'],
    ['Plato', 'Plato'],
    ['danah boyd', 'boyd, danah'],
    // Particles and double names.
    ['Jane van der Berg', 'van der Berg, Jane'],
    ['Luc Van Gool', 'Van Gool, Luc'],
    ['Nguyen Van Minh', 'Minh, Nguyen Van'],
    ['Ludwig van Beethoven', 'van Beethoven, Ludwig'],
    ['María de la Cruz', 'de la Cruz, María'],
    ['Gerard ’t Hooft', '’t Hooft, Gerard'],
    ['José Ortega y Gasset', 'Ortega y Gasset, José'],
    ['Eduardo Costa e Silva', 'Costa e Silva, Eduardo'],
    ['Charles-Jean de La Vallée Poussin', 'de La Vallée Poussin, Charles-Jean'],
    ['Gabriel García Márquez', 'García Márquez, Gabriel'],
    ['Simone Hernández-Orallo', 'Hernández-Orallo, Simone'],
    // Family names first.
    ['Doe JA', 'Doe, JA'],
    ['van der Berg J', 'van der Berg, J'],
    ['García López MA', 'García López, MA'],
    ['Ivanov I. I.', 'Ivanov, I. I.'],
    ['Doe JA Jr', 'Doe, JA, Jr'],
    ['MÜLLER Hans', 'MÜLLER, Hans'],
    ['JANE DOE', 'DOE, JANE'],
    ['TJ Smith', 'Smith, TJ'],
    // Other scripts.
    ['王小明', '王小明'],
    ['王, 小明', '王, 小明'],
    ['محمد بن علي', 'محمد بن علي'],
    ['Иван Петров', 'Петров, Иван'],
    ['Xiaoming Wang (王小明)', 'Wang, Xiaoming (王小明)'],
    ['Dhabaleswar K. (DK) Panda', 'Panda, Dhabaleswar K. (DK)'],
    ['Bo Ai', 'Ai, Bo'],
    // Bodies.
    ['World Health Organization', 'World Health Organization'],
    ['ATLAS Collaboration', 'ATLAS Collaboration'],
    ['Gemini Team', 'Gemini Team'],
    ['DeepSeek-AI', 'DeepSeek-AI'],
    ['Organization, World Health', 'World Health Organization'],
    ['University of California, Berkeley', 'University of California, Berkeley'],
    ['Centers for Disease Control and Prevention', 'Centers for Disease Control and Prevention'],
    ['The GTEx Consortium', 'The GTEx Consortium'],
    ['{Barack Obama Fans}', 'Barack Obama Fans'],
    ['Amnesty International', 'Amnesty International'],
    ['Food and Drug Administration', 'Food and Drug Administration'],
    ['Acme Stones, Inc.', 'Acme Stones, Inc.'],
    ['Nguy{\\~{\\^e}}n, An', 'Nguyễn, An'],
    ['{{Smith, Jones and Sons}}', 'Smith, Jones and Sons'],
    // Spelling of BibTeX, entities.
    ["Mirko Lazi\\'c", 'Lazić, Mirko'],
    ['J\\"org M{\\"u}ller', 'Müller, Jörg'],
    ['{\\L}ukasz Kaiser', 'Kaiser, Łukasz'],
    ['S{\\o}ren \\AA kerman', 'Åkerman, Søren'],
    ['Ga{\\"e}l Var{\\^o}qu{\\\'{\\i}}n', 'Varôquín, Gaël'],
    ['J&#246;rg M&uuml;ller', 'Müller, Jörg'],
    ['J.~R. Smith', 'Smith, J. R.'],
    // Marks and what else is no part of a name.
    ['Jane Doe*', 'Doe, Jane'],
    ['Ann One†', 'One, Ann'],
    ['Ann One¹,²', 'One, Ann'],
    ['Jane Doe$^{1,2}$', 'Doe, Jane'],
    ['Jane Doe\\textsuperscript{a}', 'Doe, Jane'],
    ['Jane Doe<sup>1</sup>', 'Doe, Jane'],
    ['Jane Doe (University of Fish)', 'Doe, Jane'],
    ['Jane Doe, University of Fish', 'Doe, Jane'],
    ['Jane Doe <jane@fish.example>', 'Doe, Jane'],
    ['Jane Doe (0000-0002-1825-0097)', 'Doe, Jane'],
    ['Jane Doe, PhD', 'Doe, Jane'],
    ['Jane Doe, MD, PhD', 'Doe, Jane'],
    ['Jane Doe, MD', 'Doe, Jane'],
    ['Doe, MD', 'Doe, MD'],
    ['Doe, MA', 'Doe, MA'],
    ['Prof. Dr. Jane Doe', 'Doe, Jane'],
  ])('parts “%s” as “%s”', (printed, expected) => {
    expect(sorted(printed)).toBe(expected);
  });

  it('is written the way readers write it', () => {
    expect(wholeName(authorName('Doe, Jr., Jane'))).toBe('Jane Doe Jr.');
    expect(wholeName(authorName('王, 小明'))).toBe('王小明');
    expect(wholeName(authorName('{World Health Organization}'))).toBe('World Health Organization');
  });
});

describe('authorNames', () => {
  const whole = (listed: readonly string[]) => {
    const { names, hasMore } = authorNames(listed);
    return [...names.map(wholeName), ...(hasMore ? ['…'] : [])];
  };

  it.each([
    [['Jane Doe', 'et al.']],
    [['Jane Doe', 'others']],
    [['Jane Doe', 'and others']],
    [['Jane Doe et al.']],
    [['Jane Doe', '{et al.}']],
    [['Jane Doe', '…']],
    [['Jane Doe', 'and 12 others']],
    [['Jane Doe and 3 more']],
  ])('%j has more authors than it names', (listed) => {
    expect(whole(listed)).toEqual(['Jane Doe', '…']);
  });

  it('parts two people whom a list ran together, and no body', () => {
    expect(whole(['Jane Doe and Bob Roe', 'Al Poe; Ann Moe'])).toEqual(['Jane Doe', 'Bob Roe', 'Al Poe', 'Ann Moe']);
    expect(whole(['and Bob Roe'])).toEqual(['Bob Roe']);
    expect(whole(['Bill and Melinda Gates Foundation'])).toEqual(['Bill and Melinda Gates Foundation']);
    expect(whole(['U.S. Food and Drug Administration'])).toEqual(['U.S. Food and Drug Administration']);
  });

  it('takes the numbers of notes from names, unless only they tell two apart', () => {
    expect(whole(['Jane Doe1,2', 'Bob Roe 1'])).toEqual(['Jane Doe', 'Bob Roe']);
    expect(whole(['Ann Author1', 'Ann Author2'])).toEqual(['Ann Author1', 'Ann Author2']);
  });

  it('takes short words in capitals for initials, unless the list prints family names so', () => {
    const families = (listed: readonly string[]) =>
      authorNames(listed).names.map((name) => ('literal' in name ? name.literal : name.family));
    expect(families(['Doe JA', 'Roe B'])).toEqual(['Doe', 'Roe']);
    expect(families(['Bo LI', 'Wei WANG'])).toEqual(['LI', 'WANG']);
  });

  it('drops what has no letter, and nothing else', () => {
    expect(whole(['*', '', ' ', 'Jane Doe'])).toEqual(['Jane Doe']);
  });
});

describe('names in BibTeX', () => {
  const words = fc.stringMatching(/^[A-ZÄÖÉ][a-zäöüéñ]{1,8}$/);
  const given = fc.oneof(
    words,
    fc.stringMatching(/^[A-Z]\.( [A-Z]\.)?$/),
    fc.tuple(words, words).map((two) => two.join(' ')),
  );
  const particles = fc.constantFrom('', 'van ', 'van der ', 'de la ', 'von ', 'al-', 'd’', 'O’');
  const joined = fc.constantFrom('', '-Gasset', ' y Gasset', ' La Vallée Poussin', ' Márquez');
  const family = fc.tuple(particles, words, joined).map((parts) => parts.join(''));
  const suffix = fc.constantFrom('', 'Jr.', 'III');
  const person = fc.record({ family, given, suffix });
  const body = fc
    .constantFrom(
      'World Health Organization',
      'ATLAS Collaboration',
      'Fish & Sons, Inc.',
      'Men and Women of 10% {C}',
      '王小明',
    )
    .map((name) => ({ family: name, given: '', suffix: '' }));

  it.each([
    ['Citation.js', namesByCitationJs],
    ['Better BibTeX', namesByBetterBibtex],
  ])('are read back whole by %s', (_, read) => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: person }, body), { minLength: 1, maxLength: 4 }),
        (people) => {
          const names = people.map(({ family: last, given: first, suffix: end }) =>
            first === '' ? `{${last.replace(/[{}]/g, '')}}` : [last, ...(end === '' ? [] : [end]), first].join(', '),
          );
          const expected = people.map((name) => ({ ...name, family: name.family.replace(/[{}]/g, '') }));
          expect(read(bibtex(cite({ stated: { names } })))).toEqual(expected);
        },
      ),
    );
  });

  it('stay as many names, each of one line, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(anyText(30), { maxLength: 4 }), (names) => {
        const citation = cite({ stated: { names } });
        const file = bibtex(citation);
        for (const name of citation.authors) expect(wholeName(name)).toMatch(/^\S(?:.*\S)?$/u);
        const count = citation.authors.length + (citation.hasMoreAuthors && citation.authors.length > 0 ? 1 : 0);
        expect(namesByCitationJs(file).length).toBe(count);
      }),
      { numRuns: 300, examples: [[['!,ၥ$', '0']]] },
    );
  });
});
