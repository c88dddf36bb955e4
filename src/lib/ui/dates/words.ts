/** What `Intl` has no words for. Months as they stand beside a day; days from Monday. */
export type DateWords = {
  months: readonly string[];
  shortMonths: readonly string[];
  days: readonly string[];
  shortDays: readonly string[];
  /** How long ago; 0 minutes is now, 0 and 1 days are today and yesterday. */
  ago: Record<'minute' | 'hour' | 'day', (count: number) => string>;
};

const ARMENIAN: DateWords = {
  months:
    'հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի'.split(
      ' ',
    ),
  shortMonths: 'հնվ փտվ մրտ ապր մյս հնս հլս օգս սեպ հոկ նոյ դեկ'.split(' '),
  days: 'երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի'.split(' '),
  shortDays: 'երկ երք չրք հնգ ուր շբթ կիր'.split(' '),
  ago: {
    minute: (count) => (count === 0 ? 'այս րոպեին' : `${count} ր առաջ`),
    hour: (count) => `${count} ժ առաջ`,
    day: (count) => ['այսօր', 'երեկ'][count] ?? `${count} օր առաջ`,
  },
};

const ESPERANTO: DateWords = {
  months: 'januaro februaro marto aprilo majo junio julio aŭgusto septembro oktobro novembro decembro'.split(' '),
  shortMonths: 'jan feb mar apr maj jun jul aŭg sep okt nov dec'.split(' '),
  days: 'lundo mardo merkredo ĵaŭdo vendredo sabato dimanĉo'.split(' '),
  shortDays: 'lun mar mer ĵaŭ ven sab dim'.split(' '),
  ago: {
    minute: (count) => (count === 0 ? 'ĵus' : `antaŭ ${count} min.`),
    hour: (count) => `antaŭ ${count} h`,
    day: (count) => ['hodiaŭ', 'hieraŭ'][count] ?? `antaŭ ${count} tagoj`,
  },
};

/** By language. Those that every platform knows are not here. */
export const DATE_WORDS: Readonly<Record<string, DateWords>> = { hy: ARMENIAN, eo: ESPERANTO };
