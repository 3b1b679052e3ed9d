export const room = 'envelope';
