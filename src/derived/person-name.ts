/** A name as a curator writes it, `Family, Given` or as printed, the way readers write it. */
export function displayName(name: string): string {
  const [family, given, ...more] = name.split(', ');
  return given === undefined || more.length > 0 ? name : `${given} ${family}`;
}
