import { describe, expect, test } from 'vitest';
import { createKeyReader, type Press } from '$lib/ui/keys/key-reader.ts';
import { ariaKeys, COMMAND_IDS, keycaps, KEYS, withKeys } from '$lib/ui/keys/keys.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: '',
  mod: false,
  alt: false,
  repeat: false,
  inField: false,
  singleKeys: true,
  ...more,
});

/** What a row of keys means, each half a second after the one before. */
function typed(...keys: readonly (string | Press)[]) {
  const read = createKeyReader();
  return keys.map((key, i) => read(typeof key === 'string' ? press(key) : key, i * 500));
}

describe('keys', () => {
  test('[KB1] a key means its command, and a sequence the command of both', () => {
    expect(typed('j', 'r', '?')).toEqual(['next', 'reply', 'help']);
    expect(typed('g', 'm')).toEqual([null, 'go-mine']);
    expect(typed('/', press('k', { mod: true }))).toEqual(['palette', 'palette']);
  });

  test('[KB1] what does not complete a sequence does nothing, and a late second key stands alone', () => {
    expect(typed('g', 'e', 'e')).toEqual([null, 'go-letters', 'complete']);
    expect(typed('g', 'h', 'h')).toEqual([null, null, 'hand-over']);
    const read = createKeyReader();
    read(press('g'), 0);
    expect(read(press('n'), 1_501)).toBe('note');
  });

  test('[KB2] somebody who types is left alone, except with Ctrl or ⌘', () => {
    const inField = { inField: true };
    expect(typed(press('j', inField), press('?', inField), press('/', inField))).toEqual([null, null, null]);
    expect(typed(press('Enter', { mod: true, ...inField }))).toEqual(['send']);
  });

  test('[KB2] single keys can be switched off', () => {
    expect(typed(press('e', { singleKeys: false }))).toEqual([null]);
    expect(typed(press('k', { singleKeys: false, mod: true }))).toEqual(['palette']);
  });

  test('[KB3] a keyboard that writes other letters has the same keys at the same places', () => {
    expect(typed(press('о', { code: 'KeyJ' }), press('й', { code: 'KeyQ' }))).toEqual(['next', null]);
    expect(typed(press('ճ', { code: 'KeyE' }))).toEqual(['complete']);
  });

  test('[KB1] only walking goes on while a key is held', () => {
    expect(typed(press('j', { repeat: true }), press('e', { repeat: true }))).toEqual(['next', null]);
  });

  test('[KB1] with Alt, keys belong to the browser', () => {
    expect(typed(press('j', { alt: true }))).toEqual([null]);
  });

  test('[KB1] no two commands share their keys', () => {
    const all = COMMAND_IDS.flatMap((id) => KEYS[id] as readonly string[]);
    expect(new Set(all).size).toBe(all.length);
    // A key that begins sequences cannot be a command: nobody could tell which is meant.
    const firsts = new Set(all.filter((keys) => keys.includes(' ')).map((keys) => keys.split(' ')[0]));
    expect(all.filter((keys) => firsts.has(keys))).toEqual([]);
  });

  test('[KB4] tooltips and screen readers are told the same keys', () => {
    expect(withKeys('Hand over', 'hand-over')).toBe('Hand over (H)');
    expect(withKeys('Mine', 'go-mine')).toBe('Mine (G M)');
    expect(withKeys('Sign out', 'sign-out')).toBe('Sign out');
    expect(keycaps('mod+k')).toEqual(['Ctrl + K']);
    expect(ariaKeys('palette')).toBe('Control+k /');
    expect(ariaKeys('go-mine')).toBeUndefined();
  });
});
