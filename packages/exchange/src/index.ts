export const room = 'exchange';
