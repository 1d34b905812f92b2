/** A build that may not go on, with the reason in the curator's words. Nothing was written. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(place: string, expected: string, found: string, remedy: string) {
    super(`${place}: expected ${expected}, found ${found}. ${remedy}`);
  }
}
