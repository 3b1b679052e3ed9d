import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The text of a page, one block a line. */
export interface PageText {
  readonly text: string;
  readonly title: string;
  /** The page was too deep or too large for a parser: its tags were only stripped. */
  readonly stripped: boolean;
}

const MAX_PARSED = 4_000_000;
const MAX_DEPTH = 400;
const MIN_ARTICLE = 200;
const DROPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'HEAD',
  'SELECT',
  'BUTTON',
  'FORM',
]);
const BLOCKS = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'TR',
  'TABLE',
  'SECTION',
  'ARTICLE',
  'HEADER',
  'FOOTER',
  'NAV',
  'ASIDE',
  'MAIN',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'PRE',
  'FIGURE',
  'FIGCAPTION',
  'DL',
  'DT',
  'DD',
  'HR',
  'BR',
  'TIME',
  'THEAD',
  'TBODY',
]);

interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<Node>;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Walks without recursion; a table row becomes `| a | b |`. */
function blockText(root: Node): string {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    const clean = line.replace(/[\s\u00a0]+/g, ' ').trim();
    if (clean) lines.push(clean);
    line = '';
  };
  const stack: (Node | string)[] = [root];
  while (stack.length > 0) {
    const item = stack.pop()!;
    if (typeof item === 'string') {
      if (item === '\n') flush();
      else line += item;
    } else if (item.nodeType === TEXT_NODE) line += item.textContent ?? '';
    else if (item.nodeType === ELEMENT_NODE && !DROPPED.has(item.nodeName.toUpperCase()))
      open(item, stack, flush);
    else if (item.nodeType !== ELEMENT_NODE)
      for (let i = item.childNodes.length - 1; i >= 0; i--) stack.push(item.childNodes[i]!);
  }
  flush();
  return lines.join('\n');
}

function open(node: Node, stack: (Node | string)[], flush: () => void): void {
  const name = node.nodeName.toUpperCase();
  const cell = name === 'TD' || name === 'TH';
  if (BLOCKS.has(name)) {
    flush();
    stack.push('\n');
  }
  if (cell) stack.push(' | ');
  for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
}

/** Deepest nesting of tags, by a linear count that void and unclosed tags can only make too high. */
function nesting(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
    if (html[i + 1] === '/') depth = Math.max(0, depth - 1);
    else if (/[a-z]/i.test(html[i + 1] ?? '') && !VOID.test(html.slice(i + 1, i + 7))) depth++;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

const VOID = /^(?:br|hr|img|meta|link|input|p\b|li\b|wbr|source|td|tr|th|dd|dt|area|base|col)/i;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
};

/** Tags off without a parser: linear, for pages no parser should be given. */
function stripTags(html: string): string {
  const parts: string[] = [];
  let i = 0;
  while (i < html.length) {
    const open = html.indexOf('<', i);
    parts.push(html.slice(i, open < 0 ? html.length : open));
    if (open < 0) break;
    const raw = /^<(script|style)\b/i.exec(html.slice(open, open + 8))?.[1]?.toLowerCase();
    const close = raw ? closingTag(html, open, raw) : html.indexOf('>', open);
    if (close < 0) break;
    parts.push(
      /^<\/?(?:p|div|li|tr|h\d|br|table|section|article)\b/i.test(html.slice(open, open + 10)) ? '\n' : ' ',
    );
    i = close + 1;
  }
  return parts
    .join('')
    .replace(/&(\w{2,6});/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function closingTag(html: string, from: number, name: string): number {
  const found = html.indexOf(`</${name}`, from);
  const upper = found < 0 ? html.indexOf(`</${name.toUpperCase()}`, from) : found;
  return upper < 0 ? -1 : html.indexOf('>', upper);
}

/** What linkedom gives, as far as it is used here. */
interface Page {
  readonly title: string;
  readonly body: Node | null;
}

/** Main text of an HTML page: Readability over linkedom, the whole body where that finds too little. Runs no script. */
export function readPage(html: string): PageText {
  const stripped = (): PageText => ({ text: stripTags(html), title: '', stripped: true });
  if (html.length > MAX_PARSED || nesting(html) > MAX_DEPTH) return stripped();
  try {
    return parsePage(/<body\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  } catch {
    // the parser is not ours and gives up on some broken pages; the words are still worth having
    return stripped();
  }
}

function parsePage(html: string): PageText {
  const page = parseHTML(html).document as unknown as Page; // linkedom's types are those of a whole browser
  const whole = page.body ? blockText(page.body) : '';
  const title = (page.title ?? '').replace(/\s+/g, ' ').trim();
  const article = articleOf(html);
  if (!article || article.text.length < MIN_ARTICLE || losesBody(article.text, whole))
    return { text: whole, title, stripped: false };
  const head = article.title && !article.text.startsWith(article.title) ? `${article.title}\n` : '';
  return { text: head + article.text, title: article.title || title, stripped: false };
}

function articleOf(html: string): { text: string; title: string } | undefined {
  const { document } = parseHTML(html);
  const article = new Readability(
    document as unknown as ConstructorParameters<typeof Readability>[0],
  ).parse();
  if (!article?.content) return undefined;
  const inner = parseHTML(`<!doctype html><html><body>${article.content}</body></html>`)
    .document as unknown as Page;
  return {
    text: inner.body ? blockText(inner.body) : '',
    title: (article.title ?? '').replace(/\s+/g, ' ').trim(),
  };
}

const isParagraph = (line: string): boolean => line.length > 80 && /[.!?؟…”"»]\s*$/u.test(line);

/** Whether more than a third of the page's full paragraphs are missing from the article. */
function losesBody(article: string, whole: string): boolean {
  const paragraphs = whole.split('\n').filter(isParagraph);
  if (paragraphs.length < 3) return false;
  const kept = new Set(article.split('\n'));
  const lost = paragraphs.filter((line) => !kept.has(line)).length;
  return lost > paragraphs.length / 3;
}
