/** Joins names of one CSS module: `cx('row', active && 'active')`. */
export function classes(styles: Readonly<Record<string, string>>) {
  return (...names: readonly (string | false | null | undefined)[]): string =>
    names
      .filter((name) => typeof name === 'string')
      .map((name) => styles[name] ?? name)
      .join(' ');
}
