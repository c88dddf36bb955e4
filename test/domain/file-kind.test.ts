import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileKindOf, pictureTypeOf } from '#domain/file-kind';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('what a file is by its first bytes', () => {
  test.each([
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['\xff\xd8\xff\xe0..JFIF', 'image/jpeg'],
    ['GIF89a......', 'image/gif'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
    ['%PDF-1.7', 'application/pdf'],
  ])('%j is %s', (head, kind) => {
    expect(fileKindOf(bytes(head))).toBe(kind);
  });

  test.each(['', 'GIF', '<svg xmlns=', '<!doctype html>', 'RIFF\x10\0\0\0WAVEfmt ', ' %PDF-1.7', 'MZ\x90'])(
    '%j is nothing that is shown',
    (head) => expect(fileKindOf(bytes(head))).toBeNull(),
  );

  test('a PDF is no picture', () => {
    expect(pictureTypeOf(bytes('%PDF-1.7'))).toBeNull();
    expect(pictureTypeOf(bytes('GIF87a'))).toBe('image/gif');
  });

  test('whatever begins like markup is never shown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (rest) => fileKindOf(Uint8Array.of(0x3c, ...rest)) === null),
    );
  });
});
