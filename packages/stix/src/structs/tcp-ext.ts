/** STIX 2.1 §6.12.5. TCP flags. */
export const tcpExt = {
  section: '6.12.5',
  notEmpty: true,
  properties: {
    src_flags_hex: 'hex',
    dst_flags_hex: 'hex',
  },
} as const;
