/**
 * The same pure function, which gives its last result again when it is called with the same arguments. A part of
 * a picture that is remembered is the same tree, and is not patched again.
 */
export function remember<Arguments extends readonly unknown[], Result>(
  make: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { readonly given: Arguments; readonly result: Result } | undefined;
  return (...given) => {
    const isSame = last?.given.length === given.length && given.every((value, at) => Object.is(value, last?.given[at]));
    if (!last || !isSame) last = { given, result: make(...given) };
    return last.result;
  };
}
