/** The rule that proposed a claim; absent once a person has accepted it. */
export const claimProposal = {
  section: 'claim',
  properties: {
    rule: 'string required',
    confidence: 'float 0..1',
  },
} as const;
