import { startWelcome } from '../../src/app/welcome.tsx';

void startWelcome(document.body, new AbortController().signal);
