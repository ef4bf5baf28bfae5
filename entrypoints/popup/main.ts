import { startPopup } from '../../src/app/popup.tsx';

startPopup(document.body, new AbortController().signal);
