/** STIX 2.1 §7.2.3. A marking, or a language, of parts of an object. */
export const granularMarking = {
  section: '7.2.3',
  properties: {
    lang: 'string',
    marking_ref: 'identifier to marking-definition',
    selectors: 'list of string required',
  },
  rules: [['one-of', 'lang', 'marking_ref']],
} as const;
