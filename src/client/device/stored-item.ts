/**
 * Name of an item or a cache on the reader's device. Sites on one origin share its storage: the base path
 * keeps them apart.
 */
export const siteKey = (name: string): string => __DEVICE_PREFIX__ + name;

/** What a stored text holds, or how much of it could not be read. */
export interface Checked<T> {
  readonly value: T;
  /** True where something had to be left out. */
  readonly isDamaged: boolean;
}

interface StoredItemOptions<T> {
  readonly name: string;
  /** What counts where nothing is stored. */
  readonly empty: T;
  /** The schema: reads what `JSON.parse` gave, or `undefined` where that is not an item of this kind at all. */
  readonly check: (value: unknown) => Checked<T> | undefined;
  /** The name under which earlier versions kept the item for every site of the origin. */
  readonly oldName?: string;
}

/** One item on the reader's device. */
export interface StoredItem<T> {
  readonly key: string;
  /** @throws {DOMException} where the browser keeps nothing for this site */
  read(): T;
  /** @throws {DOMException} where the browser keeps nothing, or there is no room */
  write(value: T): void;
  /** Removes the item, and what an earlier version kept of it. @throws {DOMException} as `write` does */
  forget(): void;
}

/**
 * An item under a name of this site's own, checked when it is read. What cannot be read is moved to
 * `<key>:unreadable` before the first write, never overwritten. What an earlier version kept under the
 * shared name is taken over by a copy: the original may belong to another site or program of the origin.
 */
export function storedItem<T>({ name, empty, check, oldName }: StoredItemOptions<T>): StoredItem<T> {
  const key = siteKey(name);
  const at = (place: string | undefined) => {
    const text = place === undefined ? null : localStorage.getItem(place);
    return text === null ? undefined : { text, checked: checkText(text, check) };
  };
  return {
    key,
    read: () => (at(key) ?? at(oldName))?.checked?.value ?? empty,
    write(value) {
      const own = at(key);
      if (own && (own.checked?.isDamaged ?? true)) setAside(key, own.text);
      const text = JSON.stringify(value);
      // An empty item is stored only where it has to hide what an earlier version kept.
      if (text === JSON.stringify(empty) && !at(oldName)?.checked) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    },
    forget() {
      if (oldName !== undefined && at(oldName)?.checked) localStorage.removeItem(oldName);
      localStorage.removeItem(key);
    },
  };
}

function checkText<T>(text: string, check: (value: unknown) => Checked<T> | undefined): Checked<T> | undefined {
  try {
    return check(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function setAside(key: string, text: string): void {
  const place = `${key}:unreadable`;
  const earlier = localStorage.getItem(place);
  if (earlier === null) localStorage.setItem(place, text);
  else if (!earlier.split('\n').includes(text)) localStorage.setItem(place, `${earlier}\n${text}`);
}

/** A schema for lists: an item that is not of the kind is left out, the others are kept. */
export function listOf<T>(checkItem: (item: unknown) => T | undefined) {
  return (value: unknown): Checked<readonly T[]> | undefined => {
    if (!Array.isArray(value)) return undefined;
    const items = value.map(checkItem).filter((item) => item !== undefined);
    return { value: items, isDamaged: items.length < value.length };
  };
}
