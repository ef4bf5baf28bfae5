import { startPopup } from '../../src/app/popup.tsx';

void startPopup(document.body, new AbortController().signal);
