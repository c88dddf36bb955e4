import { describe, expect, test } from 'vitest';
import { mailToken, parseReplyAddress, replyAddress } from '../../../worker/channels/mail/reply-address.ts';

const SECRET = 'a secret of tests';

describe('the reply address', () => {
  test('is the mailbox with 130 bits behind a plus, the same for the same conversation only', async () => {
    const token = await mailToken(SECRET, 'conv_1');

    expect(token).toMatch(/^[a-z2-7]{26}$/);
    expect(await mailToken(SECRET, 'conv_1')).toBe(token);
    expect(await mailToken(SECRET, 'conv_2')).not.toBe(token);
    expect(await mailToken('another', 'conv_1')).not.toBe(token);
    expect(replyAddress('desk@demo.test', token)).toBe(`desk+${token}@demo.test`);
  });

  test('comes apart as it was put together, whatever plus the mailbox has itself', async () => {
    const token = await mailToken(SECRET, 'conv_1');

    expect(parseReplyAddress(replyAddress('desk@demo.test', token))).toEqual({ mailbox: 'desk@demo.test', tag: token });
    expect(parseReplyAddress(replyAddress('desk+eu@demo.test', token)).mailbox).toBe('desk+eu@demo.test');
    expect(parseReplyAddress('Desk@Demo.TEST')).toEqual({ mailbox: 'desk@demo.test', tag: null });
    expect(parseReplyAddress('+x@demo.test')).toEqual({ mailbox: '+x@demo.test', tag: null });
  });
});
