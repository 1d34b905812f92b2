import { makeRandom } from '../kit/random.ts';
import { noWork } from '../kit/vectors.ts';
import { hear, type Setting } from './model.ts';
import { makeSound, type Sound } from './sound.ts';
import { openStream } from './stream.ts';

/** Sounds that training has not seen. */
export function otherSounds(count: number): Sound[] {
  const random = makeRandom(999);
  return Array.from({ length: count }, () => makeSound(random));
}

/** The share of frames that a stream hears as something else than was said, and its standard error over the sounds. */
export function misheard(
  setting: Setting,
  sounds: readonly Sound[],
): { readonly share: number; readonly error: number } {
  const shares = sounds.map((sound) => {
    const wrong = hearAll(setting, sound).filter((label, at) => label !== sound.said[at]);
    return wrong.length / sound.said.length;
  });
  const share = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  const squares = shares.reduce((sum, one) => sum + (one - share) ** 2, 0);
  return { share, error: Math.sqrt(squares / (shares.length - 1) / shares.length) };
}

function hearAll(setting: Setting, { frames }: Sound): number[] {
  const stream = openStream(setting);
  const chunk = setting.right + 1;
  const heard: number[] = [];
  for (let at = 0; at < frames.length; at += chunk) {
    const outputs = stream(frames.slice(at, at + chunk), at + chunk >= frames.length, noWork());
    heard.push(...outputs.map(hear));
  }
  return heard;
}
