/** A number, or a range, that a source gives; never averaged. */
export const claimEstimate = {
  section: 'claim',
  properties: {
    subject: 'string required',
    value: 'float',
    min: 'float',
    max: 'float',
    unit: 'string',
    as_of: 'timestamp',
    approximate: 'boolean',
  },
  rules: [
    ['any-of', 'value', 'min', 'max'],
    ['forbids', 'value', 'min', 'max'],
  ],
} as const;
