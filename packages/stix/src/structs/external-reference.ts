/** STIX 2.1 §2.5. A pointer to information outside STIX. */
export const externalReference = {
  section: '2.5',
  properties: {
    source_name: 'string required',
    description: 'string',
    url: 'string',
    hashes: 'hashes',
    external_id: 'string',
  },
  rules: [['any-of', 'description', 'url', 'external_id']],
} as const;
