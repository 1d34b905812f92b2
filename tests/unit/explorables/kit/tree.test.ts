import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { h, toHtml } from '../../../../src/explorables/kit/tree.ts';

test('a tree becomes markup without white space of its own', () => {
  const tree = h('svg', { viewBox: '0 0 10 10', hidden: false }, h('rect', { x: 1 / 3, y: null }), [
    h('text', {}, 'a', 1, null, ' & b'),
  ]);
  expect(toHtml(tree)).toBe('<svg viewBox="0 0 10 10"><rect x="0.33"/><text>a1 &amp; b</text></svg>');
});

test('an element that may hold text is closed, also when it is empty', () => {
  expect(toHtml(h('div', { id: 'a' }, h('input', { checked: true }), h('p')))).toBe(
    '<div id="a"><input checked><p></p></div>',
  );
});

test('no text and no attribute becomes markup', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, label) => {
      // A parser reads the ends of lines and null characters in its own way.
      fc.pre(!/[\r\0]/.test(text + label) && text !== '');
      const [div] = fromHtml(toHtml(h('div', { title: label }, text)), { fragment: true }).children;
      expect(div).toMatchObject({ properties: { title: label }, children: [{ type: 'text', value: text }] });
    }),
  );
});
