/** Units and their prefixes as siunitx names them, in pairs of name and sign. */
const names =
  'kilo k mega M giga G tera T peta P milli m micro µ nano n pico p femto f centi c deci d metre m meter m gram g second s ' +
  'minute min hour h day d year yr percent % degree ° celsius °C degreeCelsius °C kelvin K hertz Hz volt V watt W joule J ' +
  'pascal Pa bar bar newton N coulomb C electronvolt eV litre L liter L mole mol molar M ampere A ohm Ω farad F tesla T ' +
  'gauss G byte B bit bit lumen lm lux lx becquerel Bq sievert Sv gray Gy decibel dB parsec pc angstrom Å dalton Da square □ cubic ▫';

const signs: ReadonlyMap<string, string> = new Map(
  [...names.matchAll(/(\S+) (\S+)/g)].map(([, name = '', sign = '']) => [name, sign] as const),
);

/** A unit of siunitx as it is printed: `\kilo\metre\per\second\squared` is km/s². A name that is not known stays. */
export function unitText(unit: string): string {
  return unit
    .replace(/\\([a-zA-Z]+)\s*/g, (command, name: string) => {
      if (name === 'per') return '/';
      if (name === 'squared') return '²';
      if (name === 'cubed') return '³';
      return signs.get(name) ?? command;
    })
    .replace(/□([^\s/]+)/g, '$1²')
    .replace(/▫([^\s/]+)/g, '$1³')
    .trim();
}
