import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { languageName, sentenceCase } from '../text/reason-text.ts';
import { Choices } from './Choices.tsx';
import type { OptionsProps } from './options-props.ts';

/** The language of the interface and of cards. */
export function LanguageChoices(props: OptionsProps): JSX.Element {
  const { settings, languages, browserLanguage, text, onChange } = props;
  const { options } = text;
  const id = useId();
  return (
    <section>
      <h2>{options.languages}</h2>
      <label class="checker" for={id}>
        {options.language}
        <select
          id={id}
          class="field"
          value={settings.language}
          onChange={({ currentTarget }) => onChange({ language: currentTarget.value })}
        >
          <option value="auto">{options.languageAuto(ownName(browserLanguage))}</option>
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {ownName(language)}
            </option>
          ))}
        </select>
      </label>
      <Choices
        legend={options.cardLanguage}
        choices={(['interface', 'page'] as const).map((value) => ({
          value,
          label: options.cardLanguages[value],
          ...(value === 'page' && { hint: options.cardLanguageHint }),
        }))}
        chosen={settings.cardLanguage}
        onChoose={(cardLanguage) => onChange({ cardLanguage })}
      />
    </section>
  );
}

/** A language as its own speakers call it, so that they find it in whatever language the page is. */
function ownName(language: string): string {
  return sentenceCase(language, languageName(language, language));
}
