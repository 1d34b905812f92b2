/** Papers of the sample, at most about. */
const mostInSample = 4_500;

/**
 * Which papers belong to the sample that stands for all: 1 for those that do. Each is chosen by its own name, so that
 * no paper that comes, goes or changes puts another into it or takes it out, as long as their number does not double.
 */
export function sampleOf(names: readonly string[], most = mostInSample): Uint8Array {
  const share = 2 ** Math.max(0, Math.ceil(Math.log2(names.length / most)));
  return Uint8Array.from(names, (name) => (digestOf(name) % share === 0 ? 1 : 0));
}

/** FNV-1a, 32 bits, with its bits mixed once more (the finalizer of MurmurHash3), since the lowest are taken. */
function digestOf(text: string): number {
  let digest = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193);
  digest = Math.imul(digest ^ (digest >>> 16), 0x85ebca6b);
  digest = Math.imul(digest ^ (digest >>> 13), 0xc2b2ae35);
  return (digest ^ (digest >>> 16)) >>> 0;
}
