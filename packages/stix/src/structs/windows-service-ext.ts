/** STIX 2.1 §6.13.3. A Windows service. */
export const windowsServiceExt = {
  section: '6.13.3',
  notEmpty: true,
  properties: {
    service_name: 'string',
    descriptions: 'list of string',
    display_name: 'string',
    group_name: 'string',
    start_type: 'enum windows-service-start-type-enum',
    service_dll_refs: 'list of identifier to file',
    service_type: 'enum windows-service-type-enum',
    service_status: 'enum windows-service-status-enum',
  },
} as const;
