/**
 * Checks of values that come from outside. A shape returns its value typed, or throws a TypeError that
 * names the place; unknown properties are dropped, so nothing unchecked travels on.
 */
export type Shape<T> = (value: unknown, place: string) => T;

/** `null` and nothing else. */
export const nothing: Shape<null> = (value, place) => {
  if (value !== null) throw new TypeError(`${place} must be null`);
  return null;
};

/** A string of at most `most` UTF-16 units. */
export function string(most: number): Shape<string> {
  return (value, place) => {
    if (typeof value !== 'string') throw new TypeError(`${place} must be a string`);
    if (value.length > most) throw new TypeError(`${place} is longer than ${most} characters`);
    return value;
  };
}

/** A number in [least, most], whole unless `whole` is false; never NaN. */
export function number(least: number, most: number, whole = true): Shape<number> {
  return (value, place) => {
    const isFit = typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value));
    if (!isFit) throw new TypeError(`${place} must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}`);
    return value;
  };
}

/** True or false. */
export const flag: Shape<boolean> = (value, place) => {
  if (typeof value !== 'boolean') throw new TypeError(`${place} must be true or false`);
  return value;
};

/** One of these strings. */
export function oneOf<T extends string>(choices: readonly T[]): Shape<T> {
  return (value, place) => {
    const choice = choices.find((one) => one === value);
    if (choice === undefined) throw new TypeError(`${place} must be one of ${choices.join(', ')}`);
    return choice;
  };
}

/** The inner shape, or `null`. */
export function orNull<T>(inner: Shape<T>): Shape<T | null> {
  return (value, place) => (value === null ? null : inner(value, place));
}

/** An array of at most `most` items. */
export function list<T>(item: Shape<T>, most: number): Shape<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw new TypeError(`${place} must be a list`);
    if (value.length > most) throw new TypeError(`${place} has more than ${most} items`);
    return value.map((entry: unknown, index) => item(entry, `${place}[${index}]`));
  };
}

/** An array of exactly two items. */
export function pair<A, B>(first: Shape<A>, second: Shape<B>): Shape<readonly [A, B]> {
  return (value, place) => {
    if (!Array.isArray(value) || value.length !== 2) throw new TypeError(`${place} must be a pair`);
    return [first(value[0], `${place}[0]`), second(value[1], `${place}[1]`)];
  };
}

/** An object with these properties. */
export function record<T extends object>(shapes: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> {
  return (value, place) => {
    if (typeof value !== 'object' || value === null) throw new TypeError(`${place} must be an object`);
    const checked: Partial<T> = {};
    for (const key in shapes) checked[key] = shapes[key](Reflect.get(value, key), `${place}.${key}`);
    return checked as T; // every key of T has been set above
  };
}
