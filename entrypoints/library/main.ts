import { openLibrary } from '../../src/app/library-opening.ts';

void openLibrary(document.body, new AbortController().signal);
