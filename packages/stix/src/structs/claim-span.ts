/** Where the words of a claim stand: UTF-16 code units of the raw report. */
export const claimSpan = {
  section: 'claim',
  properties: {
    start: 'integer 0.. required',
    end: 'integer 0.. required',
    sha256: 'string required',
  },
} as const;
