import { reportKind } from '@qanat/desk';
import { type Json, type JsonObject, parseJson } from '@qanat/json';

export const IMPORT_FORMATS = [
  'stix',
  'misp',
  'text',
  'html',
  'pdf',
  'eml',
  'csv',
  'json',
  'zip',
  'galaxy',
  'warninglist',
  'other',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What a file holds, from its first bytes and, when those leave it open, its name. */
export function recogniseFormat(bytes: Uint8Array, filename = ''): ImportFormat {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 2048)).trimStart();
  if (head.startsWith('{') || head.startsWith('[')) return jsonFormat(bytes);
  return reportKind(bytes, filename);
}

/** What JSON the first chunk begins, where its first two kilobytes tell. */
export function jsonFormatOfHead(chunk: Uint8Array | undefined): 'misp' | 'stix' | undefined {
  const head = new TextDecoder('utf-8').decode(chunk?.subarray(0, 2048)).trimStart();
  if (!/^[{[]/.test(head)) return undefined;
  if (/"Event"\s*:/.test(head)) return 'misp';
  if (/"values"\s*:\s*\[|"list"\s*:\s*\[/.test(head)) return undefined;
  return /"type"\s*:\s*"[a-z]/.test(head) ? 'stix' : undefined;
}

function jsonFormat(bytes: Uint8Array): ImportFormat {
  const told = jsonFormatOfHead(bytes);
  if (told) return told;
  const parsed = parseJson(bytes);
  if (!parsed.ok) return 'stix';
  if (looksLikeMisp(parsed.value)) return 'misp';
  const list = listFormat(parsed.value);
  if (list) return list;
  return looksLikeStix(parsed.value) ? 'stix' : 'json';
}

/** Objects of STIX name their type and carry an id made of it. */
function looksLikeStix(value: Json): boolean {
  const first = Array.isArray(value) ? value[0] : value;
  return isObject(first) && typeof first['type'] === 'string' && ('id' in first || 'objects' in first);
}

/** MISP's own files of names and of values to be warned of. */
function listFormat(value: Json): 'galaxy' | 'warninglist' | undefined {
  if (!isObject(value) || typeof value['name'] !== 'string') return undefined;
  if (Array.isArray(value['values']) && 'uuid' in value) return 'galaxy';
  return Array.isArray(value['list']) && 'matching_attributes' in value ? 'warninglist' : undefined;
}

function looksLikeMisp(value: Json): boolean {
  const first = Array.isArray(value) ? value[0] : value;
  return isObject(first) && ('Event' in first || 'response' in first);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
