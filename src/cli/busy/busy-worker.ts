import { parentPort, workerData } from 'node:worker_threads';
import { readBusy } from '../../formats/busy.ts';
import type { BusyTask } from './read-apart.ts';

const { text, options }: BusyTask = workerData;
parentPort?.postMessage(readBusy(text, options));
