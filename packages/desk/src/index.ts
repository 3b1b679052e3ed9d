export const room = 'desk';
