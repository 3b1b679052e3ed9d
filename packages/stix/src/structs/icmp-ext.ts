/** STIX 2.1 §6.12.3. An ICMP packet. */
export const icmpExt = {
  section: '6.12.3',
  properties: {
    icmp_type_hex: 'hex required',
    icmp_code_hex: 'hex required',
  },
} as const;
