import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

/** What only `tongchou serve` says. */
export interface ServeWords {
  readonly about: string;
  readonly port: string;
  readonly host: string;
  readonly data: string;
  readonly baseUrl: string;
  readonly noGzip: string;
  readonly expectPort: string;
  readonly expectUrl: string;
  readonly listening: (url: string, data: string) => string;
  readonly page: (url: string) => string;
  readonly noPage: string;
  /** The planner's one-time link. */
  readonly firstStart: (name: string, link: string) => string;
  readonly unencrypted: string;
  readonly stopped: string;
  readonly noAddress: (host: string, port: number, code: string) => Complaint;
}

const SERVE_ZH: ServeWords = {
  about: '启动服务：统筹页面、日历订阅、领导个人页面和管理接口',
  port: '端口（默认 8080；0 表示任一空闲端口）',
  host: '监听地址（默认 127.0.0.1，只供本机；前面应有 TLS 代理）',
  data: '数据文件（默认 tongchou.db；没有则新建）',
  baseUrl: '用户访问的网址，如 https://plan.example.cn；订阅链接和登录以此为准',
  noGzip: '不压缩日历（个别旧版 Outlook 需要）',
  expectPort: ' 0 至 65535 的整数',
  expectUrl: ' http 或 https 网址，不带参数',
  listening: (url, data) => `服务已启动：${url}（数据：${data}）；按 Ctrl-C 停止`,
  page: (url) => `请用浏览器打开：${url}`,
  noPage: '提醒：页面尚未生成，只提供订阅和接口；请运行 npm run build。',
  firstStart: (name, link) => `请用此链接为「${name}」设置密码（只能用一次，7 天内有效）：\n${link}`,
  unencrypted: '提醒：网址不是 https，密码和订阅网址会以明文传输；请在前面设置 TLS 代理，并用 --base-url 说明网址。',
  stopped: '服务已停止',
  noAddress: (host, port, code) => {
    const causes: { readonly [code: string]: string } = {
      EADDRINUSE: '端口已被占用',
      EACCES: '没有权限',
      EADDRNOTAVAIL: '本机没有这个地址',
    };
    return { message: `不能监听 ${host}:${port}：${causes[code] ?? code}`, hint: '请换一个 --port 或 --host。' };
  },
};

const SERVE_EN: ServeWords = {
  about: "serves the planner's page, calendar feeds, leaders' pages and the admin API",
  port: 'port (default 8080; 0: any free one)',
  host: 'address to listen on (default 127.0.0.1, this machine only; a TLS proxy belongs in front)',
  data: 'data file (default tongchou.db; made where there is none)',
  baseUrl: 'under which users reach it, such as https://plan.example.org; feed links and sign-in go by it',
  noGzip: 'do not compress feeds (some old versions of Outlook need that)',
  expectPort: 'an integer from 0 to 65535',
  expectUrl: 'an http or https address without query',
  listening: (url, data) => `serving at ${url} (data: ${data}); Ctrl-C stops`,
  page: (url) => `open in a browser: ${url}`,
  noPage: 'note: the page is not built, so that there are only feeds and the API; run npm run build.',
  firstStart: (name, link) => `set the password of "${name}" by this link (it works once, for 7 days):\n${link}`,
  unencrypted:
    'note: the address is not https, so that passwords and feed addresses travel in the clear; put a TLS proxy in front and name its address by --base-url.',
  stopped: 'stopped',
  noAddress: (host, port, code) => {
    const causes: { readonly [code: string]: string } = {
      EADDRINUSE: 'the port is taken',
      EACCES: 'permission denied',
      EADDRNOTAVAIL: 'this machine has no such address',
    };
    return {
      message: `cannot listen on ${host}:${port}: ${causes[code] ?? code}`,
      hint: 'Choose another --port or --host.',
    };
  },
};

/** The words of this command in the language of the others. */
export const serveWords = (words: CliWords): ServeWords => (words === cliWords('zh') ? SERVE_ZH : SERVE_EN);
