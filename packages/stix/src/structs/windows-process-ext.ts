/** STIX 2.1 §6.13.2. A Windows process. */
export const windowsProcessExt = {
  section: '6.13.2',
  notEmpty: true,
  properties: {
    aslr_enabled: 'boolean',
    dep_enabled: 'boolean',
    priority: 'string',
    owner_sid: 'string',
    window_title: 'string',
    startup_info: 'dictionary',
    integrity_level: 'enum windows-integrity-level-enum',
  },
} as const;
