import { startLibrary } from '../../src/app/library-opening.ts';

void startLibrary(document.body, new AbortController().signal);
