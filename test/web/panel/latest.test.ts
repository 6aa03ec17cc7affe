import { expect, it } from 'vitest';
import { createLatest } from '../../../src/web/screens/panel/latest.ts';

function deferred<T>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
} {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

it('never lets a stale answer or fault overwrite a newer one', async () => {
  const latest = createLatest();
  const heard: unknown[] = [];
  const hear = {
    take: (answer: unknown) => heard.push(answer),
    fail: (thrown: unknown) => heard.push(['fault', thrown]),
  };
  const [first, second, third] = [deferred<string>(), deferred<string>(), deferred<string>()];
  latest.ask(() => first.promise, hear);
  latest.ask(() => second.promise, hear);
  latest.ask(() => third.promise, hear);
  third.resolve('third');
  await third.promise;
  first.resolve('first');
  second.reject('late');
  await Promise.allSettled([first.promise, second.promise]);
  expect(heard).toEqual(['third']);
});

it('hears nothing more of what was forgotten, and hears faults of the last question', async () => {
  const latest = createLatest();
  const heard: unknown[] = [];
  const hear = {
    take: (answer: unknown) => heard.push(answer),
    fail: (thrown: unknown) => heard.push(['fault', thrown]),
  };
  const forgotten = deferred<string>();
  latest.ask(() => forgotten.promise, hear);
  latest.forget();
  forgotten.resolve('x');
  await forgotten.promise;
  expect(heard).toEqual([]);
  const faulty = deferred<string>();
  latest.ask(() => faulty.promise, hear);
  faulty.reject('why');
  await Promise.allSettled([faulty.promise]);
  expect(heard).toEqual([['fault', 'why']]);
});
