/** Text of a document from the lines of its pages: running heads and feet once, paragraphs whole over the page's end. */
export function joinPages(pages: readonly (readonly string[])[]): string {
  const running = runningLines(pages);
  const shown = new Set<string>();
  const lines: string[] = [];
  for (const page of pages) {
    let first = true;
    page.forEach((line, index) => {
      const key = masked(line);
      if (isEdge(index, page.length) && running.has(key)) {
        if (shown.has(key)) return;
        shown.add(key);
      }
      const before = lines.at(-1);
      if (first && before !== undefined && goesOn(before, line))
        lines[lines.length - 1] = `${before} ${line}`;
      else lines.push(line);
      first = false;
    });
  }
  return lines.join('\n');
}

const EDGE = 2;
const isEdge = (index: number, length: number): boolean => index < EDGE || index >= length - EDGE;
const masked = (line: string): string => line.replace(/\p{Nd}+/gu, '#');

/** Lines that stand at the edge of half of the pages, numbers aside. */
function runningLines(pages: readonly (readonly string[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.filter((_, index) => isEdge(index, page.length)).map(masked)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(3, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

/** A long line that ends in the middle of a sentence goes on at the top of the next page. */
function goesOn(before: string, line: string): boolean {
  return before.length > 60 && !/[.!?؟:…|”"»)]\s*$/u.test(before) && /^[\p{Ll}\p{Lo}\p{Nd}]/u.test(line);
}
