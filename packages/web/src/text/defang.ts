import type { ValueKind } from '@qanat/api';

/** An address that no program makes clickable: what is copied and shown by default. Hashes and words stay as they are. */
export function defang(value: string, kind: ValueKind): string {
  switch (kind) {
    case 'url':
      return value
        .replace(/^http/iu, 'hxxp')
        .replace(/^([^/]*\/\/[^/]*)/u, (host) => host.replaceAll('.', '[.]'));
    case 'domain':
    case 'ipv4':
    case 'cidr':
      return value.replaceAll('.', '[.]');
    case 'email':
      return value.replace('@', '[@]').replaceAll('.', '[.]');
    case 'ipv6':
    case 'md5':
    case 'sha1':
    case 'sha256':
    case 'sha512':
    case 'mac':
    case 'filename':
    case 'text':
      return value;
  }
}
