import { startWelcome } from '../../src/app/welcome.tsx';

startWelcome(document.body, new AbortController().signal);
