/** Owns the invented names. Forms that appear in the truth have fixed names, so that tests can speak of a pupil by name. */

export interface PersonName {
  surname: string;
  forename: string;
}

export const forenames: readonly string[] =
  `Aaliyah Aaron Abbie Adebayo Aditi Agnieszka Ahmed Alfie Alisha Amara Ananya Andrei Anya Arjun Arlo Asha Ayaan Beatrix Ben Blessing
  Bogdan Caleb Callum Carys Chen Chloe Ciara Connor Cora Dafydd Daisy Daniel Darcey Dev Dominik Edie Efe Eilidh Ekam Elif Eliza Elsie
  Emeka Emre Esme Evan Fatima Femi Finn Florence Gethin Grace Hamza Hana Harley Harpreet Harvey Hassan Hope Hugo Ibrahim Imogen Ines
  Ioana Iris Isaac Ivy Jaden Jamal Jasmine Jayden Jin Joel Josef Julia Kacper Kai Kavya Keira Kian Kwame Laila Layla Leah Lena Leo
  Liam Lily Logan Lola Luca Lucy Maja Malik Mariam Marcus Martha Mateo Maya Megan Mei Milo Mina Mohammed Molly Nadia Naomi Nathan Neha
  Nia Nico Nina Noor Obinna Oliwia Olive Omar Oscar Owen Oyin Parveen Penny Petra Piotr Poppy Priya Rafael Rahul Reece Rhys Robin Roisin
  Rory Rosa Ruben Saffron Sam Samira Sana Sanjay Sasha Sebastian Shanice Sienna Simran Sofia Stefan Summer Suri Szymon Tahlia Tanya
  Tariq Tegan Tess Theo Thea Tobi Tomasz Uma Usman Vihaan Wanda Will Xin Yara Yemi Zac Zahra Zara Zofia Zoe`.split(
    /\s+/,
  );

export const surnames: readonly string[] =
  `Abara;Adeyemi;Ahmadi;Akhtar;Alder;Appleby;Arkwright;Asante;Ashby;Aziz;Babatunde;Bailey;Banks;Barlow;Baxter-Reid;Begum;Benbow;Bhatt;
  Birchall;Bello;Bowden;Brar;Bright;Brooks;Byrne;Calder;Chan;Cheung;Chowdhury;Clay;Coombe;Cooper;Cotter;Crane;D'Arcy;Dale;Darby;Das;
  de Silva;Desai;Dhillon;Drake;Dube;Dunn;Eaton;Edmonds;Ellery;Evans;Eze;Farooq;Fell;Ferreira;Finch;Fitzgerald-Hay;Flint;Foley;Forde;
  Frost;Gale;Garland;Ghosh;Gill;Goldberg;Goode;Grabowski;Grange;Grant;Green;Grewal;Gupta;Hadley;Hale;Harrow;Hartley-Poole;Haque;Hayes;
  Heath;Hirst;Holt;Hughes;Hussain;Ibekwe;Ionescu;Iqbal-Marsh;Jahan;James;Jankowski;Jarvis;Joshi;Kaminski;Kaur;Keane;Kelleher;Khan;
  Kirby;Kumar;Kurt;Lacey;Lam;Lambert;Larkin;Lau;Lewis;Lim;Lockwood;Lowe;Mac Neil;Mahmood;Malik;Mann;Marlow;Marsh;McBride;McKenna;
  Mehta;Mendes;Mensah;Mills;Mirza;Mistry;Moon;Morgan;Moyo;Murray;Nair;Nash;Ncube;Neville;Newbold;Novak;Nowak;Nunn;Nwosu;O'Brien;
  O'Connor;O'Dowd;Obi;Ogden;Okafor;Okoro;Osei;Oyelaran;Page;Pandey;Parmar;Patel;Peacock;Pereira;Pike;Popescu;Price;Pryce-Jones;Quill;
  Quinn;Rahman;Rana;Reed;Rees;Riaz;Rook;Rowe;Roy;Said;Salazar;Sandhu;Santos;Saunders;Sharma;Shaw;Silva;Singh;Sloane;Snow;Sosna;Stone;
  Swift;Szabo;Tan;Tanner;Thorne;Tran;Turner;Uddin;Usher;Vance;van der Berg;van Dijk;Vaughan;Vella;Wade;Walsh;Ward;West;Whitlock;Winter;
  Wojcik;Wong;Wren;Yeboah;Yilmaz;Young;Yusuf;Zaman;Zhang`
    .split(';')
    .map((name) => name.trim());

function fixed(list: string): PersonName[] {
  return list.split(';').map((entry) => {
    const [surname = '', forename = ''] = entry.trim().split(', ');
    return { surname, forename };
  });
}

/** Names that are set, by form. 8 Birch is the class of the design mocks; the other two bring the names that break parsers. */
export const fixedNames: Readonly<Record<string, readonly PersonName[]>> = {
  '8 Birch':
    fixed(`Abiola, Temi;Ashdown, Harriet;Bannerjee, Rohan;Blackmoor, Tyler;Brightwell, Isla;Chaudhry, Zainab;Corley, Ethan;
    Danquah, Kofi;Dunmore, Phoebe;Eastlake, Jude;Fairclough, Amelie;Farrant, Dylan;Gorse, Millie;Hallworth, Oscar;Iqbal-Marsh, Yusuf;
    Jessop, Lottie;Kowalczyk, Filip;Langstone, Ava;Lund, Freya;Mensa-Grove, Ama;Nettlefold, Archie;Okparra, Chidi;Pennock, Evie;
    Quarrington, Max;Rashleigh, Theo;Saltmarsh, Ruby;Tanwar, Diya;Underhay, Finlay;Varley, Grace;Wetherden, Noah`),
  '9 Rowan':
    fixed(`Khan, Aisha;Khan, Aisha;O'Connor, Niamh;O'Connor, Declan;van der Berg, Anneke;Fitzgerald-Hay, Rupert;D'Souza, Leon;
    de la Cruz, Marisol;Ní Bhriain, Saoirse;Hussain, Bilal`),
  '7 Hazel': fixed(`St John-Reeve, Otis;al-Rashid, Yasmin;McAllister, Rory;Łukasik, Hania;O'Dowd, Kit;van Dijk, Juno`),
};

const tutorTitles = ['Mr', 'Mrs', 'Ms', 'Miss', 'Dr'];
const tutorNames =
  `Okonjo Devlin Harkness Pettit Sandiford Moxley Tyrell Bassett Ruane Chadha Lindqvist Farnham Osborn Keeble Marchetti Adair Thackray
  Inchley Rosewarne Dunstall Golightly Nkemelu Prosser Vyner Whitcombe Zielinski Amadi Brackley Corrigan Dimmock Ellacott Fenwick Garside
  Haldane Imrie Jephson Kettley Lovegrove Mabey Norland`.split(/\s+/);

/** The tutor of the n-th form: title, initial, surname. */
export function tutorName(index: number): string {
  const title = tutorTitles[(index * 3) % tutorTitles.length] ?? 'Ms';
  const initial = 'ABCDEFGHJKLMNPRSTW'[(index * 7) % 18] ?? 'A';
  return `${title} ${initial}. ${tutorNames[index % tutorNames.length] ?? 'Adair'}`;
}

export const attendanceOfficer = { name: 'Mrs J. Pettifer', position: 'Attendance officer' };
