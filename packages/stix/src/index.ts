export const room = 'stix';
