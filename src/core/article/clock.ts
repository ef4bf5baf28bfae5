/** Hours east of Greenwich of the zones that newsrooms name. */
const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
  jst: '+09:00',
};

/** `15:04`, `3:04:05.6 p.m.`, `22h03`, `14時30`, `9 a.m.`; with what follows, for the zone. */
const pattern =
  /(?<![\d:.])([01]?\d|2[0-3])(?:(?:[:.]|\s?h\s?|[時시]\s?)([0-5]\d)(?::([0-5]\d|60)(?:[.,]\d+)?)?(?:\s*([ap])(?:\.?\s?m\b\.?|\b))?|\s*([ap])\.?\s?m\b\.?)(?!\d)\s*(.{0,24})/is;

/**
 * The first time of day in a text, with the zone where the text gives one that is plain:
 * `10:15 a.m. EST` → `10:15-05:00`. Null where there is none.
 */
export function timeIn(text: string): string | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, hour = '', minute = '00', second, half, alone, rest = ''] = match;
  const side = (half ?? alone)?.toLowerCase();
  const hours = side === undefined ? Number(hour) : (Number(hour) % 12) + (side === 'p' ? 12 : 0);
  if (side !== undefined && Number(hour) > 12) return null;
  const clock = [hours, minute, second].flatMap((part) => (part === undefined ? [] : [two(part)]));
  return clock.join(':') + zoneIn(rest);
}

/** The zone at the beginning of a text: `Z`, `+01:00` or nothing. */
function zoneIn(text: string): string {
  const offset = /^\s*\(?(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d{2})?(?!\d)/i.exec(text);
  if (offset && Number(offset[2]) <= 14) {
    return `${offset[1]}${two(offset[2] ?? '')}:${offset[3] ?? '00'}`;
  }
  const word = /^\s*\(?([a-z]{1,4})\b/i.exec(text)?.[1]?.toLowerCase();
  return (word && zones[word]) ?? '';
}

function two(value: number | string): string {
  return String(value).padStart(2, '0');
}
