/** The lines by which mail programs mark what they repeat, in the languages people write to us in. */

/** Longer lines are words: no program writes such marks. */
const MAX_LINE = 400;

export const isQuoted = (line: string): boolean => /^\s{0,3}[>|｜]/.test(line);

const WROTE = [
  'wrote', // en
  'rakstīja|raksta', // lv
  'գրել է|գրեց|գրել', // hy
  'írta|ezt írta', // hu
  'skribis|skribas', // eo
  'написал|написала|написал\\(а\\)|пишет|писал|писала|пише|написав|написала', // ru, uk
  'schrieb|geschrieben', // de
  'a écrit', // fr
  'escribió|escreveu|escribiu', // es, pt, gl
  'ha scritto|scrisse', // it
  'schreef|heeft geschreven|geschreven', // nl
  'skrev|skreiv', // sv, da, no
  'kirjoitti|kirjutas', // fi, et
  'napisał|napisała|napisał\\(a\\)|napisał/a|pisze', // pl
  'napsal|napsala|napsal\\(a\\)|napísal|napísala|napísal\\(a\\)', // cs, sk
  'parašė|rašė', // lt
  'a scris', // ro
  'yazdı|şunu yazdı|şunları yazdı', // tr
  'έγραψε', // el
  'написа|пише|je napisao|je napisala|piše|je napisal', // bg, sr, hr, sl
  'のメール|書き込みました|写道|寫道|作成|작성', // ja, zh, ko
].join('|');

/** `On 5 Mar 2026, at 10:00, Ilze <ilze@example.org> wrote:`; the verb may stand before the name. */
const VERB_LAST = new RegExp(`(?:${WROTE})(?:\\s*\\([^)]{0,40}\\))?(?:\\s+[^\\s]{1,20}){0,2}\\s*[:：՝․]?\\s*$`, 'iu');
const VERB_WITHIN = new RegExp(`(?:^|[\\s,;>])(?:${WROTE})(?=[\\s(:：՝,]|$)`, 'iu');
const ENDS = /[:：՝]\s*$/u;
const HAS_TIME = /\d{1,2}[:.h]\d{2}/u;
const HAS_DATE = /\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{4}年/u;

/** Not by a pattern: those that find an address take the square of the line's time on a line of `@`. */
function hasAddress(text: string): boolean {
  const at = text.indexOf('@');
  return at > 0 && text[at - 1] !== ' ' && text.indexOf('.', at) > at + 1;
}

/** Who wrote when, or when and by which address: a line that speaks of writing only in passing has neither. */
export function isIntroduction(text: string): boolean {
  if (text.length > MAX_LINE) return false;
  const dated = HAS_DATE.test(text) || HAS_TIME.test(text);
  const addressed = hasAddress(text);
  if (!ENDS.test(text)) return VERB_LAST.test(text) && HAS_DATE.test(text) && HAS_TIME.test(text) && addressed;
  if (VERB_LAST.test(text) || VERB_WITHIN.test(text)) return dated || addressed;
  // Gmail in some languages: `ср, 30 апр. 2025 г. в 15:19, John Doe <doe@example.com>:`
  return HAS_DATE.test(text) && HAS_TIME.test(text) && addressed;
}

const SEPARATORS = [
  'original message|original appointment|original email|reply message',
  'sākotnējais ziņojums|sākotnējā ziņa|oriģinālais ziņojums',
  'բնօրինակ հաղորդագրություն|սկզբնական հաղորդագրություն',
  'eredeti üzenet|eredeti levél',
  'originala mesaĝo|origina mesaĝo',
  'исходное сообщение|пересылаемое сообщение|оригинальное сообщение|первоначальное сообщение',
  'ursprüngliche nachricht|originalnachricht',
  "message d[’']origine|message original",
  'mensaje original|mensagem original|messaggio originale',
  'oorspronkelijk bericht|ursprungligt meddelande|original(?:t)? meddelelse|oprindelig (?:meddelelse|besked)|opprinnelig melding',
  'alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|pôvodná správa|mesaj original',
  'orijinal mesaj|αρχικό μήνυμα|元のメッセージ|原始邮件|원본 메시지',
].join('|');
const SEPARATOR = new RegExp(`^\\s*[-_=*]{2,}\\s*(?:${SEPARATORS})\\s*[-_=*]{2,}\\s*$`, 'iu');
/** Outlook draws a line of 32 before the quoted header. */
const RULE = /^\s*_{20,}\s*$/;

export const isSeparator = (line: string): boolean =>
  line.length <= MAX_LINE && (SEPARATOR.test(line) || RULE.test(line));

const FORWARDED =
  /^\s*(?:-{2,}\s*)?(?:forwarded message|begin forwarded message|pārsūtīta ziņa|pārsūtītais ziņojums|վերահասցեագրված|továbbított üzenet|plusendita mesaĝo|пересылаемое сообщение|переадресованное сообщение|weitergeleitete nachricht|message transféré|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|vidarebefordrat meddelande|videresendt meddelelse|videresendt melding|przekazana wiadomość)\b.{0,40}$/iu;

/** A letter that hands another one on: that one is what its sender wants to show. */
export const isForwarded = (line: string): boolean => line.length <= MAX_LINE && FORWARDED.test(line);

/** From, Sent or Date, To, Subject of a quoted header, as mail programs of these languages call them. */
const LABELS: readonly RegExp[] = [
  'from|no|sūtītājs|ումից|ուղարկող|feladó|küldő|de|от|von|da|van|från|fra|lähettäjä|od|kimden|gönderen|από|发件人|差出人|보낸 사람',
  'sent|date|nosūtīts|sūtīts|datums|ուղարկված է|ուղարկված|ամսաթիվ|elküldve|küldve|dátum|sendita|dato|отправлено|дата|gesendet|datum|envoyé(?: le)?|enviado(?: el)?|fecha|data|enviada em|inviato|verzonden|skickat|sendt|lähetetty|wysłano|wysłane|odesláno|odoslané|tarih|ημερομηνία|发送时间|送信日時|보낸 날짜',
  'to|kam|ում|ստացող|címzett|al|кому|an|à|para|a|aan|till|til|vastaanottaja|do|komu|kime|προς|收件人|宛先|받는 사람',
  'subject|temats|tēma|թեմա|tárgy|temo|тема|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|konu|θέμα|主题|件名|제목',
].map((labels) => new RegExp(`^[\\s*]{0,6}(?:${labels})\\s{0,3}\\*{0,2}\\s{0,2}[:：][^/]`, 'iu'));

const MAX_HEADER_LINES = 8;

/** A quoted header: its first line, with at least two others of the four close behind it. */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const label = labelOf(lines[at]);
  if (label !== 0 && label !== 1) return false;
  const labels = new Set(lines.slice(at, at + MAX_HEADER_LINES).map(labelOf));
  labels.delete(-1);
  return labels.size >= 3;
}

const labelOf = (line = ''): number =>
  line.length > MAX_LINE ? -1 : LABELS.findIndex((label) => label.test(`${line} `));

/** RFC 3676, 4.3; many programs lose the space at its end. */
export const isSignature = (line: string): boolean => /^\s{0,2}(?:--|––|—)\s?$/.test(line) || /^_{2}\s?$/.test(line);

const TELEPHONE =
  /^\s*[*_]?(?:sent (?:from|via|with|by) (?!the\b)|get outlook for|nosūtīts no|nosūtīta no|ուղարկված է |ուղարկվել է |(?:el)?küldve (?:az? )?(?:iphone|ipad|samsung|outlook|android|yahoo)|az .{2,30}-(?:r[óő]l|omról|emről|ömről) küldve|sendita (?:de|per)|отправлено (?:с|из|через|со) |von meinem .{2,30} gesendet|gesendet (?:von|mit)|envoyé (?:de|depuis|à partir)|enviado (?:desde|do|a partir)|inviato da|verzonden (?:vanaf|met|via)|verstuurd vanaf|skickat från|sendt fra|lähetetty |wysłane z|odesláno z|odoslané z|diperoleh dari).{0,60}$/iu;

/** What a telephone or a program adds below. */
export const isTelephone = (line: string): boolean => line.length <= 100 && TELEPHONE.test(line);
