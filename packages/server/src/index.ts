export { createServer, type ServerOptions, type Started, startServer } from './create-server.ts';
export { messages } from './texts.ts';
