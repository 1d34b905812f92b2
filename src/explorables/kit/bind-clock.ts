export interface Clock {
  /** Milliseconds from step to step. */
  readonly interval: number;
  /** The step at which the run is over. */
  readonly last: () => number;
  readonly now: () => number;
  readonly go: (step: number) => void;
}

/**
 * Play and pause, step, reset; a run that is over begins anew. Playing ends at the last step, when the reader takes a step or moves the
 * slider, and when the page is hidden. Whoever asks for reduced motion has no Play (the style sheet hides it).
 */
export function bindClock(group: HTMLElement, clock: Clock): void {
  const play = group.querySelector<HTMLButtonElement>('[data-act="play"]');
  let timer: ReturnType<typeof setInterval> | undefined;

  const pause = () => {
    clearInterval(timer);
    timer = undefined;
    if (play) play.textContent = 'Play';
  };
  const isOver = () => clock.now() >= clock.last();
  const advance = () => {
    clock.go(isOver() ? 0 : clock.now() + 1);
    if (isOver()) pause();
  };
  const start = () => {
    if (isOver()) clock.go(0);
    timer = setInterval(advance, clock.interval);
    if (play) play.textContent = 'Pause';
  };
  const acts: Readonly<Record<string, () => void>> = {
    play: () => (timer === undefined ? start() : pause()),
    step: () => {
      pause();
      advance();
    },
    reset: () => {
      pause();
      clock.go(0);
    },
  };

  group.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) acts[target.dataset['act'] ?? '']?.();
  });
  group.addEventListener('input', pause);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) pause();
  });
}
