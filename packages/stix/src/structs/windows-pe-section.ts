/** STIX 2.1 §6.7.6.3. A section of a portable executable. */
export const windowsPeSection = {
  section: '6.7.6.3',
  properties: {
    name: 'string required',
    size: 'integer 0..',
    entropy: 'float',
    hashes: 'hashes',
  },
} as const;
