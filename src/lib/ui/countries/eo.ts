/** Countries in Esperanto (CLDR), in the order of COUNTRIES. */
export const NAMES =
  'Andoro|Unuiĝintaj Arabaj Emirlandoj|Afganujo|Antigvo kaj Barbudo|Angvilo|Albanujo|Armenujo|Angolo|Argentino|' +
  'Usona Samoo|Aŭstrujo|Aŭstralio|Arubo|Alando|Azerbajĝano|Bosnujo kaj Hercegovino|Barbado|Bangladeŝo|Belgujo|' +
  'Burkino|Bulgarujo|Barejno|Burundo|Benino|Sankta Bartolomeo|Bermudoj|Brunejo|Bolivio|Kariba Nederlando|' +
  'Brazilo|Bahamoj|Butano|Bocvano|Belorusujo|Belizo|Kanado|Kokosinsuloj|Kongo Kinŝasa|Centr-Afriko|' +
  'Kongo Brazavila|Svisujo|Ebur-Bordo|Kukinsuloj|Ĉilio|Kameruno|Ĉinujo|Kolombio|Kostariko|Kubo|Kaboverdo|' +
  'Kuracao|Kristnaskinsulo|Kipro|Ĉeĥujo|Germanujo|Ĝibutio|Danujo|Dominiko|Dominika Respubliko|Alĝerio|Ekvadoro|' +
  'Estonujo|Egiptujo|Okcidenta Saharo|Eritreo|Hispanujo|Etiopujo|Finnlando|Fiĝio|Falklandoj|Mikronezio|Ferooj|' +
  'Francujo|Gabono|Unuiĝinta Reĝlando|Grenado|Kartvelujo|Franca Gujano|Gernezejo|Ganao|Ĝibraltaro|Gronlando|' +
  'Gambio|Gvineo|Gvadelupo|Ekvatora Gvineo|Grekujo|Gvatemalo|Gvamo|Gvineo-Bisaŭo|Gujano|' +
  'Honkongo (SAR de Ĉinujo)|Honduro|Kroatujo|Haitio|Hungarujo|Indonezio|Irlando|Israelo|Manksinsulo|Hindujo|' +
  'Brita Hindoceana Teritorio|Irako|Irano|Islando|Italujo|Ĵerzejo|Jamajko|Jordanio|Japanujo|Kenjo|Kirgizujo|' +
  'Kamboĝo|Kiribato|Komoroj|Sankta Kristoforo kaj Neviso|Nord-Koreujo|Sud-Koreujo|Kuvajto|Kajmana Insularo|' +
  'Kazaĥujo|Laoso|Libano|Sankta Lucio|Liĥtenŝtejno|Srilanko|Liberio|Lesoto|Litovujo|Luksemburgo|Latvujo|Libio|' +
  'Maroko|Monako|Moldavujo|Montenegro|Saint-Martin|Madagaskaro|Marŝaloj|Nord-Makedonujo|Malio|Birmo|Mongolujo|' +
  'Makao (SAR de Ĉinujo)|Nord-Marianoj|Martiniko|Maŭritanio|Moncerato|Malto|Maŭricio|Maldivoj|Malavio|Meksiko|' +
  'Malajzio|Mozambiko|Namibio|Nov-Kaledonio|Niĝero|Norfolkinsulo|Niĝerio|Nikaragvo|Nederlando|Norvegujo|Nepalo|' +
  'Nauro|Niuo|Nov-Zelando|Omano|Panamo|Peruo|Franca Polinezio|Papuo-Nov-Gvineo|Filipinoj|Pakistano|Pollando|' +
  'Sankta Piero kaj Mikelono|Puertoriko|Palestinaj teritorioj|Portugalujo|Palaŭo|Paragvajo|Kataro|Reunio|' +
  'Rumanujo|Serbujo|Rusujo|Ruando|Sauda Arabujo|Salomonoj|Sejŝeloj|Sudano|Svedujo|Singapuro|Sankta Heleno|' +
  'Slovenujo|Svalbardo kaj Janmajeno|Slovakujo|Sieraleono|Sanmarino|Senegalo|Somalujo|Surinamo|Sud-Sudano|' +
  'Santomeo kaj Principeo|Salvadoro|Sint-Maarten|Sirio|Svazilando|Turkoj kaj Kajkoj|Ĉado|Togolando|Tajlando|' +
  'Taĝikujo|Tokelao|Orienta Timoro|Turkmenujo|Tunizio|Tongo|Turkujo|Trinidado kaj Tobago|Tuvalo|Tajvano|' +
  'Tanzanio|Ukrainujo|Ugando|Usono|Urugvajo|Uzbekujo|Vatikano|Sankta Vincento kaj Grenadinoj|Venezuelo|' +
  'Britaj Virgulininsuloj|Usonaj Virgulininsuloj|Vjetnamujo|Vanuatuo|Valiso kaj Futuno|Samoo|Kosovo|Jemeno|' +
  'Majoto|Sud-Afriko|Zambio|Zimbabvo';
