/** Members that name a document, and those that hold its words, whatever the program that wrote it. */
const TITLES = ['title', 'headline', 'subject', 'name', 'info'];
const LONG = 60;
const MAX_LINES = 50_000;
const MAX_DEPTH = 64;

/** The words in a JSON document: long strings as paragraphs, short values as `| member | value |`. */
export function readJsonText(source: string): { text: string; title: string } {
  const lines: string[] = [];
  const root: unknown = JSON.parse(source);
  const stack: { value: unknown; name: string; depth: number }[] = [{ value: root, name: '', depth: 0 }];
  while (stack.length > 0 && lines.length < MAX_LINES) {
    const { value, name, depth } = stack.pop()!;
    if (typeof value === 'string') pushText(lines, name, value);
    else if (typeof value === 'number' || typeof value === 'boolean') lines.push(`| ${name} | ${value} |`);
    else if (value !== null && typeof value === 'object' && depth < MAX_DEPTH)
      for (const [key, inner] of Object.entries(value).toReversed())
        stack.push({ value: inner, name: Array.isArray(value) ? name : oneLine(key), depth: depth + 1 });
  }
  return { text: lines.join('\n'), title: titleOf(root) };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function pushText(lines: string[], name: string, value: string): void {
  const paragraphs = value.split(/\r?\n/).map(oneLine).filter(Boolean);
  if (paragraphs.length === 1 && value.length < LONG && name !== '') {
    lines.push(TITLES.includes(name.toLowerCase()) ? oneLine(value) : `| ${name} | ${oneLine(value)} |`);
  } else lines.push(...paragraphs);
}

function titleOf(root: unknown): string {
  const first: unknown = Array.isArray(root) ? root[0] : root;
  if (first === null || typeof first !== 'object') return '';
  for (const name of TITLES) {
    const value = (first as Record<string, unknown>)[name];
    if (typeof value === 'string' && value.trim() !== '') return oneLine(value).slice(0, 300);
  }
  return '';
}
