/** Words of English questions that say nothing of what is looked for. They count only inside quotation marks. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about above after again all also am among an and any are as at be because been before being below between ' +
    'both but by can cannot could did do does doing done down during each either etc few for from further get give ' +
    'given had has have having he her here hers him his how i if in into is it its itself just made make many may me ' +
    'might more most much must my no nor not of off on once one only or other our ours out over own per same shall she ' +
    'should so some such than that the their theirs them then there these they this those through thus to too under ' +
    'until up upon us use used uses using via very was we were what when where whether which while who whom whose why ' +
    'will with within without would yet you your'
  ).split(' '),
);
