import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The text of a page, one block a line. */
export interface PageText {
  readonly text: string;
  readonly title: string;
  /** 1-based numbers of the lines of `text` that are nothing but links. */
  readonly links: readonly number[];
  /** The page was too deep or too large for a parser: its tags were only stripped. */
  readonly stripped: boolean;
}

const MAX_PARSED = 4_000_000;
/** Far above any page with words in it; the rest stays in the raw bytes. */
const MAX_STRIPPED = 16_000_000;
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

/** Text with the numbers of the lines that are links and nothing else. */
interface BlockText {
  readonly text: string;
  readonly links: readonly number[];
}

/** What the walk does when it comes to it: a node, or what a node on the way left to do at its end. */
type Step = Node | 'block' | 'cell' | 'unlink' | 'row' | 'unrow';

/** Walks without recursion; a row of a table of data becomes `| a | b |`, one that only lays the page out its blocks. */
class BlockWriter {
  readonly #lines: string[] = [];
  readonly #links: number[] = [];
  #line = '';
  #linked = 0;
  #inLink = 0;
  #inRow = 0;

  write(root: Node): BlockText {
    const stack: Step[] = [root];
    for (let step = stack.pop(); step !== undefined; step = stack.pop())
      if (typeof step === 'string') this.#mark(step);
      else if (step.nodeType === TEXT_NODE) this.#add(step.textContent ?? '');
      else if (step.nodeType !== ELEMENT_NODE) pushChildren(step, stack);
      else if (!DROPPED.has(step.nodeName.toUpperCase())) this.#open(step, stack);
    this.#flush();
    return { text: this.#lines.join('\n'), links: this.#links };
  }

  #open(node: Node, stack: Step[]): void {
    const name = node.nodeName.toUpperCase();
    if (name === 'TR' && this.#inRow === 0 && isDataRow(node)) {
      this.#mark('row');
      stack.push('unrow');
    } else if (name === 'TD' || name === 'TH') this.#mark('cell');
    else if (BLOCKS.has(name)) {
      this.#mark('block');
      stack.push('block');
    } else if (name === 'A') {
      this.#inLink++;
      stack.push('unlink');
    }
    pushChildren(node, stack);
  }

  #mark(step: Exclude<Step, Node>): void {
    if (step === 'unlink') this.#inLink--;
    else if (step === 'row') {
      this.#flush();
      this.#inRow++;
    } else if (step === 'unrow') {
      if (this.#line.trim() !== '') this.#line += ' |';
      this.#inRow--;
      this.#flush();
    } else if (this.#inRow > 0) this.#line += step === 'cell' ? ' | ' : ' ';
    else this.#flush();
  }

  #add(text: string): void {
    this.#line += text;
    if (this.#inLink > 0) this.#linked += text.replace(/\s+/g, '').length;
  }

  #flush(): void {
    const clean = this.#line.replace(/[\s\u00a0]+/g, ' ').trim();
    if (clean !== '') {
      this.#lines.push(clean);
      if (this.#linked > 0 && this.#linked >= clean.replace(/[\s|•·»«>/,،-]+/g, '').length)
        this.#links.push(this.#lines.length);
    }
    this.#line = '';
    this.#linked = 0;
  }
}

function pushChildren(node: Node, stack: (Node | Step)[]): void {
  // linkedom makes the list anew whenever it is asked for
  const children = node.childNodes;
  for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
}

const MAX_CELL = 200;
const MAX_ROW_NODES = 400;

/** A row of data has several cells, all of them short; one that lays out a page holds paragraphs or tables. */
function isDataRow(row: Node): boolean {
  let cells = 0;
  let letters = 0;
  let paragraphs = 0;
  let nodes = 0;
  const stack: Node[] = [row];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (++nodes > MAX_ROW_NODES) return false;
    const name = node.nodeName.toUpperCase();
    if (name === 'TABLE') return false;
    if (name === 'TD' || name === 'TH') {
      cells++;
      letters = 0;
      paragraphs = 0;
    }
    if (name === 'P' && ++paragraphs > 1) return false;
    if (node.nodeType === TEXT_NODE) letters += (node.textContent ?? '').trim().length;
    if (letters > MAX_CELL) return false;
    pushChildren(node, stack);
  }
  return cells >= 2;
}

const blockText = (root: Node): BlockText => new BlockWriter().write(root);

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
  const stripped = (): PageText => ({
    text: stripTags(html.slice(0, MAX_STRIPPED)),
    title: '',
    links: [],
    stripped: true,
  });
  if (html.length > MAX_PARSED || nesting(html) > MAX_DEPTH) return stripped();
  try {
    return parsePage(withRoot(html));
  } catch {
    // the parser is not ours and gives up on some broken pages; the words are still worth having
    return stripped();
  }
}

function parsePage(html: string): PageText {
  const page = parseHTML(html).document as unknown as Page; // linkedom's types are those of a whole browser
  const whole = page.body ? blockText(page.body) : NOTHING;
  const title = (page.title ?? '').replace(/\s+/g, ' ').trim();
  const article = elementsIn(html) <= MAX_ELEMENTS ? articleOf(html) : undefined;
  if (!article || article.text.length < MIN_ARTICLE || losesBody(article.text, whole.text))
    return { ...whole, title, stripped: false };
  const { text, links } = article;
  if (!article.title || text.startsWith(article.title))
    return { text, links, title: article.title || title, stripped: false };
  return {
    text: `${article.title}\n${text}`,
    links: links.map((line) => line + 1),
    title: article.title,
    stripped: false,
  };
}

/** The parser finds no body in a page whose root is left out, as HTML allows. */
function withRoot(html: string): string {
  if (/<html\b/i.test(html)) return html;
  return `<!doctype html><html>${/<body\b/i.test(html) ? html : `<body>${html}</body>`}</html>`;
}

/** Readability takes a millisecond and more for each element of a flat page: beyond this, the whole body is taken. */
const MAX_ELEMENTS = 6_000;

function elementsIn(html: string): number {
  let count = 0;
  for (let i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1))
    if (/[a-z]/i.test(html[i + 1] ?? '')) count++;
  return count;
}

const NOTHING: BlockText = { text: '', links: [] };

function articleOf(html: string): (BlockText & { title: string }) | undefined {
  const { document } = parseHTML(html);
  const article = new Readability(
    document as unknown as ConstructorParameters<typeof Readability>[0],
  ).parse();
  if (!article?.content) return undefined;
  const inner = parseHTML(`<!doctype html><html><body>${article.content}</body></html>`)
    .document as unknown as Page;
  return {
    ...(inner.body ? blockText(inner.body) : NOTHING),
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
