import type { ToWorker } from './messages.ts';
import { serveCore } from './serve-core.ts';

// The engine in a Web Worker of the page: a message in, a message out.
const answer = serveCore((message) => globalThis.postMessage(message));
globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => answer(data));
