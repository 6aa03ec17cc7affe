import { vi } from 'vitest';

/** What modules of the page read when they are loaded; a map stands for the browser's storage. */
export function stubBrowser(): void {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('navigator', { language: 'zh-CN' });
  vi.stubGlobal('location', { origin: 'http://127.0.0.1', hash: '' });
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('document', { documentElement: { lang: '' } });
}
