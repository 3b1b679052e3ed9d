/** The JSON blocks of a page about a format, as they stand there. */
export function examplesIn(page: string): string[] {
  return [...page.matchAll(/^```json\n(.*?)^```/gms)].map((match) => match[1] ?? '');
}
