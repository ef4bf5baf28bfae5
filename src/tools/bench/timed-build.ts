/**
 * `node timed-build.ts chromium|firefox`: the production build once more, with its work put on the
 * browser's timeline and with source maps. Goes to a folder of its own.
 */
import { join } from 'node:path';
import { build } from 'wxt';
import type { InlineConfig } from 'wxt';
import { OUTPUT, ROOT } from '../steps/project.ts';

const begin = "performance.mark('sidelight:begin');";
const end =
  "performance.measure('sidelight:evaluate',{start:'sidelight:begin',end:performance.now()});";

const config: InlineConfig = {
  root: ROOT,
  browser: process.argv[2] === 'firefox' ? 'firefox' : 'chrome',
  outDir: join(OUTPUT, 'bench'),
  vite: () => ({
    define: { 'import.meta.env.WXT_TIMELINE': '"on"' },
    build: { sourcemap: 'hidden', rolldownOptions: { output: { banner: begin, footer: end } } },
  }),
};
await build(config);
