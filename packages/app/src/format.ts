import { type Json, parseJson } from '@qanat/json';

export const IMPORT_FORMATS = ['stix', 'misp', 'text', 'html'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

const BY_EXTENSION: Readonly<Record<string, ImportFormat>> = {
  html: 'html',
  htm: 'html',
  txt: 'text',
  md: 'text',
};

/** What a file holds, from its first bytes and, when those leave it open, its name. */
export function recogniseFormat(bytes: Uint8Array, filename = ''): ImportFormat {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 2048)).trimStart();
  if (head.startsWith('{') || head.startsWith('[')) return jsonFormat(bytes);
  const extension = filename.slice(filename.lastIndexOf('.') + 1).toLowerCase();
  if (/^<(?:!doctype html|html|head|body|\?xml)/i.test(head)) return 'html';
  return BY_EXTENSION[extension] ?? 'text';
}

/** What JSON the first chunk begins, where its first two kilobytes tell. */
export function jsonFormatOfHead(chunk: Uint8Array | undefined): 'misp' | 'stix' | undefined {
  const head = new TextDecoder('utf-8').decode(chunk?.subarray(0, 2048)).trimStart();
  if (!/^[{[]/.test(head)) return undefined;
  if (/"Event"\s*:/.test(head)) return 'misp';
  return /"type"\s*:\s*"[a-z]/.test(head) ? 'stix' : undefined;
}

function jsonFormat(bytes: Uint8Array): ImportFormat {
  const told = jsonFormatOfHead(bytes);
  if (told) return told;
  const parsed = parseJson(bytes);
  if (!parsed.ok) return 'stix';
  return looksLikeMisp(parsed.value) ? 'misp' : 'stix';
}

function looksLikeMisp(value: Json): boolean {
  const first = Array.isArray(value) ? value[0] : value;
  return (
    first !== null &&
    typeof first === 'object' &&
    !Array.isArray(first) &&
    ('Event' in first || 'response' in first)
  );
}
