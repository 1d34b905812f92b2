import { decode } from './corpus.ts';
import { treeSize } from './draft.ts';
import { look } from './model.ts';
import { passIn, type State } from './picture.ts';
import type { Pass } from './write.ts';

/** What happens in the pass on the screen, and how many passes the line takes. */
export function says(state: State): string {
  const pass = passIn(state);
  return `${pass ? saysOfPass(pass, state) : 'Nothing is written yet.'} ${saysOfLine(state)}`;
}

function saysOfPass(pass: Pass, state: State): string {
  const wrote = `writes “${decode(pass.written)}”`;
  const { length } = pass.guesses;
  const number = Math.min(state.pass, look(state).passes.length);
  if (length === 0) return `Pass ${number} has no guesses to check and ${wrote}.`;
  const left = pass.isLeft.filter(Boolean).length;
  const whole = treeSize(state) - 1;
  const made = `${count(whole, 'guess')} ${whole === 1 ? 'was' : 'were'} made, ${left} left after pruning`;
  const sure = pass.written.length > pass.kept.length ? ' and adds a word of its own' : '';
  return `${made}. Pass ${number} checks them at once, keeps ${pass.kept.length}${sure}: it ${wrote}.`;
}

function saysOfLine(state: State): string {
  const { passes, plain } = look(state);
  const isSame = decode(plain) === decode(passes.flatMap(({ written }) => written));
  const text = isSame ? 'The text is the same' : 'The texts differ';
  return `The line takes ${count(passes.length, 'pass')} with streams, ${plain.length} word by word. ${text}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}es`}`;
}
