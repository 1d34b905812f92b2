import type { Parameter } from './tape.ts';

/**
 * Adam (Kingma and Ba 2015) with its usual decay rates, 0.9 and 0.999. The function that it returns moves every
 * parameter once along its slope, at the given learning rate, and sets the slopes back to zero.
 */
export function makeAdam(parameters: readonly Pick<Parameter, 'value' | 'slope'>[]): (rate: number) => void {
  const moments = parameters.map(
    ({ value }) => [new Float64Array(value.length), new Float64Array(value.length)] as const,
  );
  let steps = 0;
  return (rate) => {
    steps += 1;
    for (const [index, { value, slope }] of parameters.entries()) {
      const [first, second] = moments[index]!;
      for (let at = 0; at < value.length; at++) {
        first[at] = 0.9 * first[at]! + 0.1 * slope[at]!;
        second[at] = 0.999 * second[at]! + 0.001 * slope[at]! ** 2;
        const [mean, spread] = [first[at]! / (1 - 0.9 ** steps), second[at]! / (1 - 0.999 ** steps)];
        value[at]! -= (rate * mean) / (Math.sqrt(spread) + 1e-8);
      }
      slope.fill(0);
    }
  };
}
