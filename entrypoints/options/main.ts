import { startOptions } from '../../src/app/options.tsx';

startOptions(document.body, new AbortController().signal);
