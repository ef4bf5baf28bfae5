import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '../../src/app/content.ts';

/** Its `matches` come from the list of news sites; see `wxt.config.ts`. */
export default defineContentScript({
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main: (ctx) => startContent(ctx.signal),
});
