export const room = 'testbed';
