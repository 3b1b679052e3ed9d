export const room = 'web';
