/** Months as they stand beside a day; days from Monday. */
type Names = {
  months: readonly string[];
  shortMonths: readonly string[];
  days: readonly string[];
  shortDays: readonly string[];
};

/** A language that `Intl` has no words for. */
export type DateWords = Names & {
  /** A part of a British date, in this language. */
  translate: (part: Intl.DateTimeFormatPart, options: Intl.DateTimeFormatOptions) => string;
  /** How long ago; 0 minutes is now, 0 and 1 days are today and yesterday. */
  ago: Record<'minute' | 'hour' | 'day', (count: number) => string>;
};

const ARMENIAN: Names & Pick<DateWords, 'ago'> = {
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

const ESPERANTO: Names & Pick<DateWords, 'ago'> = {
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

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

const translator =
  (names: Names): DateWords['translate'] =>
  ({ type, value }, options) => {
    const english = value.slice(0, 3);
    if (type === 'month') {
      const isLong = options.month === 'long' || options.dateStyle !== undefined;
      return (isLong ? names.months : names.shortMonths)[MONTHS.indexOf(english)] ?? value;
    }
    if (type === 'weekday') {
      const isLong = options.weekday === 'long' || options.dateStyle !== undefined;
      return (isLong ? names.days : names.shortDays)[DAYS.indexOf(english)] ?? value;
    }
    return type === 'literal' ? value.replace(' at ', ', ') : value;
  };

/** By language. Those that every platform knows are not here. */
export const DATE_WORDS: Readonly<Record<string, DateWords>> = {
  hy: { ...ARMENIAN, translate: translator(ARMENIAN) },
  eo: { ...ESPERANTO, translate: translator(ESPERANTO) },
};
