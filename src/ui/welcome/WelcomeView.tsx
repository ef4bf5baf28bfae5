import type { JSX } from 'preact';
import { standings } from '../parts/standings.ts';
import { Button } from '../parts/Button.tsx';
import { StandingMark } from '../parts/StandingMark.tsx';
import { dateText } from '../text/date-text.ts';
import type { WelcomeMessages } from '../text/welcome-messages.ts';
import { Keys } from './Keys.tsx';
import { LiveExample } from './LiveExample.tsx';
import { SiteDirectory } from './SiteDirectory.tsx';
import type { WelcomeProps } from './welcome-props.ts';

/** The page that opens once, after installation. */
export function WelcomeView(props: WelcomeProps): JSX.Element {
  const { figures, text } = props;
  const { words, welcome } = text;
  return (
    <div class="surface page welcome" lang={words.locale} dir={words.direction}>
      <header class="page-head">
        <h1>{welcome.title}</h1>
        <p class="lead">{welcome.lead}</p>
      </header>
      <main>
        <LiveExample {...props} />
        <section>
          <h2>{welcome.whatTitle}</h2>
          <Facts facts={welcome.what} />
          <h3>{welcome.standingTitle}</h3>
          <ul class="standings">
            {standings.map((standing) => (
              <li key={standing}>
                <StandingMark standing={standing} words={words} />
                <span>{words.standingMeaning[standing]}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{welcome.moreTitle}</h2>
          <Facts facts={welcome.more} />
        </section>
        <section>
          <h2>{welcome.neverTitle}</h2>
          <ul class="bullets">
            {welcome.never.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <SiteDirectory sites={props.sites} text={text} />
        <Keys {...props} />
        <section>
          <h2>{welcome.pinTitle}</h2>
          <ol class="bullets">
            {welcome.pin.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
      </main>
      <footer class="page-foot">
        <Button onClick={props.onOptions}>{welcome.options}</Button>
        <p class="quiet">
          {welcome.claimsOf(figures.claims, figures.sources, dateText(words, figures.date))}
        </p>
      </footer>
    </div>
  );
}

function Facts({ facts }: { readonly facts: WelcomeMessages['what'] }): JSX.Element {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div key={fact.title}>
          <dt>{fact.title}</dt>
          <dd>{fact.text}</dd>
        </div>
      ))}
    </dl>
  );
}
