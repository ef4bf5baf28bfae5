import { startLibrary } from '../../src/app/library.tsx';

void startLibrary(document.body, new AbortController().signal);
