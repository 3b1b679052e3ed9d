import type { Json } from '@qanat/json';
import { containsNetwork, type Network, parseNetwork, type StixObject } from '@qanat/stix';
import { formatSelector } from './place.ts';
import type { Step } from './types.ts';

/** Names, addresses and networks as they stand in text, with ports and paths around them left out. */
const TOKEN = /[\p{L}\p{N}_.:-]+(?:\/\d{1,3}(?![\p{L}\p{N}.]))?/gu;
/** Dots that a writer has made harmless. */
const DEFANGED = /\[\.\]|\(\.\)|\[dot\]/gi;

/**
 * Compiles own assets (addresses, CIDR networks, domains with all below them) into a search through every string of
 * an object; it answers with the selectors of the strings that mention one.
 */
export function ownAssetSearch(assets: readonly string[]): (object: StixObject) => readonly string[] {
  const networks: Network[] = [];
  const names = new Set<string>();
  for (const asset of assets) {
    const network = parseNetwork(asset.trim());
    if (network !== undefined) networks.push(network);
    else if (asset.trim() !== '')
      names.add(
        asset
          .trim()
          .toLowerCase()
          .replace(/^\*?\./, ''),
      );
  }
  if (networks.length === 0 && names.size === 0) return () => [];
  return (object) => {
    const found: string[] = [];
    visit(object, [], (text, steps) => {
      if (mentionsAsset(text, names, networks)) found.push(formatSelector(steps));
    });
    return found.sort();
  };
}

function visit(
  value: Json,
  steps: readonly Step[],
  onText: (text: string, steps: readonly Step[]) => void,
): void {
  if (typeof value === 'string') onText(value, steps);
  else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) visit(item, [...steps, i], onText);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, member] of Object.entries(value)) visit(member, [...steps, name], onText);
  }
}

function mentionsAsset(text: string, names: ReadonlySet<string>, networks: readonly Network[]): boolean {
  for (const [token] of text.replace(DEFANGED, '.').toLowerCase().matchAll(TOKEN)) {
    const plain = token.replace(/[.:]+$/, '');
    if (names.size > 0 && isUnderName(plain.replace(/:\d{1,5}$/, ''), names)) return true;
    if (networks.length > 0 && isInNetwork(plain, networks)) return true;
  }
  return false;
}

function isUnderName(token: string, names: ReadonlySet<string>): boolean {
  for (let name = token; name !== ''; ) {
    if (names.has(name)) return true;
    const dot = name.indexOf('.');
    if (dot < 0) return false;
    name = name.slice(dot + 1);
  }
  return false;
}

function isInNetwork(token: string, networks: readonly Network[]): boolean {
  if (!/^[\d:]|^[0-9a-f]{1,4}:/.test(token)) return false;
  const address = parseNetwork(token) ?? parseNetwork(token.replace(/:\d{1,5}$/, '').replace(/\/\d+$/, ''));
  return (
    address !== undefined &&
    networks.some((own) => containsNetwork(own, address) || containsNetwork(address, own))
  );
}
