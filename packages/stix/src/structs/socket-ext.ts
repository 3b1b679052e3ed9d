/** STIX 2.1 §6.12.4. A network socket. */
export const socketExt = {
  section: '6.12.4',
  properties: {
    address_family: 'enum network-socket-address-family-enum required',
    is_blocking: 'boolean',
    is_listening: 'boolean',
    options: 'dictionary of integer',
    socket_type: 'enum network-socket-type-enum',
    socket_descriptor: 'integer 0..',
    socket_handle: 'integer',
  },
} as const;
