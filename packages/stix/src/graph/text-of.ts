import type { Json } from '@qanat/json';
import type { StixObject } from '../types.ts';

const TEXTS = [
  'name',
  'value',
  'aliases',
  'x_mitre_aliases',
  'abstract',
  'content',
  'description',
  'explanation',
  'objective',
  'goals',
  'subject',
  'body',
  'path',
  'key',
  'pattern',
  'command_line',
  'display_name',
  'account_login',
  'user_id',
  'country',
  'region',
  'city',
  'administrative_area',
  'source_name',
  'via_names',
  'labels',
  'keywords',
  'statement',
  'product',
  'result_name',
  'vendor',
  'issuer',
  'serial_number',
  'contact_information',
];

/**
 * What a search should find the object by: names, descriptions, content, values, aliases, hashes, ids in
 * external references, and translations of a language-content; one piece a line, each once.
 */
export function textOf(object: StixObject): string {
  const lines = new Set<string>();
  for (const name of TEXTS) collect(object[name], lines);
  collect(object['hashes'], lines);
  const references = object['external_references'];
  if (Array.isArray(references))
    for (const one of references)
      if (typeof one === 'object' && one !== null && !Array.isArray(one)) collect(one['external_id'], lines);
  if (object.type === 'question') collect(object['values'], lines);
  if (object.type === 'language-content') collect(object['contents'], lines);
  if (object.type === 'marking-definition') collect(object['definition'], lines);
  return [...lines].join('\n');
}

function collect(value: Json | undefined, lines: Set<string>): void {
  if (typeof value === 'string') {
    if (value.trim() !== '') lines.add(value);
  } else if (Array.isArray(value)) for (const item of value) collect(item, lines);
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) collect(member, lines);
}
