/** STIX 2.1 §6.7.3. Properties of a file on NTFS. */
export const ntfsExt = {
  section: '6.7.3',
  notEmpty: true,
  properties: {
    sid: 'string',
    alternate_data_streams: 'list of object alternate-data-stream',
  },
} as const;
