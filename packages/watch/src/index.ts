export const room = 'watch';
