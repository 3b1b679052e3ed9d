/** STIX 2.1 §6.12.2. An HTTP request. */
export const httpRequestExt = {
  section: '6.12.2',
  properties: {
    request_method: 'string required',
    request_value: 'string required',
    request_version: 'string',
    request_header: 'dictionary of list of string',
    message_body_length: 'integer',
    message_body_data_ref: 'identifier to artifact',
  },
} as const;
