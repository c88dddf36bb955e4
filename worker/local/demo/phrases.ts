import type { Locale, RequestType } from '#domain/model';

/** What clients of a bicycle shop write, and what they are answered, in each of the mission's languages. */
export type Phrase = { type: RequestType; subject: string; asks: string; answer: string };

export const PHRASES: Record<Locale, readonly Phrase[]> = {
  en: [
    {
      type: 'question',
      subject: 'Opening on Saturday',
      asks: 'Hello! Are you open this Saturday? I would like to try a gravel bike, size 56.',
      answer: 'Hello! Yes, from 10 to 15. A gravel bike in 56 will be ready for you to try.',
    },
    {
      type: 'purchase',
      subject: 'City bike for my daughter',
      asks: 'We are looking for a city bike for a girl of twelve, about 150 cm tall. What would you suggest, up to 450 euro?',
      answer: 'A 26-inch Linden Junior fits from 145 cm on and costs 419 euro. Shall we put one aside for you?',
    },
    {
      type: 'complaint',
      subject: 'Brakes squeal after service',
      asks: 'I picked up my bike on Monday and the front brake squeals louder than before. Please tell me what to do.',
      answer: 'I am sorry. Please bring it by at any time, we will bed the pads in again while you wait.',
    },
    {
      type: 'thanks',
      subject: 'Thank you',
      asks: 'Just wanted to say thanks: the wheel you trued last week survived 300 km of cobbles.',
      answer: 'That made our day. Ride safe!',
    },
  ],
  lv: [
    {
      type: 'question',
      subject: 'Vai remontējat elektrovelosipēdus?',
      asks: 'Labdien! Vai jūs remontējat arī elektrovelosipēdus? Pazudusi palīgpiedziņa.',
      answer: 'Labdien! Jā, remontējam. Atvediet, diagnostika aizņem apmēram stundu.',
    },
    {
      type: 'purchase',
      subject: 'Bērnu sēdeklītis',
      asks: 'Vai jums ir bērnu sēdeklītis, kas der uz 28 collu rāmja? Bērnam ir divi gadi.',
      answer: 'Ir divi modeļi, 79 un 95 eiro. Uzstādīšana bez maksas.',
    },
    {
      type: 'complaint',
      subject: 'Nav atzvanīts',
      asks: 'Solījāt atzvanīt piektdien, bet neviens nezvanīja. Vai velosipēds ir gatavs?',
      answer: 'Atvainojiet par to! Velosipēds ir gatavs, varat saņemt šodien līdz 18.',
    },
  ],
  hy: [
    {
      type: 'question',
      subject: 'Անվադողերի փոխարինում',
      asks: 'Բարև ձեզ։ Որքա՞ն արժե երկու անվադողի փոխարինումը 28 դյույմանոց հեծանիվի համար։',
      answer: 'Բարև ձեզ։ Աշխատանքն արժե 18 եվրո, անվադողերը՝ սկսած 15 եվրոյից մեկը։',
    },
    {
      type: 'purchase',
      subject: 'Սաղավարտ',
      asks: 'Ունե՞ք արդյոք մեծահասակի սաղավարտ 60 սմ չափսի։',
      answer: 'Այո, ունենք երեք գույնի։ Կարող եք փորձել խանութում։',
    },
  ],
  hu: [
    {
      type: 'question',
      subject: 'Téli tárolás',
      asks: 'Jó napot! Vállalnak téli tárolást és tavaszi átvizsgálást két kerékpárra?',
      answer: 'Jó napot! Igen, novembertől márciusig, kerékpáronként 60 euró, átvizsgálással együtt.',
    },
    {
      type: 'complaint',
      subject: 'Rossz alkatrész',
      asks: 'A rendelt lánc nem illik a 11-es fogaskerékhez. Ki tudnák cserélni?',
      answer: 'Elnézést kérünk. Természetesen kicseréljük, hozza be, amikor kényelmes.',
    },
  ],
  eo: [
    {
      type: 'question',
      subject: 'Luo de bicikloj',
      asks: 'Saluton! Ni venos kvarope en junio. Ĉu eblas lui biciklojn por unu semajno?',
      answer: 'Saluton! Jes, kvar bicikloj por semajno kostas 240 eŭrojn, kun kaskoj kaj seruroj.',
    },
    {
      type: 'thanks',
      subject: 'Dankon',
      asks: 'Mi volas danki pro la rapida riparo dum nia vojaĝo. Vi savis nian semajnfinon.',
      answer: 'Tio ĝojigas nin. Bonan vojaĝon plu!',
    },
  ],
  ru: [
    {
      type: 'question',
      subject: 'Сколько стоит обслуживание?',
      asks: 'Здравствуйте! Сколько стоит полное обслуживание горного велосипеда и как скоро его можно забрать?',
      answer: 'Здравствуйте! 65 евро, обычно готово на третий день.',
    },
    {
      type: 'purchase',
      subject: 'Велосипед с рук',
      asks: 'Принимаете ли вы старый велосипед в зачёт нового? Рама в хорошем состоянии, ему пять лет.',
      answer: 'Да, принимаем. Привозите посмотреть, оценим на месте.',
    },
    {
      type: 'suggestion',
      subject: 'Насос у входа',
      asks: 'Было бы здорово, если бы у входа стоял насос, которым можно пользоваться и вечером.',
      answer: 'Хорошая мысль, спасибо! Поставим до конца месяца.',
    },
  ],
};

/** How an employee closes a request. */
export const RESULTS = ['answered', 'sold', 'repaired', 'called back'] as const;
