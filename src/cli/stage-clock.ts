import type { AstroIntegration } from 'astro';

export interface Stage {
  readonly name: string;
  readonly seconds: number;
}

export type StageClock = ReturnType<typeof stageClock>;

/** Times the stages of a build: between Astro's hooks, and at marks set by the caller. */
export function stageClock() {
  const stages: Stage[] = [];
  let last = performance.now();
  const mark = (name: string) => {
    stages.push({ name, seconds: (performance.now() - last) / 1000 });
    last = performance.now();
  };
  const integration: AstroIntegration = {
    name: 'incipit-stage-clock',
    hooks: {
      'astro:build:start': () => mark('read seeds'),
      'astro:build:generated': () => mark('render'),
      'astro:build:done': () => mark('index'),
    },
  };
  return { stages, mark, integration };
}
