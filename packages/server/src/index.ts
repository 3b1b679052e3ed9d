export const room = 'server';
