import { startPanel } from '../../src/app/panel.tsx';

void startPanel(document.body, new AbortController().signal);
