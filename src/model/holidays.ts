/**
 * The State Council of China's yearly notices on public holidays and make-up workdays (调休), 2015–2026, compacted from
 * https://github.com/NateScarlet/holiday-cn, whose licence follows.
 *
 * MIT License
 *
 * Copyright (c) 2019 NateScarlet
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy
 * of this software and associated documentation files (the "Software"), to deal
 * in the Software without restriction, including without limitation the rights
 * to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
 * copies of the Software, and to permit persons to whom the Software is
 * furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all
 * copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
 * IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
 * FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
 * AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
 * LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
 * OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
 * SOFTWARE.
 */

/** A day that a notice names: off (休) or a make-up workday (班). */
export interface Holiday {
  readonly name: string;
  readonly off: boolean;
}

/** Name, first day off, days off in a row, make-up workdays. */
type Row = readonly [name: string, firstDay: string, days: number, makeUp: readonly string[]];

/** By the year of the notice, whose days may lie in the year before. */
const NOTICES: readonly (readonly [year: number, rows: readonly Row[]])[] = [
  [
    2015,
    [
      ['元旦', '2015-01-01', 3, ['2015-01-04']],
      ['春节', '2015-02-18', 7, ['2015-02-15', '2015-02-28']],
      ['清明节', '2015-04-05', 2, []],
      ['劳动节', '2015-05-01', 1, []],
      ['端午节', '2015-06-20', 1, []],
      ['端午节', '2015-06-22', 1, []],
      ['抗日战争暨世界反法西斯战争胜利70周年纪念日', '2015-09-03', 3, ['2015-09-06']],
      ['中秋节', '2015-09-27', 1, []],
      ['国庆节', '2015-10-01', 7, ['2015-10-10']],
    ],
  ],
  [
    2016,
    [
      ['元旦', '2016-01-01', 1, []],
      ['春节', '2016-02-07', 7, ['2016-02-06', '2016-02-14']],
      ['清明节', '2016-04-04', 1, []],
      ['劳动节', '2016-05-01', 2, []],
      ['端午节', '2016-06-09', 3, ['2016-06-12']],
      ['中秋节', '2016-09-15', 3, ['2016-09-18']],
      ['国庆节', '2016-10-01', 7, ['2016-10-08', '2016-10-09']],
    ],
  ],
  [
    2017,
    [
      ['元旦', '2017-01-01', 2, []],
      ['春节', '2017-01-27', 7, ['2017-01-22', '2017-02-04']],
      ['清明节', '2017-04-02', 3, ['2017-04-01']],
      ['劳动节', '2017-05-01', 1, []],
      ['端午节', '2017-05-28', 3, ['2017-05-27']],
      ['中秋节、国庆节', '2017-10-01', 8, ['2017-09-30']],
    ],
  ],
  [
    2018,
    [
      ['元旦', '2018-01-01', 1, []],
      ['春节', '2018-02-15', 7, ['2018-02-11', '2018-02-24']],
      ['清明节', '2018-04-05', 3, ['2018-04-08']],
      ['劳动节', '2018-04-29', 3, ['2018-04-28']],
      ['端午节', '2018-06-18', 1, []],
      ['中秋节', '2018-09-24', 1, []],
      ['国庆节', '2018-10-01', 7, ['2018-09-29', '2018-09-30']],
    ],
  ],
  [
    2019,
    [
      ['元旦', '2018-12-30', 3, ['2018-12-29']],
      ['春节', '2019-02-04', 7, ['2019-02-02', '2019-02-03']],
      ['清明节', '2019-04-05', 1, []],
      ['劳动节', '2019-05-01', 4, ['2019-04-28', '2019-05-05']],
      ['端午节', '2019-06-07', 1, []],
      ['中秋节', '2019-09-13', 1, []],
      ['国庆节', '2019-10-01', 7, ['2019-09-29', '2019-10-12']],
    ],
  ],
  [
    2020,
    [
      ['元旦', '2020-01-01', 1, []],
      ['春节', '2020-01-24', 10, ['2020-01-19', '2020-02-03']],
      ['清明节', '2020-04-04', 3, []],
      ['劳动节', '2020-05-01', 5, ['2020-04-26', '2020-05-09']],
      ['端午节', '2020-06-25', 3, ['2020-06-28']],
      ['国庆节、中秋节', '2020-10-01', 8, ['2020-09-27', '2020-10-10']],
    ],
  ],
  [
    2021,
    [
      ['元旦', '2021-01-01', 3, []],
      ['春节', '2021-02-11', 7, ['2021-02-07', '2021-02-20']],
      ['清明节', '2021-04-03', 3, []],
      ['劳动节', '2021-05-01', 5, ['2021-04-25', '2021-05-08']],
      ['端午节', '2021-06-12', 3, []],
      ['中秋节', '2021-09-19', 3, ['2021-09-18']],
      ['国庆节', '2021-10-01', 7, ['2021-09-26', '2021-10-09']],
    ],
  ],
  [
    2022,
    [
      ['元旦', '2022-01-01', 3, []],
      ['春节', '2022-01-31', 7, ['2022-01-29', '2022-01-30']],
      ['清明节', '2022-04-03', 3, ['2022-04-02']],
      ['劳动节', '2022-04-30', 5, ['2022-04-24', '2022-05-07']],
      ['端午节', '2022-06-03', 3, []],
      ['中秋节', '2022-09-10', 3, []],
      ['国庆节', '2022-10-01', 7, ['2022-10-08', '2022-10-09']],
    ],
  ],
  [
    2023,
    [
      ['元旦', '2022-12-31', 3, []],
      ['春节', '2023-01-21', 7, ['2023-01-28', '2023-01-29']],
      ['清明节', '2023-04-05', 1, []],
      ['劳动节', '2023-04-29', 5, ['2023-04-23', '2023-05-06']],
      ['端午节', '2023-06-22', 3, ['2023-06-25']],
      ['中秋节、国庆节', '2023-09-29', 8, ['2023-10-07', '2023-10-08']],
    ],
  ],
  [
    2024,
    [
      ['元旦', '2024-01-01', 1, []],
      ['春节', '2024-02-10', 8, ['2024-02-04', '2024-02-18']],
      ['清明节', '2024-04-04', 3, ['2024-04-07']],
      ['劳动节', '2024-05-01', 5, ['2024-04-28', '2024-05-11']],
      ['端午节', '2024-06-10', 1, []],
      ['中秋节', '2024-09-15', 3, ['2024-09-14']],
      ['国庆节', '2024-10-01', 7, ['2024-09-29', '2024-10-12']],
    ],
  ],
  [
    2025,
    [
      ['元旦', '2025-01-01', 1, []],
      ['春节', '2025-01-28', 8, ['2025-01-26', '2025-02-08']],
      ['清明节', '2025-04-04', 3, []],
      ['劳动节', '2025-05-01', 5, ['2025-04-27']],
      ['端午节', '2025-05-31', 3, []],
      ['国庆节、中秋节', '2025-10-01', 8, ['2025-09-28', '2025-10-11']],
    ],
  ],
  [
    2026,
    [
      ['元旦', '2026-01-01', 3, ['2026-01-04']],
      ['春节', '2026-02-15', 9, ['2026-02-14', '2026-02-28']],
      ['清明节', '2026-04-04', 3, []],
      ['劳动节', '2026-05-01', 5, ['2026-05-09']],
      ['端午节', '2026-06-19', 3, []],
      ['国庆节', '2026-10-01', 7, ['2026-09-20', '2026-10-10']],
      ['中秋节', '2026-09-25', 3, []],
    ],
  ],
];

const DAY_MS = 86_400_000;

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

function daysOf([name, firstDay, days, makeUp]: Row): readonly (readonly [string, Holiday])[] {
  const off = Array.from({ length: days }, (_, i) => [dayAfter(firstDay, i), { name, off: true }] as const);
  return [...off, ...makeUp.map((date) => [date, { name, off: false }] as const)];
}

const HOLIDAYS: ReadonlyMap<string, Holiday> = new Map(NOTICES.flatMap(([, rows]) => rows.flatMap(daysOf)));

/** Years whose notice is known; a later notice may still name days at the end of the last one. */
export const publishedYears: readonly number[] = NOTICES.map(([year]) => year);

/** What the notices of all years say of a day `YYYY-MM-DD`. */
export function holidayOn(date: string): Holiday | undefined {
  return HOLIDAYS.get(date);
}
