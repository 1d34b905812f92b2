/** A place on the map, in whole numbers from 0 to `side`. */
export type Point = readonly [x: number, y: number];

export const side = 4095;
