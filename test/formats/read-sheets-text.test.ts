import { describe, expect, it } from 'vitest';
import { bytesOf, cellsOf, codesOf, gbk, kindsOf, read, readText } from './read-sheets-files.ts';

const TABLE = { A1: '时间', B1: '事项', A2: '12月3日', B2: '常委会' };

describe('a text table', () => {
  it.each([
    ['commas', '时间,事项\r\n12月3日,常委会\r\n'],
    ['semicolons', '时间;事项\n12月3日;常委会'],
    ['tabs', '时间\t事项\r12月3日\t常委会\r'],
    ['commas, with other signs in quotes', '时间,事项\n12月3日,"常委会"\n'],
    ['what its first line names', 'sep=|\r\n时间|事项\r\n12月3日|常委会'],
  ])('is read with %s', async (_, text) => {
    const { book, issues } = await readText(text);
    expect(cellsOf(book?.sheets[0])).toEqual(TABLE);
    expect(issues).toEqual([]);
  });

  it('is one sheet with the name of the file, and all its cells are text', async () => {
    const { book } = await readText('1,2026-12-03,TRUE,#REF!,=1+1', 'raw/十二月.计划.csv');
    expect(book?.file).toBe('raw/十二月.计划.csv');
    expect(book?.sheets).toMatchObject([{ name: '十二月.计划', hidden: false }]);
    expect(kindsOf(book?.sheets[0])).toEqual(['text 1', 'text 2026-12-03', 'text TRUE', 'text #REF!', 'text =1+1']);
    expect((await readText('a,b', '.csv')).book?.sheets[0]?.name).toBe('.csv');
  });

  it('holds quotes, separators and line breaks inside quotes; rows are counted as a spreadsheet shows them', async () => {
    const { book } = await readText('a,"说""好""了,\r\n再议"\n\n　,\n"",b\n');
    expect(cellsOf(book?.sheets[0])).toEqual({ A1: 'a', B1: '说"好"了,\n再议', B4: 'b' });
  });

  it('takes the separator from the first lines that have one', async () => {
    const text = '××县十二月计划\n时间;事项;人\n3日;调研, 座谈;王;李\n4日;会;张\n';
    expect(cellsOf((await readText(text)).book?.sheets[0])).toMatchObject({ A1: '××县十二月计划', B3: '调研, 座谈' });
    const quoted = await readText('"""a;""",b\n"""c;",d\n');
    expect(cellsOf(quoted.book?.sheets[0])).toEqual({ A1: '"a;"', B1: 'b', A2: '"c;', B2: 'd' });
  });

  it('says where a quotation mark is not closed, and loses nothing', async () => {
    const reading = await readText('时间,事项\n3日,"会\n4日,调研\n');
    expect(cellsOf(reading.book?.sheets[0])).toEqual({ A1: '时间', B1: '事项', A2: '3日', B2: '会\n4日,调研' });
    expect(reading.issues).toMatchObject([{ code: 'open-quote', path: '计划.csv › B2', severity: 'error' }]);
  });

  it('is refused as a whole where it is too large', async () => {
    const reading = await readText('a\n'.repeat(20_001));
    expect(reading.book).toBeNull();
    expect(reading.issues).toMatchObject([{ code: 'too-many-rows', path: '计划.csv' }]);
    const large = await read(new Uint8Array(21 * 2 ** 20).fill(0x61), 'a.csv');
    expect(codesOf(large)).toEqual(['text-too-large']);
  });
});

describe('the encoding of a text', () => {
  const text = '时间,事项\r\n12月3日,常委会\r\n';
  const utf16 = (isLittle: boolean): Uint8Array =>
    Uint8Array.from(
      [...`\ufeff${text}`].flatMap((character) => {
        const code = character.charCodeAt(0);
        return isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
      }),
    );

  it.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with mark', bytesOf('\ufeff', text)],
    ['UTF-16 LE', utf16(true)],
    ['UTF-16 BE', utf16(false)],
    ['GBK without mark', gbk(text)],
  ])('may be %s', async (_, bytes) => {
    const { book, issues } = await read(bytes, '计划.csv');
    expect(cellsOf(book?.sheets[0])).toEqual(TABLE);
    expect(issues).toEqual([]);
  });

  it('may be GB 18030 of four bytes', async () => {
    const { book, issues } = await read(bytesOf(gbk('会'), Uint8Array.of(0x94, 0x39, 0xfc, 0x36)), 'a.csv');
    expect(cellsOf(book?.sheets[0])).toEqual({ A1: '会😀' });
    expect(issues).toEqual([]);
  });

  it('is GBK even where a line of it could be UTF-8', async () => {
    // D2 BB is 一, and would be a Cyrillic letter.
    const { book, issues } = await read(bytesOf(gbk('序号\n一\n')), 'a.csv');
    expect(cellsOf(book?.sheets[0])).toEqual({ A1: '序号', A2: '一' });
    expect(issues).toEqual([]);
  });

  it('may change from line to line: each is read as it is, and the lines are named', async () => {
    const lines = ['时间,事项\n', gbk('3日,常委会\n'), 'plain,ascii\n', gbk('5日,调研\n'), gbk('6日,座谈\n'), '7日,会'];
    const reading = await read(bytesOf(...lines), '计划.csv');
    expect(cellsOf(reading.book?.sheets[0])).toEqual({
      ...{ A1: '时间', B1: '事项', A2: '3日', B2: '常委会', A3: 'plain', B3: 'ascii' },
      ...{ A4: '5日', B4: '调研', A5: '6日', B5: '座谈', A6: '7日', B6: '会' },
    });
    expect(reading.issues).toMatchObject([
      {
        code: 'mixed-encoding',
        severity: 'warning',
        message: '文字编码不一致：第 2、4–5 行按 GBK 读取，其余按 UTF-8 读取',
      },
    ]);
  });

  it('names no more lines than help', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? '会议\n' : gbk('会议\n')));
    const { issues } = await read(bytesOf(...lines), 'a.csv');
    expect(issues[0]?.message).toContain('第 2、4、6、8、10、12、14、16、18、20、… 行');
  });

  it('may be none: such lines are named, and the others kept', async () => {
    const reading = await read(bytesOf('会议\n', Uint8Array.of(0xff, 0xff, 0x0a), '调研'), '计划.csv');
    expect(cellsOf(reading.book?.sheets[0])).toMatchObject({ A1: '会议', A2: '\ufffd\ufffd', A3: '调研' });
    expect(reading.issues).toMatchObject([{ code: 'undecodable', severity: 'error' }]);
    expect(reading.issues[0]?.message).toContain('第 2 行');
  });
});
