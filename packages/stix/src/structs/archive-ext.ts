/** STIX 2.1 §6.7.2. An archive file. */
export const archiveExt = {
  section: '6.7.2',
  properties: {
    contains_refs: 'list of identifier to file|directory required',
    comment: 'string',
  },
} as const;
