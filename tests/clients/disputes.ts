/** The lines that each client prints about the disputes of Japan in 2010. */
export const DISPUTES = [
  '1945-08-11: South Sakhalin',
  '1945-08-18: Kuril Islands north of Etorofu',
  '1945-08-28: Southern Kuril Islands (Northern Territories)',
  '1952-01-18: Liancourt Rocks',
  '1971 (1971-01-01 to 1971-12-31): Senkaku Islands',
  '1974-01-30: Japan–South Korea continental shelf',
  '1992 (1992-01-01 to 1992-12-31): Sea of Japan naming dispute',
  '2004 (2004-01-01 to 2004-12-31): East China Sea gas fields',
  '2004-04 (2004-04-01 to 2004-04-30): Okinotorishima',
];

/** The line that each client prints about the relations of Japan and Brazil in 1943. */
export const RELATIONS =
  "No. Brazil and Japan had no diplomatic relations in 1943: “Table of Japan's diplomatic relations” (Japan with present-day states, from 1 January 1854 on) lists none.";

/** The line that clients print about the alliances of Japan and Brazil in 1943. */
export const ALLIANCES =
  'The data does not say. No imported data set claims to cover all alliances of Brazil and Japan.';
