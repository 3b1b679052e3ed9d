/** STIX 2.1 §6.6.2. One part of a multipart message. */
export const emailMimePart = {
  section: '6.6.2',
  properties: {
    body: 'string',
    body_raw_ref: 'identifier to artifact|file',
    content_type: 'string',
    content_disposition: 'string',
  },
  rules: [['any-of', 'body', 'body_raw_ref']],
} as const;
