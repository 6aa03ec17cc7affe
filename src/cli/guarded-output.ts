import { errorCode } from './file-system.ts';

/**
 * Writes to a stream that may fail at once (a file on a full disk) or later (a pipe). A reader that goes away early, such
 * as `head`, is no fault; of anything else the first system error code is told, and nothing more is written.
 */
export function guardedOutput(
  stream: Pick<NodeJS.WriteStream, 'write' | 'on'>,
  onFault: (code: string) => void,
): (text: string) => void {
  let closed = false;
  const close = (thrown: unknown) => {
    const code = errorCode(thrown);
    if (code === '') throw thrown;
    if (!closed && code !== 'EPIPE') onFault(code);
    closed = true;
  };
  stream.on('error', close);
  return (text) => {
    if (closed) return;
    try {
      stream.write(text);
    } catch (thrown) {
      close(thrown);
    }
  };
}
