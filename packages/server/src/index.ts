export { createServer, type Started, startServer } from './create-server.ts';
export type { ServerOptions } from './server-options.ts';
export { messages } from './texts.ts';
