// Search: the index has the careers that each word finds alone (`Catalogue::digest`). A few rules
// for prefixes, endings and typos stand in for the program's stemmers.
"use strict";

const MOST_HITS = 10;
/** The most words that an unfinished one may become. */
const MOST_LONGER = 24;
/** The score of a career that the query names; higher than any sum of words. */
const NAMED = 100;
/** The share of the score that is left for an unfinished word, and for one with a typo. */
const [LONGER, MISSPELT] = [0.5, 0.6];
/** The fewest letters of a root, of an unknown word that may be unfinished, and of a typo. */
const [SHORTEST, SHORTEST_UNKNOWN, SHORTEST_MISSPELT] = [3, 4, 5];
/** Indonesian prefixes, formal ones and those of everyday speech, with the letters of the root
 * that each may have replaced. */
const PREFIXES = Object.entries({
  "": [""], meng: ["", "k"], meny: ["s", "c"], men: ["", "t"], mem: ["", "p"], me: [""],
  peng: ["", "k"], peny: ["s"], pen: ["", "t"], pem: ["", "p"], pe: [""], per: [""], ber: [""],
  ter: [""], di: [""], ke: [""], nge: ["", "e"], ng: ["", "k"], ny: ["s", "c"], n: ["t"],
  m: ["p"],
});
/** A denial of one or two words: *bukan pilot*, *don't want to be a doctor*. */
const DENIAL = new RegExp(
  "\\b(?:bukan|selain|kecuali|except|but not|(?:tidak|e?nggak|gak|ga|tak|not|don.?t) "
    + "(?:suka|mau|ingin|pengen|like|want)(?: jadi| to be)?)(?: an?)? "
    + "(?!hanya|cuma|only)(\\S+(?: \\S+)?)",
  "gi",
);

/** A text in lower case, without accents and apostrophes. */
function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f'’‘ʼ]/g, "");
}

/** The form of a name that look-ups compare: its letters and digits. */
function key(name) {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, "");
}

/** The words of a text. A hyphenated word is split and joined, and `kue2` is `kue`. */
function split(text) {
  return fold(text).split(/[^\p{L}\p{N}+#-]+/u).flatMap((chunk) => {
    const pieces = chunk.split("-").filter((piece) => /[\p{L}\p{N}]/u.test(piece));
    const words = pieces.map((piece) => piece.replace(/^(\p{L}{3,})2$/u, "$1"));
    return words.length > 1 ? [words.join(""), ...words] : words;
  });
}

/** The words of the index, each with the scores of its careers by their positions. */
function readIndex(text) {
  const index = new Map();
  let word = "";
  for (const entry of text.split(",")) {
    const [, shared, letters, careers] = entry.match(/^(.)([^A-Z]*)(.*)$/);
    word = word.slice(0, parseInt(shared, 36)) + letters;
    const scores = new Map();
    let position = 0;
    for (const [, letter, distance] of careers.matchAll(/([A-Z])([0-9a-z]+)/g)) {
      position += parseInt(distance, 36);
      scores.set(position, (letter.charCodeAt(0) - 64) / 8);
    }
    index.set(fold(word), scores);
  }
  return index;
}

/** The words of the index that an unknown word may be an inflection of: the longest beginnings of
 * what stands behind its prefixes, those that leave the shortest ending. */
function roots(index, word) {
  const spellings = [
    word,
    word.replace(/([^aeiou])(?:y|ies|ied)$/, "$1i"),
    word.replace(/e([^aeiou]+(?:in)?)$/, "a$1"),
  ];
  const found = [];
  for (const [prefix, replaced] of PREFIXES.filter(([prefix]) => word.startsWith(prefix))) {
    const rests = spellings.map((spelling) => spelling.slice(prefix.length));
    for (const rest of replaced.flatMap((letters) => rests.map((rest) => letters + rest))) {
      let root = rest;
      while (root && !index.has(root)) root = root.slice(0, -1);
      const ending = rest.length - root.length;
      if (root.length >= Math.max(SHORTEST, ending)) found.push({ root, ending });
    }
  }
  const shortest = Math.min(...found.map(({ ending }) => ending));
  return found.filter(({ ending }) => ending === shortest).map(({ root }) => root);
}

/** True if two words differ by one letter, or by two neighbours in the other order. */
function isTypo(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [x, y] = [a.slice(at), b.slice(at)];
  const isSwapped = x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
  return isSwapped || [x, x.slice(1)].includes(y.slice(1)) || x.slice(1) === y;
}

/** The words of the index that a word may stand for, each with the share of its score. Only the
 * last word may be unfinished, unless nothing else is known of it. */
function meanings(index, word, isLast) {
  const known = index.has(word) ? [word] : roots(index, word);
  const found = known.map((root) => [root, 1]);
  const add = (share, isOther) => {
    const others = [...index.keys()].filter((other) => other !== word && isOther(other));
    found.push(...others.slice(0, MOST_LONGER).map((other) => [other, share]));
  };
  if (word.length >= (isLast ? SHORTEST : SHORTEST_UNKNOWN) && (isLast || !found.length)) {
    add(LONGER, (other) => other.startsWith(word));
  }
  if (word.length >= SHORTEST_MISSPELT && !found.length) {
    add(MISSPELT, (other) => isTypo(word, other));
  }
  return found;
}

/** The words of a query that say something; capitals, such as `IT`, always do. */
function tellingWords(text, stop) {
  const capitals = (text.match(/\b[A-Z]{2,5}\b/g) || []).map(fold);
  const says = (word) => capitals.includes(word) || !` ${stop} `.includes(` ${word} `);
  const words = split(text);
  return words.some(says) ? words.filter(says) : words;
}

/** The best careers for some words, without those that the words deny; the number of all; the roots
 * of the words; and whether one of the words names work that no career is. */
function search(data, text) {
  if (typeof data.index === "string") data.index = readIndex(data.index);
  const { careers, index } = data;
  const name = key(text);
  const denied = [...text.matchAll(DENIAL)].map(([, words]) => tellingWords(words, data.stop));
  const words = tellingWords(text.replace(DENIAL, " "), data.stop);
  const read = words.map((word, at) => meanings(index, word, at + 1 === words.length));
  const scored = careers.map((career, at) => {
    const score = ([root, share]) => share * (index.get(root).get(at) || 0);
    const found = read.map((meant) => Math.max(0, ...meant.map(score))).filter(Boolean);
    // A career with all the words comes before one with a few of them.
    const coverage = Math.sqrt(found.length / words.length);
    const names = [career.title, ...career.names];
    const has = (words) =>
      names.map(split).some((other) => words.every((word) => other.includes(word)));
    const isNamed = names.some((other) => key(other) === name);
    if (denied.some(has) && !isNamed) return { career, score: 0 };
    return { career, score: sum(found) * coverage + (isNamed ? NAMED : 0) };
  });
  const hits = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return {
    careers: hits.slice(0, MOST_HITS).map(({ career }) => career),
    total: hits.length,
    roots: read.flat().filter(([, share]) => share > LONGER).map(([root]) => root),
    isAbsent: words.some((word) => index.has(word) && !index.get(word).size),
  };
}

/** A career that was found, with the first name that has one of the roots, and its summary. */
function hit(career, roots, data) {
  const has = (word, root) => word === root || (root.length > SHORTEST && word.includes(root));
  const isFound = (word) => roots.some((root) => has(word, root));
  const names = [career.title, ...career.names];
  const name = names.find((name) => split(name).some(isFound)) || career.title;
  const also = name === career.title ? "" : ` · ${fill(data.words.also, name)}`;
  const mark = (piece) => (isFound(fold(piece)) ? element("mark", {}, piece) : piece);
  const summary = career.summary.split(/([\p{L}\p{N}]+)/u).map(mark);
  const facts = ` · ${data.fields[career.field]}${also}`;
  return element("li", {}, linkTo(career), facts, element("p", {}, ...summary));
}

/** Lists the careers for what is typed. */
function startSearch(form, data) {
  const show = () => {
    const { value } = one("input", form);
    const { careers, total, roots, isAbsent } = search(data, value);
    const hits = careers.map((career) => hit(career, roots, data));
    one("[data-results]").replaceChildren(...hits);
    const count = total ? fill(data.words.found, careers.length, total) : "";
    one("[data-found]").textContent = count;
    const doubt = total ? isAbsent && "perhaps_none" : key(value) && "nothing";
    showCase(form.closest("section"), doubt);
  };
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
}
