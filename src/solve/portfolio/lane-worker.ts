import { createLane, type Lane } from './lane.ts';
import type { LaneSetup, Round } from './round.ts';

/** What both kinds of workers offer: `message` events with a setup first and rounds after it; answers go back. */
interface Port {
  listen(listener: (message: LaneSetup | Round) => void): void;
  post(message: unknown): void;
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
  if ('instance' in message) lane = createLane(message, () => performance.now());
  else if (lane) port.post(lane(message));
});
