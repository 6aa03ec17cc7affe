import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { interruptible, onProcessInterrupt } from '../../src/cli/interrupt.ts';
import { fakeTerminal } from './fake-terminal.ts';

const INTERRUPT = new URL('../../dist/cli/interrupt.js', import.meta.url).href;

test('work that ends by itself was not interrupted, and nobody listens any more', async () => {
  const terminal = fakeTerminal();
  const result = await interruptible(terminal, async (signal) => `${terminal.listeners()} ${signal.aborted}`);
  expect(result).toEqual({ value: '1 false', interrupted: false });
  expect(terminal.listeners()).toBe(0);
});

test('an interrupt aborts the signal', async () => {
  const terminal = fakeTerminal();
  const result = await interruptible(terminal, async (signal) => {
    terminal.interrupt();
    return signal.aborted;
  });
  expect(result).toEqual({ value: true, interrupted: true });
});

test('work that throws stops the listening', async () => {
  const terminal = fakeTerminal();
  const work = interruptible(terminal, () => Promise.reject(new Error('broken')));
  await expect(work).rejects.toThrow('broken');
  expect(terminal.listeners()).toBe(0);
});

test.each(['SIGINT', 'SIGTERM'] as const)('the first %s calls back once, then the signals are free again', (signal) => {
  const before = process.listenerCount(signal);
  let calls = 0;
  onProcessInterrupt(() => calls++);
  expect(process.listenerCount(signal)).toBe(before + 1);
  for (const listener of process.listeners(signal).slice(before)) listener(signal);
  expect(calls).toBe(1);
  expect(process.listenerCount('SIGINT')).toBe(before);
  expect(process.listenerCount('SIGTERM')).toBe(before);
});

test('a second Ctrl-C kills even what no longer listens', async () => {
  const script = `
    import { writeSync } from 'node:fs';
    import { onProcessInterrupt } from ${JSON.stringify(INTERRUPT)};
    onProcessInterrupt(() => { writeSync(1, 'first'); for (;;); });
    setInterval(() => {}, 1000);
    writeSync(1, 'ready');
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.on('data', () => child.kill('SIGINT'));
  const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
  expect(signal).toBe('SIGINT');
});
