import { isIPv6 } from 'node:net';
import { ExchangeError } from '../errors.ts';

export const DEFAULT_DOOR_PORT = 7481;

export interface DoorAddress {
  host: string;
  port: number;
}

/** `https://host:port`, `host:port`, `[::1]:port` or a host alone. Throws `exchange/door-address`. */
export function parseDoorAddress(text: string): DoorAddress {
  let url: URL;
  try {
    url = new URL(text.includes('://') ? text : `https://${text}`);
  } catch (cause) {
    throw unusable(text, cause);
  }
  const plain = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (url.protocol !== 'https:' || !plain || url.password !== '' || url.hostname === '') throw unusable(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return { host, port: url.port === '' ? portWithout(text) : Number(url.port) };
}

export function formatDoorAddress({ host, port }: DoorAddress): string {
  return isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`;
}

/** URL drops the port 443, which someone may have written on purpose. */
function portWithout(text: string): number {
  return /:443\/?$/.test(text) ? 443 : DEFAULT_DOOR_PORT;
}

function unusable(text: string, cause?: unknown): ExchangeError {
  return new ExchangeError('exchange/door-address', 'Not the address of a door.', {
    cause,
    params: { addr: text.slice(0, 300) },
  });
}
