/** STIX 2.1 §6.17.2. A value of a registry key. */
export const windowsRegistryValue = {
  section: '6.17.2',
  properties: {
    name: 'string',
    data: 'string',
    data_type: 'enum windows-registry-datatype-enum',
  },
  rules: [['any-of', 'name', 'data', 'data_type']],
} as const;
