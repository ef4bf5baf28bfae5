import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import type { SettingsFault } from '../../../src/core/settings/stored.ts';
import type { OptionsProps } from '../../../src/ui/options/options-props.ts';
import { OptionsView } from '../../../src/ui/options/OptionsView.tsx';
import { optionsProps } from '../../pages/gallery/page-fixtures.ts';
import { click, draw, find, findA, redraw, textOf } from './drawing.tsx';

function drawOptions(change: Partial<OptionsProps> = {}): HTMLElement {
  return draw(<OptionsView {...optionsProps(change)} />);
}

function set(field: HTMLInputElement | HTMLSelectElement, value: string, event: string): void {
  void act(() => {
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  });
}

describe('the options', () => {
  it('show the marks as they are drawn now, without names that are off', () => {
    const root = drawOptions({
      settings: { ...defaultSettings, markStyle: 'background', entitiesOff: ['azure'] },
    });
    const names = [...root.querySelectorAll<HTMLElement>('.preview .marked-name')];
    expect(names.map(textOf)).toEqual(['Palantir', 'ICE', 'AWS']);
    expect(names.map((name) => name.dataset['mark'])).toEqual(names.map(() => 'background'));
    expect(names.map((name) => name.dataset['line'])).toEqual(['dotted', 'solid', 'dashed']);
  });

  it('hand over each change at once', () => {
    const onChange = vi.fn();
    const root = drawOptions({ onChange });
    click(root, 'label', 'Background');
    click(root, 'label', 'Every mention');
    click(root, 'label', 'Azure');
    click(root, '[role="switch"]', 'Number of mentions');
    set(findA(HTMLInputElement, root, 'input[type="range"]'), '900', 'change');
    expect(onChange.mock.calls.map(([change]) => change)).toEqual([
      { markStyle: 'background' },
      { density: 'every' },
      { entitiesOff: ['azure'] },
      { badge: false },
      { dwell: 900 },
    ]);
  });

  it('lock what an organisation has set, and say so there', () => {
    const [onChange, onEverywhere, onSiteState] = [vi.fn(), vi.fn(), vi.fn()];
    const root = drawOptions({
      onChange,
      onEverywhere,
      onSiteState,
      settings: { ...defaultSettings, sites: { 'paper.example': 'always', 'own.example': 'off' } },
      policy: {
        sites: { 'paper.example': 'always' },
        values: { everywhere: true, markStyle: 'none', density: 'page', badge: false },
        off: [],
      },
    });
    const locked = [...root.querySelectorAll('p')].filter(
      (line) => textOf(line) === 'Set by your organisation',
    );
    expect(locked).toHaveLength(5);
    const switches = [...root.querySelectorAll<HTMLButtonElement>('[role="switch"]')];
    expect(switches.filter(({ disabled }) => disabled).map(textOf)).toHaveLength(2);
    const fields = [...root.querySelectorAll<HTMLFieldSetElement>('fieldset')];
    expect(fields.map(({ disabled }) => disabled)).toEqual([true, true, false]);
    for (const field of fields.slice(0, 2)) {
      const line = field.getAttribute('aria-describedby') ?? '';
      expect(root.querySelector(`[id="${line}"]`)?.textContent).toBe('Set by your organisation');
    }
    const sites = [...root.querySelectorAll('.sites li')];
    expect(sites.map((site) => site.querySelector('select')?.disabled)).toEqual([false, true]);
    expect(sites.map((site) => site.querySelector('button') !== null)).toEqual([true, false]);
  });

  it('turn a name on again', () => {
    const onChange = vi.fn();
    const settings = { ...defaultSettings, entitiesOff: ['ice', 'azure'] };
    click(drawOptions({ settings, onChange }), 'label', 'Azure');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ entitiesOff: ['ice'] });
  });

  it('group radio buttons under legends and say the delay in words', () => {
    const root = drawOptions();
    const legends = [...root.querySelectorAll('fieldset > legend')].map(textOf);
    expect(legends).toEqual(['Style', 'Mark', 'Language of cards']);
    const slider = findA(HTMLInputElement, root, 'input[type="range"]');
    expect([slider.min, slider.max, slider.value]).toEqual(['100', '2000', '300']);
    expect(slider.getAttribute('aria-valuetext')).toBe('0.3 s');
  });

  it('list the chosen sites in order, and change or remove each', () => {
    const onSiteState = vi.fn();
    const onRemoveSite = vi.fn();
    const settings = {
      ...defaultSettings,
      sites: { 'b.example': 'off', 'a.example': 'always' },
    } as const;
    const root = drawOptions({ settings, onSiteState, onRemoveSite });
    expect([...root.querySelectorAll('.site')].map(textOf)).toEqual(['a.example', 'b.example']);
    const select = findA(HTMLSelectElement, root, 'select', 'State of a.example');
    expect(select.value).toBe('always');
    set(select, 'off', 'change');
    expect(onSiteState).toHaveBeenCalledExactlyOnceWith('a.example', 'off');
    click(root, 'button', 'Remove b.example');
    expect(onRemoveSite).toHaveBeenCalledExactlyOnceWith('b.example');
    expect(document.activeElement).toBe(root.querySelector('.sites'));
  });

  it('say so when no site was chosen', () => {
    expect(textOf(drawOptions())).toContain('No choices of your own yet.');
  });

  it('add what was written, always on or off, as it was written', () => {
    const onAddSite = vi.fn();
    const root = drawOptions({ onAddSite });
    set(findA(HTMLInputElement, root, '.add-site .field'), ' https://www.example.org/a ', 'input');
    click(root, '.add-site button', 'Always on');
    click(root, '.add-site button', 'Off');
    expect(onAddSite.mock.calls).toEqual([
      [' https://www.example.org/a ', 'always'],
      [' https://www.example.org/a ', 'off'],
    ]);
  });

  it('tell what came of adding a site', () => {
    const root = drawOptions({ adding: { kind: 'invalid' } });
    const field = findA(HTMLInputElement, root, '.add-site .field');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const note = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(textOf(note)).toContain('Write a site such as example.org');
    const refused = { kind: 'refused', site: 'a.example' } as const;
    redraw(root, <OptionsView {...optionsProps({ adding: refused })} />);
    expect(textOf(note)).toBe('The browser did not allow a.example. Nothing was changed.');
  });

  it('ask for every news article by a switch that waits for the browser', () => {
    const onEverywhere = vi.fn();
    const root = drawOptions({ onEverywhere });
    click(root, '[role="switch"]', 'On every news article');
    expect(onEverywhere).toHaveBeenCalledExactlyOnceWith(true);
    redraw(root, <OptionsView {...optionsProps({ everywhere: 'asking' })} />);
    const waiting = findA(HTMLButtonElement, root, '[role="switch"]', 'On every news article');
    expect(waiting.disabled).toBe(true);
    redraw(root, <OptionsView {...optionsProps({ everywhere: 'refused' })} />);
    expect(textOf(root)).toContain('Not allowed. Nothing was changed.');
  });

  const faults: readonly (readonly [SettingsFault, string])[] = [
    [{ kind: 'field', field: 'dwell' }, 'Delay: the stored value is damaged; the default is used.'],
    [{ kind: 'unreadable' }, 'The stored options are damaged; the defaults are used.'],
    [{ kind: 'newer', version: 9 }, 'The options were stored by a newer version.'],
    [{ kind: 'storage' }, 'The browser did not give the stored options'],
  ];

  it.each(faults)('name the fault %j', (fault, text) => {
    expect(textOf(find(drawOptions({ faults: [fault] }), '[role="alert"]'))).toContain(text);
  });

  it('keep silent about faults when there are none', () => {
    expect(drawOptions().querySelector('[role="alert"]')).toBeNull();
  });

  it('say in a live region that a change was saved, or why not', () => {
    const root = drawOptions();
    const status = find(root, '.saving');
    expect(status.getAttribute('role')).toBe('status');
    expect(textOf(status)).toBe('');
    redraw(root, <OptionsView {...optionsProps({ saving: { kind: 'saved' } })} />);
    expect(textOf(status)).toBe('Saved');
    const failed = { kind: 'failed' } as const;
    redraw(root, <OptionsView {...optionsProps({ saving: failed })} />);
    expect(textOf(status)).toBe('Not saved: the browser’s storage did not take it.');
  });

  it('lead to the keys where the browser has a page for them', () => {
    const onKeys = vi.fn();
    click(drawOptions({ onKeys }), 'button', 'Change keys');
    expect(onKeys).toHaveBeenCalledOnce();
    expect(textOf(drawOptions({ onKeys: null }))).not.toContain('Change keys');
  });
});

describe('deleting everything', () => {
  const lost = { references: 3, worksheets: 1, corrections: 0, sites: 2 } as const;
  const backup = { kind: 'none' } as const;

  it('says what goes, and has the focus on the safe answer', () => {
    const onKeepEverything = vi.fn();
    const root = drawOptions({ deleting: { kind: 'asking', lost, backup }, onKeepEverything });
    expect([...root.querySelectorAll('dialog .lost li')].map(textOf)).toEqual([
      '3 references in the library, with their notes',
      '1 worksheet',
      'your choices for 2 sites, and access to them',
      'all options, back to what they were at first',
    ]);
    expect(textOf(document.activeElement)).toBe('Keep everything');
    click(root, 'dialog button', 'Keep everything');
    expect(onKeepEverything).toHaveBeenCalledOnce();
    redraw(root, <OptionsView {...optionsProps()} />);
    expect(textOf(document.activeElement)).toBe('Delete everything…');
  });

  it('offers a backup where there may be references, and says what came of it', () => {
    const drawWith = (references: number | null): HTMLElement =>
      drawOptions({
        deleting: {
          kind: 'asking',
          lost: { ...lost, references },
          backup: { kind: 'handed', fileName: 'backup.json' },
        },
      });
    expect(textOf(drawWith(null).querySelector('dialog'))).toContain('could not be read');
    expect(textOf(drawWith(3).querySelector('dialog'))).toContain(
      'Handed to the browser as backup.json',
    );
    expect(textOf(drawWith(0).querySelector('dialog'))).not.toContain('backup');
  });

  it('does nothing twice while it is under way, and says how it ended', () => {
    const onDeleteEverything = vi.fn();
    const root = drawOptions({ deleting: { kind: 'deleting', lost, backup }, onDeleteEverything });
    click(root, 'dialog button', 'Deleting');
    expect(onDeleteEverything).not.toHaveBeenCalled();
    expect(textOf(drawOptions({ deleting: { kind: 'deleted' } }))).toContain(
      'Everything was deleted.',
    );
    expect(textOf(drawOptions({ deleting: { kind: 'failed' } }))).toContain(
      'Not everything could be deleted.',
    );
  });
});
