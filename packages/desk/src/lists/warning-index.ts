import { containsNetwork, type Network, parseNetwork } from '@qanat/stix';
import type { Ioc } from '../reading/types.ts';
import type { WarningList } from './warninglist.ts';

/** More parts of words than these would make every indicator dear. */
const MAX_SUBSTRINGS = 10_000;

/** Warning lists made ready to be asked about many indicators. */
export class WarningIndex {
  readonly #exact = new Map<string, string[]>();
  readonly #hosts = new Map<string, string[]>();
  readonly #networks = new Map<string, string[]>();
  /** Lengths of prefix that networks have, by the number of bytes of the address. */
  readonly #prefixes = new Map<number, Set<number>>();
  readonly #parts: { readonly part: string; readonly list: string }[] = [];

  constructor(lists: readonly WarningList[]) {
    for (const { name, type, entries } of lists)
      for (const entry of entries) {
        if (type === 'cidr') this.#addNetwork(entry, name);
        else if (type === 'hostname') note(this.#hosts, entry.replace(/^\.|\.$/g, ''), name);
        else if (type === 'string') note(this.#exact, entry, name);
        else if (this.#parts.length < MAX_SUBSTRINGS) this.#parts.push({ part: entry, list: name });
      }
  }

  #addNetwork(entry: string, list: string): void {
    const network = parseNetwork(entry);
    if (!network) return;
    note(this.#networks, keyOf(network), list);
    const lengths = this.#prefixes.get(network.bytes.length) ?? new Set();
    this.#prefixes.set(network.bytes.length, lengths.add(network.prefix));
  }

  /** Names of the lists that an indicator stands on, each once. */
  on({ type, value }: Pick<Ioc, 'type' | 'value'>): string[] {
    const plain = value.toLowerCase();
    const found = new Set(this.#exact.get(plain));
    for (const { part, list } of this.#parts) if (plain.includes(part)) found.add(list);
    const host = hostOf(type, plain);
    if (host === undefined) return [...found];
    const address = parseNetwork(host);
    for (const list of address ? this.#networksOf(address) : this.#domainsOf(host)) found.add(list);
    return [...found];
  }

  #domainsOf(host: string): string[] {
    const found: string[] = [];
    for (let name = host; name !== ''; name = name.includes('.') ? name.slice(name.indexOf('.') + 1) : '')
      found.push(...(this.#hosts.get(name) ?? []));
    return found;
  }

  #networksOf(address: Network): string[] {
    const found: string[] = [];
    for (const prefix of this.#prefixes.get(address.bytes.length) ?? []) {
      const network = parseNetwork(`${textOf(address)}/${prefix}`);
      if (network && containsNetwork(network, address))
        found.push(...(this.#networks.get(keyOf(network)) ?? []));
    }
    return found;
  }
}

const note = (into: Map<string, string[]>, key: string, list: string): void => {
  const names = into.get(key);
  if (!names) into.set(key, [list]);
  else if (names.at(-1) !== list) names.push(list);
};

const keyOf = ({ bytes, prefix }: Network): string => `${bytes.join('.')}/${prefix}`;

function textOf({ bytes }: Network): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, i) => ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0));
  return groups.map((group) => group.toString(16)).join(':');
}

/** The host an indicator speaks of; undefined for what has none. */
function hostOf(type: Ioc['type'], value: string): string | undefined {
  if (type === 'ipv4' || type === 'ipv6' || type === 'domain') return value;
  if (type === 'email') return value.slice(value.lastIndexOf('@') + 1);
  if (type !== 'url') return undefined;
  const authority = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/.exec(value)?.[1];
  return authority?.replace(/^\[|\]$/g, '');
}
