/** A copy with the properties that have a value, `__proto__` among them as a name like any other. */
export function withoutUndefined<T>(object: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}
