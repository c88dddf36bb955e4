import { m } from '#messages';
import { COMMAND_IDS, type CommandId } from '$lib/ui/keys/keys.ts';

/** What commands are called, and under which heading the help lists them. Only palette and help pay for these words. */

export type CommandGroup = 'anywhere' | 'list' | 'task' | 'go';

type Words = { label: () => string; group: CommandGroup };

const go = (place: () => string): Words => ({ label: () => m.keys_go({ place: place() }), group: 'go' });

const WORDS: Record<CommandId, Words> = {
  palette: { label: m.keys_palette, group: 'anywhere' },
  help: { label: m.keys_help, group: 'anywhere' },
  new: { label: m.new_button, group: 'anywhere' },
  'new-contact': { label: m.keys_new_contact, group: 'anywhere' },
  'new-client': { label: m.keys_new_client, group: 'anywhere' },
  'new-task': { label: m.keys_new_task, group: 'anywhere' },
  'sync-now': { label: m.me_sync_now, group: 'anywhere' },
  'theme-light': { label: m.keys_theme_light, group: 'anywhere' },
  'theme-dark': { label: m.keys_theme_dark, group: 'anywhere' },
  'theme-auto': { label: m.keys_theme_auto, group: 'anywhere' },
  'sign-out': { label: m.me_sign_out, group: 'anywhere' },

  next: { label: m.keys_next, group: 'list' },
  previous: { label: m.keys_previous, group: 'list' },

  reply: { label: m.keys_reply, group: 'task' },
  note: { label: m.keys_note, group: 'task' },
  send: { label: m.keys_send, group: 'task' },
  complete: { label: m.keys_complete, group: 'task' },
  'hand-over': { label: m.keys_hand_over, group: 'task' },
  card: { label: m.card_open, group: 'task' },
  print: { label: m.print_action, group: 'task' },
  back: { label: m.thread_back, group: 'task' },

  'go-mine': go(m.list_mine_title),
  'go-all': go(m.list_all_title),
  'go-waiting': go(m.shell_waiting),
  'go-review': go(m.shell_review),
  'go-load': go(m.shell_load),
  'go-reports': go(m.shell_reports),
  'go-clients': go(m.shell_clients),
  'go-letters': go(m.shell_letters),
  'go-ledger': go(m.shell_ledger),
  'go-settings': go(m.shell_settings),
  'go-attention': go(m.attention_title),
  'go-me': go(m.shell_me),
};

export const commandLabel = (id: CommandId): string => WORDS[id].label();

export const GROUPS: readonly { group: CommandGroup; title: () => string }[] = [
  { group: 'anywhere', title: m.keys_group_anywhere },
  { group: 'list', title: m.keys_group_list },
  { group: 'task', title: m.keys_group_task },
  { group: 'go', title: m.keys_group_go },
];

export const commandsOf = (group: CommandGroup): CommandId[] => COMMAND_IDS.filter((id) => WORDS[id].group === group);
