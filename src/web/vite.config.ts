import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const root = new URL('.', import.meta.url).pathname;

/** `vite build --config src/web/vite.config.ts` → `dist/web`, which the server serves under `/`. */
export default defineConfig({
  root,
  plugins: [preact({ reactAliasesEnabled: false, prefreshEnabled: false, devToolsEnabled: false })],
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, cssCodeSplit: true },
  worker: { format: 'es' },
});
