import { published } from './published.ts';

export function frames(count: number): string {
  return `${count} ${count === 1 ? 'frame' : 'frames'}`;
}

export function seconds(count: number): string {
  return `${((count * published.frameMilliseconds) / 1000).toFixed(2)} s`;
}

export function milliseconds(count: number): string {
  return `${(count * published.frameMilliseconds).toLocaleString('en-US')} ms`;
}
