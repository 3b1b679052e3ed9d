/** STIX 2.1 §2.11. A phase of a named kill chain. */
export const killChainPhase = {
  section: '2.11',
  properties: {
    kill_chain_name: 'string required',
    phase_name: 'string required',
  },
} as const;
