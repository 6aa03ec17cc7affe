import { createLane, type Lane } from './lane.ts';
import type { FromThread, ToThread } from './lane-messages.ts';

/** What both kinds of workers offer: `message` events, of each lane its setup first; answers go back. */
interface Port {
  listen(listener: (message: ToThread) => void): void;
  post(message: FromThread): void;
}

/** The port to the thread that started this one: of Node, else of the browser. */
function openPort(): Port {
  const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads');
  if (threads?.parentPort) {
    const { parentPort } = threads;
    return {
      listen: (listener) => parentPort.on('message', listener),
      post: (message) => parentPort.postMessage(message),
    };
  }
  return {
    listen: (listener) => globalThis.addEventListener('message', ({ data }) => listener(data)),
    post: (message) => globalThis.postMessage(message),
  };
}

const port = openPort();
let lane: Lane | null = null;
port.listen((message) => {
  if ('setup' in message) lane = message.setup && createLane(message.setup, () => performance.now());
  else if (lane) port.post({ lane: message.lane, answer: lane(message.round) });
});
