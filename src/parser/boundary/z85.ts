/**
 * Z85 (ZeroMQ RFC 32): four bytes in five printable characters, none of which
 * JSON escapes; a sixteenth shorter than base64.
 */
export const z85Alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

/**
 * Decodes Z85.
 * @param text five characters for every four bytes
 */
export function decodeZ85(text: string): Uint8Array {
  const digits = new Uint8Array(128);
  for (let digit = 0; digit < z85Alphabet.length; digit += 1) digits[z85Alphabet.charCodeAt(digit)] = digit;
  const bytes = new Uint8Array(4 * Math.floor(text.length / 5));
  const view = new DataView(bytes.buffer);
  for (let word = 0; 4 * word < bytes.length; word += 1) {
    let value = 0;
    for (let at = 5 * word; at < 5 * word + 5; at += 1) value = value * 85 + (digits[text.charCodeAt(at) & 127] ?? 0);
    view.setUint32(4 * word, value);
  }
  return bytes;
}
