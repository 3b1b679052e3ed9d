export const room = 'api';
