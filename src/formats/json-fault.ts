const string = /"[^"\\\p{Cc}]*(?:(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|[\u007F-\u009F])[^"\\\p{Cc}]*)*"/u.source;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/u.source;
const token = new RegExp(`\\s*(?:([{}\\[\\],:])|(${string})|(${scalar}))`, 'uy');

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/** Offset of the first character that keeps a text from being one JSON value; its length where it breaks off. */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let expected: Expected | 'end' = 'value';
  for (let at = 0; ; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(text);
    const start = at + (/^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0);
    if (!match) return start;
    const next = after(expected, match, open);
    if (next === null) return start;
    expected = next;
  }
}

/** What may follow a token, or `null` where the token may not stand there. */
function after(
  expected: Expected | 'end',
  [, mark, text, other]: RegExpExecArray,
  open: string[],
): Expected | 'end' | null {
  if (expected === 'end') return null;
  if (expected === ':') return mark === ':' ? 'value' : null;
  if (expected === ', or end' && mark === ',') return open.at(-1) === '{' ? 'key' : 'value';
  const mayClose = expected === ', or end' || expected === (mark === '}' ? 'key or }' : 'value or ]');
  if (mark === '}' || mark === ']') {
    if (!mayClose || open.pop() !== (mark === '}' ? '{' : '[')) return null;
    return open.length > 0 ? ', or end' : 'end';
  }
  if (expected === 'key' || expected === 'key or }') return text === undefined ? null : ':';
  if (expected === ', or end') return null;
  if (mark === '{' || mark === '[') {
    open.push(mark);
    return mark === '{' ? 'key or }' : 'value or ]';
  }
  if (text === undefined && other === undefined) return null;
  return open.length > 0 ? ', or end' : 'end';
}
