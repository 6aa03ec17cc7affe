import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { guardedOutput } from '../../src/cli/guarded-output.ts';
import { systemError } from './fake-terminal.ts';

/** A stream that takes texts until it is told what to throw. */
function fakeStream() {
  const texts: string[] = [];
  const events = new EventEmitter();
  const faults: Error[] = [];
  const write = (text: string) => {
    const [fault] = faults;
    if (fault) throw fault;
    return texts.push(text) > 0;
  };
  const stream = { write, on: events.on.bind(events) } as unknown as Parameters<typeof guardedOutput>[0];
  return { stream, texts, events, faults };
}

describe('an output', () => {
  test.each(['at once', 'later'])('that fails %s tells so once, and writes no more', (when) => {
    const { stream, texts, events, faults } = fakeStream();
    const codes: string[] = [];
    const write = guardedOutput(stream, (code) => codes.push(code));
    write('a');
    if (when === 'at once') faults.push(systemError('ENOSPC'));
    else events.emit('error', systemError('ENOSPC'));
    write('b');
    write('c');
    events.emit('error', systemError('EIO'));
    expect(texts).toEqual(['a']);
    expect(codes).toEqual(['ENOSPC']);
  });

  test('whose reader goes away is no fault', () => {
    const { stream, texts, events } = fakeStream();
    const codes: string[] = [];
    const write = guardedOutput(stream, (code) => codes.push(code));
    events.emit('error', systemError('EPIPE'));
    write('a');
    expect([texts, codes]).toEqual([[], []]);
  });

  test('hides no bug', () => {
    const { stream, faults } = fakeStream();
    faults.push(new TypeError('wrong'));
    expect(() => guardedOutput(stream, () => {})('a')).toThrow(TypeError);
  });
});
