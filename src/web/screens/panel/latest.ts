export interface Latest {
  /** Only the answer to the last question is taken, however late earlier ones come. */
  ask<T>(
    question: () => Promise<T>,
    hear: { readonly take: (answer: T) => void; readonly fail: (thrown: unknown) => void },
  ): void;
  /** No answer to what was asked is wanted any more. */
  forget(): void;
}

export function createLatest(): Latest {
  let last = 0;
  return {
    ask(question, { take, fail }) {
      last += 1;
      const own = last;
      question().then(
        (answer) => {
          if (own === last) take(answer);
        },
        (thrown: unknown) => {
          if (own === last) fail(thrown);
        },
      );
    },
    forget() {
      last += 1;
    },
  };
}
