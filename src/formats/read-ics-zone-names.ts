import { IANAZone } from 'luxon';
import { findIana } from 'windows-iana';

const LONGEST_NAME = 200;

/**
 * The IANA zone that a TZID means: it is one, or a name of Windows, or ends with one (`/mozilla.org/x/Europe/Berlin`), or is
 * what Outlook shows to people (`(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi`). Null where it is none of these.
 */
export function ianaName(tzid: string): string | null {
  if (tzid.length > LONGEST_NAME) return null;
  const name = tzid.trim().replace(/^"(.*)"$/, '$1');
  if (IANAZone.isValidZone(name)) return name;
  return windowsName(name) ?? trailingName(name) ?? displayName(name);
}

function windowsName(name: string): string | null {
  // Of a zone in use all over the world the first is the principal one.
  return findIana(name, '001')[0] ?? null;
}

function trailingName(name: string): string | null {
  const segments = name.split('/');
  for (const count of [3, 2]) {
    // The region may stand behind something else, such as an offset.
    const tail = segments
      .slice(-count)
      .join('/')
      .replace(/^.*[^A-Za-z_/](?=[A-Za-z_]+\/)/, '');
    const zone = tail.replaceAll(' ', '_');
    if (segments.length >= count && IANAZone.isValidZone(zone)) return zone;
  }
  return /\/(utc|gmt)$/i.test(name) ? 'UTC' : null;
}

function displayName(name: string): string | null {
  const shown = name
    .replace(/^\(?\s*(?:UTC|GMT)\s*(?:[+\-−±]?\d{1,2}(?:[:.]\d\d)?)?\s*\)?\s*/i, '')
    .replaceAll(/\s+/g, '')
    .toLowerCase();
  const [first = ''] = shown.split(/[,，、;]/);
  return DISPLAY_NAMES.get(shown) ?? DISPLAY_NAMES.get(first) ?? null;
}

/** What Windows shows, without the offset, blanks and capitals: the first of the cities, or the name of the time. */
const DISPLAY_NAMES: ReadonlyMap<string, string> = new Map(
  `Asia/Shanghai beijing chongqing 北京 重庆 中国标准时间 北京时间 chinastandardtime
   Asia/Hong_Kong hongkong 香港 香港特别行政区
   Asia/Taipei taipei 台北
   Asia/Singapore kualalumpur singapore 吉隆坡 新加坡
   Asia/Tokyo osaka tokyo sapporo 大阪 东京
   Asia/Seoul seoul 首尔
   Asia/Bangkok bangkok 曼谷
   Asia/Yangon yangon(rangoon) 仰光
   Asia/Dhaka dhaka 达卡
   Asia/Almaty astana 阿斯塔纳
   Asia/Kolkata chennai mumbai newdelhi 钦奈 新德里
   Asia/Kathmandu kathmandu 加德满都
   Asia/Colombo srijayawardenepura
   Asia/Karachi islamabad 伊斯兰堡
   Asia/Tashkent ashgabat tashkent
   Asia/Kabul kabul 喀布尔
   Asia/Dubai abudhabi 阿布扎比
   Asia/Baku baku
   Asia/Tehran tehran 德黑兰
   Asia/Baghdad baghdad 巴格达
   Asia/Riyadh kuwait 科威特
   Asia/Jerusalem jerusalem 耶路撒冷
   Asia/Ulaanbaatar ulaanbaatar 乌兰巴托
   Asia/Novosibirsk novosibirsk 新西伯利亚
   Asia/Krasnoyarsk krasnoyarsk
   Asia/Irkutsk irkutsk 伊尔库茨克
   Asia/Vladivostok vladivostok 符拉迪沃斯托克
   Asia/Yekaterinburg ekaterinburg
   Australia/Perth perth 珀斯
   Australia/Adelaide adelaide
   Australia/Darwin darwin
   Australia/Brisbane brisbane
   Australia/Sydney canberra 堪培拉
   Australia/Hobart hobart
   Pacific/Auckland auckland 奥克兰
   Pacific/Honolulu hawaii 夏威夷
   Pacific/Fiji fiji
   Europe/London dublin london 都柏林 greenwichmeantime:dublin greenwichmeantime
   Europe/Berlin amsterdam berlin 阿姆斯特丹
   Europe/Paris brussels paris 布鲁塞尔
   Europe/Budapest belgrade 贝尔格莱德
   Europe/Warsaw sarajevo 萨拉热窝
   Europe/Athens athens 雅典
   Europe/Helsinki helsinki 赫尔辛基
   Europe/Istanbul istanbul 伊斯坦布尔
   Europe/Minsk minsk
   Europe/Moscow moscow 莫斯科
   Africa/Cairo cairo 开罗
   Africa/Johannesburg harare 哈拉雷
   Africa/Lagos westcentralafrica
   Africa/Nairobi nairobi 内罗毕
   Africa/Casablanca casablanca
   America/New_York easterntime(us&canada) easterntime 东部时间(美国和加拿大)
   America/Chicago centraltime(us&canada) centraltime 中部时间(美国和加拿大)
   America/Denver mountaintime(us&canada) mountaintime 山地时间(美国和加拿大)
   America/Los_Angeles pacifictime(us&canada) pacifictime 太平洋时间(美国和加拿大)
   America/Phoenix arizona
   America/Anchorage alaska
   America/Halifax atlantictime(canada)
   America/St_Johns newfoundland
   America/Mexico_City guadalajara
   America/Bogota bogota
   America/Caracas caracas
   America/Santiago santiago
   America/Sao_Paulo brasilia 巴西利亚
   America/Argentina/Buenos_Aires cityofbuenosaires buenosaires
   Atlantic/Azores azores
   UTC coordinateduniversaltime 协调世界时 z`
    .split('\n')
    .flatMap((line) => {
      const [zone = '', ...names] = line.trim().split(' ');
      return names.map((name) => [name, zone] as const);
    }),
);
