/** STIX 2.1 §6.7.3.2. An alternate data stream of a file on NTFS. */
export const alternateDataStream = {
  section: '6.7.3.2',
  properties: {
    name: 'string required',
    hashes: 'hashes',
    size: 'integer 0..',
  },
} as const;
