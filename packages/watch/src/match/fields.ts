/** How the value of a log field is read. `host` is an address or a name, with or without a port; `text` is prose. */
export type FieldClass = 'address' | 'host' | 'url' | 'hash' | 'email' | 'mac' | 'file' | 'text';

const NAMES: Readonly<Record<FieldClass, string>> = {
  // Zeek first, then Suricata EVE, then names that other JSON logs share.
  address:
    'id.orig_h id.resp_h orig_h resp_h tx_hosts rx_hosts src dst client_addr server_addr assigned_addr requested_addr x_originating_ip path san.ip ' +
    'src_ip dest_ip assigned_ip client_ip relay_ip next_server_ip xff A AAAA ' +
    'ip addr source_ip dst_ip srcip dstip remote_ip source.ip destination.ip client.ip server.ip',
  host:
    'host query answers server_name proxied host_name domain request.host bound.host san.dns client_fqdn ' +
    'rrname rdata hostname sni helo CNAME NS MX PTR mname rname http_host ' +
    'domain_name dest_host source.domain destination.domain url.domain dns.question.name',
  url: 'uri referrer san.uri url http_refer redirect url.full',
  hash: 'md5 sha1 sha256 sha512 fingerprint hash file.hash.md5 file.hash.sha1 file.hash.sha256',
  email: 'mailfrom rcptto from to cc reply_to san.email mail_from rcpt_to',
  mac: 'mac orig_l2_addr resp_l2_addr client_mac src_mac dest_mac',
  file: 'filename attachment file.name',
  text: 'msg sub message log',
};

/** The class of every known field by its name; for nested JSON the name is the innermost key. */
export const FIELD_CLASSES: ReadonlyMap<string, FieldClass> = new Map(
  (Object.entries(NAMES) as [FieldClass, string][]).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind] as const),
  ),
);
