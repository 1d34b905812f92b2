import type { PhrasingContent } from 'mdast';

/** Text raised or lowered. */
export interface Script {
  type: 'script';
  children: PhrasingContent[];
  data: { hName: 'sub' | 'sup' };
}

/** Text whose small letters are small capitals. */
export interface SmallCaps {
  type: 'smallCaps';
  children: PhrasingContent[];
  data: { hName: 'span'; hProperties: { className: ['small-caps'] } };
}

/** Text whose case a bibliography style may not change: BibTeX's braces. On a page it is its content. */
export interface FixedCase {
  type: 'fixedCase';
  children: PhrasingContent[];
}

/** A formula in running text; `value` is LaTeX without its delimiters. */
export interface InlineMath {
  type: 'inlineMath';
  value: string;
  data: { hName: 'code'; hProperties: { className: ['math'] }; hChildren: [{ type: 'text'; value: string }] };
}

/** A formula as MathML; `value` is its markup, not yet checked. */
export interface MarkedMath {
  type: 'markedMath';
  value: string;
  data: { hName: 'code'; hProperties: { className: ['mathml'] }; hChildren: [{ type: 'text'; value: string }] };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    script: Script;
    smallCaps: SmallCaps;
    fixedCase: FixedCase;
    inlineMath: InlineMath;
    markedMath: MarkedMath;
  }
  interface RootContentMap {
    script: Script;
    smallCaps: SmallCaps;
    fixedCase: FixedCase;
    inlineMath: InlineMath;
    markedMath: MarkedMath;
  }
}

export function script(hName: 'sub' | 'sup', children: PhrasingContent[]): Script {
  return { type: 'script', children, data: { hName } };
}

export function smallCaps(children: PhrasingContent[]): SmallCaps {
  return { type: 'smallCaps', children, data: { hName: 'span', hProperties: { className: ['small-caps'] } } };
}

export function inlineMath(value: string): InlineMath {
  const data: InlineMath['data'] = {
    hName: 'code',
    hProperties: { className: ['math'] },
    hChildren: [{ type: 'text', value }],
  };
  return { type: 'inlineMath', value, data };
}

export function markedMath(value: string): MarkedMath {
  const data: MarkedMath['data'] = {
    hName: 'code',
    hProperties: { className: ['mathml'] },
    hChildren: [{ type: 'text', value }],
  };
  return { type: 'markedMath', value, data };
}
