import { describe, expect, test } from 'vitest';
import { assignRoles, type RoleRules } from '../../src/instance/attendance.ts';
import { CHOSEN, OPTIONAL } from '../../src/instance/instance.ts';

const rules = (parts: Partial<RoleRules>): RoleRules => ({
  required: [],
  deputies: [],
  choices: [],
  optional: [],
  ...parts,
});
const nobody = new Map<number, number>();

describe('required leaders', () => {
  const two = rules({
    required: [4, 5],
    deputies: [
      [6, 7],
      [7, 5],
    ],
  });

  test('come, in any order', () => {
    expect(assignRoles(two, [5, 4], nobody)).toEqual([1, 0]);
  });

  test('or are stood in for by one of their own deputies', () => {
    expect(assignRoles(two, [6, 5], new Map([[4, 6]]))).toEqual([0, 1]);
    expect(
      assignRoles(
        two,
        [7, 6],
        new Map([
          [4, 6],
          [5, 7],
        ]),
      ),
    ).toEqual([1, 0]);
  });

  test.each<[string, readonly number[], ReadonlyMap<number, number>]>([
    ['one is missing', [4], nobody],
    ['the deputy is not named', [6, 5], nobody],
    ['the deputy does not come', [5], new Map([[4, 6]])],
    ['the deputy is somebody else’s', [4, 6], new Map([[5, 6]])],
    [
      'one deputy stands in for two',
      [7],
      new Map([
        [4, 7],
        [5, 7],
      ]),
    ],
    ['the deputy is required as well', [4, 5], new Map([[5, 5]])],
    ['a leader who comes is stood in for', [4, 5, 6], new Map([[4, 6]])],
    ['a substitution names nobody who is required', [4, 5, 6], new Map([[9, 6]])],
    ['somebody is left over', [4, 5, 8], nobody],
    ['somebody comes twice', [4, 5, 5], nobody],
  ])('not where %s', (_, attendees, substitutes) => {
    expect(assignRoles(two, attendees, substitutes)).toBeNull();
  });

  test('a required leader may not stand in for another, though a deputy', () => {
    const absent = rules({ required: [4, 5], deputies: [[5], []] });
    expect(assignRoles(absent, [5], new Map([[4, 5]]))).toBeNull();
  });
});

describe('choices', () => {
  test('take the first of their list who are present and not yet used', () => {
    const two = rules({
      choices: [
        { from: [1, 2, 3], count: 1 },
        { from: [1, 2, 3], count: 1 },
      ],
    });
    expect(assignRoles(two, [2, 1], nobody)).toEqual([CHOSEN, CHOSEN]);
    expect(assignRoles(two, [1], nobody)).toBeNull();
    expect(assignRoles(two, [1, 2, 3], nobody)).toBeNull();
  });

  test('do not take a required leader or a deputy at work; who is left may be optional', () => {
    const mixed = rules({ required: [1], deputies: [[]], choices: [{ from: [1, 2, 3], count: 1 }], optional: [3, 1] });
    expect(assignRoles(mixed, [1, 2, 3], nobody)).toEqual([0, CHOSEN, OPTIONAL]);
    expect(assignRoles(mixed, [1, 3], nobody)).toEqual([0, CHOSEN]);
    expect(assignRoles(mixed, [1], nobody)).toBeNull();
  });
});
