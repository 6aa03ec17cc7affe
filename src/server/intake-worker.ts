import { parentPort, workerData } from 'node:worker_threads';
import { intake } from '../intake/intake.ts';
import type { IntakeReading, IntakeTask } from './intake-messages.ts';

// The thread of `read-intake.ts`.

const { made, issues } = await intake(workerData as IntakeTask);
const reading: IntakeReading = {
  made: made === null ? null : { problem: made.problem, record: made.record, files: made.files },
  issues,
};
parentPort?.postMessage(reading);
