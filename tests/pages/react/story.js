/** A story as a newsroom's React site renders it: on the server first, in the browser later. */
import { createElement as h, useEffect, useState } from 'react';

const EDITIONS = [
  {
    title: 'Audit asks who reads shared case files',
    paragraphs: [
      'An audit asks how many offices read the files that Palantir holds for Immigration and Customs Enforcement.',
      'Copies of the files are kept on Amazon Web Services, the audit says.',
    ],
  },
  {
    title: 'Audit finds eleven offices read shared case files',
    paragraphs: [
      'Eleven offices read the files, the audit found on Thursday.',
      'ICE and Palantir were both asked for comment; the agency answered.',
      'A second set of copies is on Microsoft Azure.',
    ],
  },
];

export function Story() {
  const [edition, setEdition] = useState(0);
  const [reads, setReads] = useState(0);
  useEffect(() => {
    globalThis.story = {
      nextEdition: () => setEdition((now) => (now + 1) % EDITIONS.length),
      countRead: () => setReads((now) => now + 1),
    };
  }, []);
  const { title, paragraphs } = EDITIONS[edition];
  return h(
    'article',
    { id: 'story' },
    h('h1', null, title),
    ...paragraphs.map((text, index) => h('p', { key: `${edition}-${index}` }, text)),
    h('p', { id: 'reads' }, `Read ${reads} times`),
  );
}
