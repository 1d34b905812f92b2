import { allTiles, count } from './bars-picture.ts';
import { shape } from './film.ts';
import { look, stillLoss, words, wordText } from './model.ts';
import type { State } from './picture.ts';

/** What is seen: what reading drops, then what the word on the screen gets of what it wants. */
export function says(state: State): string {
  return `${saysOfReading(state)} ${saysOfWord(state)}`;
}

function saysOfReading(state: State): string {
  const { read, loss } = look(state, state.word);
  const left = `${count(read.length)} of ${count(allTiles)} tiles are read`;
  if (state.drop === 0) return `All ${count(allTiles)} tiles are read.`;
  const lost = `the tile left in place of a dropped one differs from it by ${loss.toFixed(3)} on average`;
  if (state.scene === 'ball') return `${left}; ${lost}.`;
  const times = `${(loss / stillLoss(state.drop)).toFixed(1)} times as much as with a still camera`;
  if (state.scene === 'pan') return `${left}; ${lost}, ${times}: little is new, but all is at another place.`;
  const group = state.when % shape.group === 0 ? 'between two groups' : 'inside a group';
  return `${left}; ${lost}, ${times}: the cut is ${group} of four.`;
}

function saysOfWord(state: State): string {
  const { moments } = look(state, state.word);
  const moment = moments[state.word - 1];
  if (!moment) return 'No word is written yet. Take a step.';
  const kept = (part: number) => `${(100 * part).toFixed(part < 0.1 ? 1 : 0)} %`;
  const gets = `“${wordText(state.word)}” attends to ${count(moment.chosen.length)} of them and gets ${kept(moment.kept)} of what it would attend to`;
  if (state.way === 'anew')
    return `${gets}; ${moment.isRenewed ? 'it has chosen anew' : 'the last choice still fits'}.`;
  const anew = look({ ...state, way: 'anew' }, state.word).moments[state.word - 1]?.kept ?? 0;
  const about = words[state.word - 1]?.about;
  if (about === words[0]?.about) return `${gets}: they were chosen for the ${about}.`;
  return `${gets}: the others were thrown away. Chosen anew, it would get ${kept(anew)}.`;
}
