/** How much of the map is seen, and where. */
export interface Camera {
  /** Pixels for a unit of the map. */
  readonly scale: number;
  /** Where the map's origin is, in pixels. */
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

type Extent = readonly [left: number, top: number, width: number, height: number];

/** How much closer than the whole map a reader can come. */
const mostZoom = 24;
/** Part of the box that has to be covered by the map. */
const leastSeen = 0.4;

/** The whole map, in the middle of the box. */
export function wholeMap([left, top, width, height]: Extent, box: Box): Camera {
  const scale = Math.min(box.width / width, box.height / height);
  return {
    scale,
    x: (box.width - width * scale) / 2 - left * scale,
    y: (box.height - height * scale) / 2 - top * scale,
  };
}

/** How many times larger the map is than the whole of it in the box. */
export function zoomOf(camera: Camera, extent: Extent, box: Box): number {
  return camera.scale / wholeMap(extent, box).scale;
}

/** Comes closer, or goes back, with the map's place under a point of the box staying where it is. */
export function zoomAt(
  camera: Camera,
  factor: number,
  at: { readonly x: number; readonly y: number },
  extent: Extent,
  box: Box,
): Camera {
  const least = wholeMap(extent, box);
  const scale = Math.min(least.scale * mostZoom, Math.max(least.scale, camera.scale * factor));
  const ratio = scale / camera.scale;
  return within({ scale, x: at.x - (at.x - camera.x) * ratio, y: at.y - (at.y - camera.y) * ratio }, extent, box);
}

export function panBy(camera: Camera, right: number, down: number, extent: Extent, box: Box): Camera {
  return within({ ...camera, x: camera.x + right, y: camera.y + down }, extent, box);
}

/** Brings a place of the map into the middle of the box. */
export function centerOn(camera: Camera, x: number, y: number, extent: Extent, box: Box): Camera {
  return within({ ...camera, x: box.width / 2 - x * camera.scale, y: box.height / 2 - y * camera.scale }, extent, box);
}

/** The map cannot be lost: where it is whole it stays in the middle, else part of the box shows it. */
function within(camera: Camera, extent: Extent, box: Box): Camera {
  const least = wholeMap(extent, box);
  if (camera.scale <= least.scale * 1.001) return least;
  const [left, top, width, height] = extent;
  const clamp = (value: number, start: number, length: number, size: number) => {
    const room = size * (1 - leastSeen);
    const [least, most] = [size - (start + length) * camera.scale - room, -start * camera.scale + room];
    return Math.min(Math.max(value, Math.min(least, most)), Math.max(least, most));
  };
  return { ...camera, x: clamp(camera.x, left, width, box.width), y: clamp(camera.y, top, height, box.height) };
}
