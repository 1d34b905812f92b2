import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryId } from '../../../src/derived/entry-id.ts';

describe('entryId', () => {
  // An identifier that changes makes every feed reader show every paper again.
  it('is the same for ever', () => {
    expect(entryId('duoattention-efficient-long-context-llm-inference-with')).toBe(
      'urn:uuid:e55eea69-e974-8eb5-8277-6110a40181c6',
    );
    expect(entryId('')).toBe('urn:uuid:2efd6ebe-4cbc-8e8b-8bd5-2391ee9cc0d1');
  });

  it('is a UUID of version 8 and of another value for another slug', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(entryId(a)).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(entryId(a) === entryId(b)).toBe(a === b);
      }),
    );
  });
});
