import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReader } from '../../src/app/content.ts';

/** Its `matches` come from the list of news sites; see `wxt.config.ts`. */
export default defineContentScript({
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main: (ctx) => startReader(ctx.signal),
});
