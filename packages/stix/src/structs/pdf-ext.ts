/** STIX 2.1 §6.7.4. A PDF file. */
export const pdfExt = {
  section: '6.7.4',
  notEmpty: true,
  properties: {
    version: 'string',
    is_optimized: 'boolean',
    document_info_dict: 'dictionary of string',
    pdfid0: 'string',
    pdfid1: 'string',
  },
} as const;
