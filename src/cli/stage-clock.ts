export interface Stage {
  readonly name: string;
  readonly seconds: number;
}

/** Times the stages of a build, between marks that the caller sets. */
export function stageClock() {
  const stages: Stage[] = [];
  let last = performance.now();
  const mark = (name: string): void => {
    stages.push({ name, seconds: (performance.now() - last) / 1000 });
    last = performance.now();
  };
  return { stages, mark };
}
