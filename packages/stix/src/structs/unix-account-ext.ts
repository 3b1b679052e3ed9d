/** STIX 2.1 §6.16.2. A UNIX account. */
export const unixAccountExt = {
  section: '6.16.2',
  notEmpty: true,
  properties: {
    gid: 'integer',
    groups: 'list of string',
    home_dir: 'string',
    shell: 'string',
  },
} as const;
