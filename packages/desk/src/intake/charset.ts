/** Text decoded from bytes, with the character set used and how many characters had to be replaced. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly replaced: number;
}

const DECLARED =
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/i;
const ARABIC = /[\u0621-\u064a]/g;
/** Frequent Arabic words: their bytes in another character set do not read as these. */
const COMMON_ARABIC = /(?:^|\s)(?:في|من|على|إلى|الى|عن|أن|ان|التي|الذي|هذا|هذه)(?=\s|$)/g;

function strict(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether the platform knows a character set by this label (WHATWG Encoding Standard). */
export function isCharset(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return byZeros(bytes);
}

/** UTF-16 without a mark: every second byte of Latin text is zero, of Arabic text six. */
function byZeros(bytes: Uint8Array): string | undefined {
  const size = Math.min(bytes.length, 400) & ~1;
  if (size < 8) return undefined;
  const high = (from: 0 | 1): number => {
    let count = 0;
    for (let i = from; i < size; i += 2) if (bytes[i] === 0 || bytes[i] === 6) count++;
    return count;
  };
  const [even, odd] = [high(0), high(1)];
  if (odd > size * 0.45 && even < size * 0.02) return 'utf-16le';
  return even > size * 0.45 && odd < size * 0.02 ? 'utf-16be' : undefined;
}

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const match = DECLARED.exec(head);
  const label = match?.[1] ?? match?.[2];
  return label && isCharset(label) ? label : undefined;
}

/** Single-byte text: Arabic when the bytes read as Arabic words in a windows-1256 or ISO 8859-6 page, else Western. */
function byLetters(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 20_000);
  let best = 'windows-1252';
  let most = 0;
  for (const charset of ['windows-1256', 'iso-8859-6']) {
    const text = new TextDecoder(charset).decode(sample);
    const letters = text.match(ARABIC)?.length ?? 0;
    const score = letters / Math.max(1, text.length) + (text.match(COMMON_ARABIC)?.length ?? 0);
    if (letters > text.length * 0.2 && score > most) {
      best = charset;
      most = score;
    }
  }
  return best;
}

/**
 * Decodes bytes: a byte order mark decides, then the caller's word, then valid UTF-8, then what the page declares, then
 * the letters. Never fails; undecodable bytes become U+FFFD and are counted.
 */
export function decode(bytes: Uint8Array, given?: string): Decoded {
  const marked = byMark(bytes);
  const plain = marked || given ? undefined : strict(bytes, 'utf-8');
  if (plain !== undefined) return { text: plain, charset: 'utf-8', replaced: 0 };
  const charset = marked ?? given ?? declaredOrGuessed(bytes);
  const text = new TextDecoder(charset).decode(bytes);
  return { text, charset, replaced: charset.startsWith('utf') ? countReplaced(text) : 0 };
}

/** Without a list of matches, which for megabytes of noise would be larger than the text. */
function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

/** A page that says UTF-8 and is not is mostly UTF-8 with a few broken bytes. */
function declaredOrGuessed(bytes: Uint8Array): string {
  const label = declared(bytes);
  if (label) return label;
  const lossy = new TextDecoder('utf-8').decode(bytes.subarray(0, 20_000));
  const broken = lossy.match(/\ufffd/g)?.length ?? 0;
  const multibyte = lossy.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return multibyte > broken * 4 ? 'utf-8' : byLetters(bytes);
}
