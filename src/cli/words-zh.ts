import type { CliWords } from './words.ts';

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1048576)} MB`;

const REMEDIES: { readonly [code: string]: readonly [cause: string, remedy: string] } = {
  EACCES: ['没有权限', '请换一个可写的文件夹，或修改其权限。'],
  EPERM: ['不允许写入', '请换一个可写的文件夹，或修改其权限。'],
  EROFS: ['磁盘只读', '请换到可写的磁盘。'],
  ENOSPC: ['磁盘已满', '请腾出空间或换一个磁盘；没有留下残缺文件。'],
  EDQUOT: ['磁盘配额已用完', '请腾出空间或换一个文件夹；没有留下残缺文件。'],
  ENOENT: ['路径中的文件夹不存在', '请先建立该文件夹。'],
  ENAMETOOLONG: ['名称过长', '请换一个较短的名称。'],
  EISDIR: ['这是一个文件夹', '请给出文件名。'],
  ENOTDIR: ['路径中有一段不是文件夹', '请改正路径。'],
};

export const CLI_ZH: CliWords = {
  help: {
    titles: { 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：' },
    program: '统筹领导活动：给出最优、无冲突、可解释的活动安排。',
    plan: '为预排方案求最优安排',
    validate: '一次指出方案文件的全部问题，不做安排',
    verify: '按每一条硬规则核验安排并重新计分',
    schema: '输出文件格式的 JSON Schema',
    export: '把已有的安排写成日历订阅和表格',
    problem: '预排方案文件（JSON）；- 表示标准输入',
    problems: '预排方案文件（JSON），可多个；- 表示标准输入',
    schedule: '活动安排文件（JSON）；- 表示标准输入',
    document: 'problem（预排方案）或 schedule（活动安排）',
    output: '把活动安排文件写到这里',
    time: '最长求解时间：10s、2m、500ms（未给 --iterations 时默认 10s）',
    iterations: '最多迭代次数：次数与种子相同，安排就相同',
    seed: '随机种子（默认 1）',
    threads: '同时求解的线程数（默认为处理器核数；只给 --iterations 时为 1）',
    engine: 'auto（自动）、search（搜索），或小规模方案的精确求解：highs、jslp（默认 auto）',
    period: '改为安排这一周期：2026-12-H1（上半月）、2026-12-H2、2026-12、2026-W50、2026-12-01/2026-12-14',
    gap: '距最优不超过这个百分比即停止',
    ics: '把各人的 iCalendar 日历写到这个文件夹',
    html: '把可打印的表格写到这里',
    lang: 'zh 或 en（默认随系统语言）',
    json: '只输出一个 JSON 对象',
    quiet: '不显示进度和摘要，只显示问题',
    version: '显示版本',
    showHelp: '显示帮助',
    after:
      '退出码：0 完成；1 结果无法写入或程序缺陷；2 参数或文件有误；\n' +
      '3 有必排活动未排入或违反硬规则；130 被中断（已写出目前最好的安排）。',
  },
  usage: {
    missingArgument: (name) => `缺少参数 ${name}`,
    missingValue: (option) => `选项 ${option} 需要一个值`,
    unknownOption: (option) => `没有选项 ${option}`,
    unknownCommand: (name) => `没有命令 ${name}`,
    tooMany: '参数太多',
    badValue: (option, value, expected) => `${option} 的值「${value}」不对：应为${expected}`,
    other: (message) => message,
    seeHelp: (command) => `查看帮助：${command} --help`,
    expectDuration: '时长，如 10s、2m、500ms，不超过 24h',
    expectCount: '不小于 1 的整数',
    expectThreads: '1 至 64 的整数',
    expectEngine: ' auto、search、highs 或 jslp',
    expectSeed: '0 至 4294967295 的整数',
    expectPercent: '0 至 100 的百分数，如 1 或 0.5%',
    expectLang: ' zh 或 en',
    expectDocument: ' problem 或 schedule',
    stdinTwice: { message: '标准输入只能读一次', hint: '最多给一个「-」，其余请写文件名。' },
    nothingToExport: { message: '没有说明要写什么', hint: '请给出 --ics 文件夹、--html 文件，或两者都给。' },
  },
  io: {
    stdin: '标准输入',
    stdout: '标准输出',
    isDirectory: (path) => ({ message: `${path} 是文件夹`, hint: '请给出文件名。' }),
    unreadable: (path, code) =>
      code === 'ENOENT'
        ? { message: `${path} 不存在`, hint: '请检查文件名和所在文件夹。' }
        : { message: `${path} 无法读取（${code}）`, hint: '请检查权限。' },
    tooLarge: (name, bytes, limit) => ({
      message: `${name} 太大：至少 ${megabytes(bytes)}，上限 ${megabytes(limit)}`,
      hint: '请确认文件是否正确；可缩短周期或拆分。',
    }),
    notUtf8: (name, utf16) => ({
      message: `${name} 不是 UTF-8 文本${utf16 ? '（像是 UTF-16）' : ''}`,
      hint: '请以 UTF-8 编码重新保存。',
    }),
    badJson: (name) => ({ message: `${name} 不是 JSON 文件`, hint: '请在所指位置改正。' }),
    faulty: (name, errors) => ({ message: `${name} 有 ${errors} 处错误`, hint: '请全部改正；未做任何安排。' }),
    noStdout: { message: '输出需要路径', hint: '请给出文件名；要输出到标准输出请用 --json。' },
    targetIsDirectory: (path) => ({ message: `${path} 是文件夹`, hint: '请给出要写的文件名。' }),
    targetIsFile: (path) => ({ message: `${path} 是文件`, hint: '请给出存放日历的文件夹。' }),
    noParent: (path, folder) => ({
      message: `${path} 无法写入：文件夹 ${folder} 不存在`,
      hint: `请先建立：mkdir -p ${folder}`,
    }),
    parentIsNoDirectory: (path, folder) => ({
      message: `${path} 无法写入：${folder} 不是文件夹`,
      hint: '请改正路径。',
    }),
    samePath: (path) => ({ message: `${path} 用了两次`, hint: '各输出须用不同路径，且不得与输入相同。' }),
    unwritable: (path, code) => {
      const [cause, remedy] = REMEDIES[code] ?? [code, '请换一个位置。'];
      return { message: `${path} 无法写入：${cause}`, hint: remedy };
    },
  },
  summary: {
    labels: { placed: '已排入', mandatory: '必排', kept: '价值保留', quality: '优劣', search: '求解' },
    placed: (placed, total) => `${placed}/${total} 项活动`,
    withFocus: (activities, placed, total) => `${activities}，${placed}/${total} 个集中时段`,
    noMandatory: '无',
    allMandatory: (count) => `${count} 项全部排入`,
    someMandatory: (missed, count) => `${count} 项中有 ${missed} 项未排入`,
    interrupted: '已中断：这是目前最好的安排',
    leaders: '各位领导',
    columns: {
      leader: '领导',
      activities: '活动',
      hours: '小时',
      focusHours: '集中小时',
      freeSessions: '空闲半天',
      longestFree: '最长连续空闲',
    },
    freeOf: (free, all) => `${free}/${all}`,
    hours: (hours) => `${hours} 小时`,
    unscheduled: (count) => `未排入（${count}）`,
    more: (count) => `……另有 ${count} 项`,
    rank: (priority, urgency, mandatory) => `${mandatory ? '必排，' : ''}重 ${priority}，急 ${urgency}`,
    warnings: (count) => `提醒（${count}）`,
    frozen: (count) => `不能全部保留的已发布安排（${count}）`,
    files: '已写出',
    file: { schedule: '安排', ics: '日历', html: '表格' },
    feeds: (folder, count) => `${folder}（${count} 个文件）`,
  },
  issues: { error: '错误', warning: '提醒', whole: '整个文件' },
  verify: {
    good: '安排符合每一条硬规则。',
    broken: (count) => `安排有 ${count} 处违反硬规则：`,
    missed: (count) => `有 ${count} 项必排活动未排入。`,
    score: (cost, valueLost, inconvenience) => `成本 ${cost} = 价值损失 ${valueLost} + 不便 ${inconvenience}。`,
    wrongScore: (name, stated, found) => `安排写明 ${name} 为 ${stated}，实际为 ${found}。`,
    otherProblem: '该安排是为这份方案的另一版本做的（sha256 不同）。',
    warning: '提醒',
  },
  valid: (name, activities, leaders, warnings) =>
    `${name}：有效；${activities} 项活动，${leaders} 位领导${warnings > 0 ? `，${warnings} 条提醒` : ''}`,
  exported: '已写出',
  notExportable: {
    message: '该安排不属于这份方案，或引用了不存在的内容；未写任何文件',
    hint: '请用 tongchou verify 查看。',
  },
  bug: (message) => `这是 tongchou 的缺陷：${message}\n请把命令和文件一并反馈；TONGCHOU_DEBUG=1 可显示出错位置。`,
  complaint: (message, hint) => `${message}。${hint}`,
  progress: (seconds, placed, total, kept, gap) =>
    `${seconds} 秒 · 已排 ${placed}/${total} · 价值保留 ${kept} · 差距 ${gap}`,
};
