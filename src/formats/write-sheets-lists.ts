import { colToLetter, type DataValidation } from 'hucre/xlsx';
import type { Lang } from './words.ts';
import type { Form, SheetColumn } from './write-sheets.ts';

/** Rows below the header in which a list is offered, and from which one is taken. */
const ROWS = 200;
/** What Excel takes for a list of its own. */
const LONGEST_LIST = 255;

const NOT_OFFERED: { readonly [L in Lang]: { readonly title: string; readonly message: string } } = {
  zh: { title: '不在列表中', message: '请从列表中选择；确需填写其他内容的，可以保留。' },
  en: { title: 'Not in the list', message: 'Choose one of the list, or keep what you typed if it is meant.' },
};

/** The lists that the columns of a sheet offer. */
export function validationsOf({ spec, plan }: Form, forms: readonly Form[], lang: Lang): readonly DataValidation[] {
  const head = plan.head.length;
  return spec.columns.flatMap((column, c): readonly DataValidation[] => {
    const source = sourceOf(column, forms);
    if (source === null) return [];
    const letter = colToLetter(c);
    return [
      {
        type: 'list',
        ...source,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: NOT_OFFERED[lang].title,
        errorMessage: NOT_OFFERED[lang].message,
        range: `${letter}${head + 1}:${letter}${head + ROWS}`,
      },
    ];
  });
}

function sourceOf(
  { list, listFrom }: SheetColumn,
  forms: readonly Form[],
): Pick<DataValidation, 'values' | 'formula1'> | null {
  if (listFrom !== undefined) {
    const form = forms.find(({ spec }) => spec.name === listFrom.sheet);
    const column = form?.spec.columns.findIndex(({ header }) => header === listFrom.header) ?? -1;
    if (form === undefined || column === -1) throw new RangeError(`no column ${listFrom.sheet} › ${listFrom.header}`);
    const [letter, head] = [colToLetter(column), form.plan.head.length];
    const name = form.plan.name.replaceAll("'", "''");
    return { formula1: `'${name}'!$${letter}$${head + 1}:$${letter}$${head + ROWS}` };
  }
  // A comma would part an entry in two, and nothing quotes it.
  const fits = list !== undefined && list.length > 0 && list.join(',').length <= LONGEST_LIST;
  return fits && !list.some((entry) => /[",\p{Cc}]/u.test(entry)) ? { values: [...list] } : null;
}
