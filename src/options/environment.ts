/** What the environment says about a build: the only file that reads or writes `process.env`. */
export interface Environment {
  /** `INCIPIT_SEEDS`: the seeds folder. */
  readonly seeds: string | undefined;
  /** `SITE_URL`: the address at which the site will live. */
  readonly address: string | undefined;
  /** `BASE_PATH`: the path below which the site will live. */
  readonly base: string | undefined;
  /** `INCIPIT_LENIENT=1`. */
  readonly lenient: boolean;
  /** `INCIPIT_ALLOW_VACATED=1`. */
  readonly mayVacate: boolean;
  /** `INCIPIT_CARDS`: `all` or `none`. */
  readonly cards: string | undefined;
  /** `CI` is set, and to nothing that means no. */
  readonly isCi: boolean;
  /** Where npm was called, which is not where it runs its scripts. */
  readonly calledFrom: string | undefined;
}

/** An empty variable is one that is not set. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const value = (name: string) => variables[name] || undefined;
  return {
    seeds: value('INCIPIT_SEEDS'),
    address: value('SITE_URL'),
    base: value('BASE_PATH'),
    lenient: value('INCIPIT_LENIENT') === '1',
    mayVacate: value('INCIPIT_ALLOW_VACATED') === '1',
    cards: value('INCIPIT_CARDS'),
    isCi: !['0', 'false', undefined].includes(value('CI')),
    calledFrom: value('INIT_CWD'),
  };
}

/** Astro sends no usage data, and does not say that it would. */
export function silenceTelemetry(): void {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
}
