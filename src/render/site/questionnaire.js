// The questionnaire of interests: six scores, and the careers whose ratings rise and fall with
// them. The rules are those of `careers match`; `src/questionnaire.rs` and `src/answer` say where
// they are from.
"use strict";

const LETTERS = ["R", "I", "A", "S", "E", "C"];
const [VERSION, ITEMS, ROUND, ROUNDS, HIGHEST] = [1, 48, 6, 8, 32];
/** The fewest answers to the items of an interest: two may be left out. */
const FEWEST_ANSWERS = 6;
/** The most points between equal scores, and the fewest between the highest and the lowest. */
const [EQUAL, LEAST_RANGE] = [2, 6];
/** The number of equal answers in a row after which nobody has read the items. */
const MOST_IN_A_ROW = 16;
/** The lowest agreements of the two bands. */
const [ALIKE, SOMEWHAT_ALIKE] = [0.729, 0.608];
/** The most lines of careers, the most of one field, and the fewest fields among them. */
const [LINES, LINES_OF_A_FIELD, FIELDS] = [12, 3, 5];
const MOST_SUBJECTS = 3;

/** The answers to the items of each interest in some rounds, without those that are left out. */
function byInterest(answers, from, to) {
  const given = answers.slice(from * ROUND, to * ROUND);
  const isOf = (interest) => (answer, item) => answer && item % ROUND === interest;
  return LETTERS.map((_, interest) => given.filter(isOf(interest)));
}

/** The six scores of 48 answers from 1 to 5, `null` where one is left out. Those that are left out
 * count like the average of their interest; if there are too many, there are no scores. */
function scoresOf(answers) {
  const lists = byInterest(answers, 0, ROUNDS);
  if (lists.some(({ length }) => length < FEWEST_ANSWERS)) return null;
  return lists.map((list) => {
    const points = (sum(list) - list.length) * ROUNDS;
    return Math.floor((points + Math.floor(list.length / 2)) / list.length);
  });
}

/** True if the same answer was given so often in a row that the items weren't read. */
function areOfOneKey(answers) {
  const digits = answers.filter(Boolean).join("");
  return [..."12345"].some((digit) => digits.includes(digit.repeat(MOST_IN_A_ROW)));
}

/** Pearson's correlation of six pairs of numbers, or `null` if one of the six are all equal. */
function correlation(a, b) {
  const [x, y] = [a, b].map((numbers) => numbers.map((number) => number - sum(numbers) / ROUND));
  const product = (a, b) => sum(a.map((number, at) => number * b[at]));
  const spread = Math.sqrt(product(x, x) * product(y, y));
  return spread > 0 ? Math.max(-1, Math.min(1, product(x, y) / spread)) : null;
}

/** The agreement of the first half of the answers with the second, or `null` if it isn't known. */
function agreementOfHalves(answers) {
  const means = (from, to) =>
    byInterest(answers, from, to).map((list) => sum(list) / list.length);
  const halves = [means(0, ROUNDS / 2), means(ROUNDS / 2, ROUNDS)];
  return halves.flat().some(Number.isNaN) ? null : correlation(...halves);
}

/** The interests with their scores, the strongest first. Those within two points of the first of a
 * rank share it. */
function rankedLetters(scores) {
  const order = LETTERS.map((letter, at) => ({ letter, score: scores[at] }));
  order.sort((a, b) => b.score - a.score);
  let [rank, first] = [1, order[0].score];
  return order.map(({ letter, score }, at) => {
    if (first - score > EQUAL) [rank, first] = [at + 1, score];
    return { letter, score, rank };
  });
}

/** The result code of six scores. */
function code(scores) {
  return `K${VERSION} ${scores.join("-")}`;
}

/** The six scores of a text that has them, or a result code; else the case that is wrong. */
function readScores(text) {
  const [, version, numbers] = text.trim().match(/^(?:k(\d*))?(.*)$/is);
  if (version !== undefined && parseInt(version, 10) !== VERSION) return "other_version";
  const scores = numbers.split(/[\s\-–,;/]+/).filter(Boolean);
  const areScores = scores.every((score) => /^\d{1,3}$/.test(score) && Number(score) <= HIGHEST);
  return areScores && scores.length === ROUND ? scores.map(Number) : "not_scores";
}

/** The careers that agree with six scores, or with 48 answers, as `careers match --json` gives
 * them, and in the lines that people are shown. `reason` is the case in which there are none. */
function match(data, given) {
  const answers = given.length === ITEMS ? given : null;
  const scores = answers ? scoresOf(answers) : given;
  const reason = whyUnranked(scores, answers);
  const halves = answers && agreementOfHalves(answers);
  const isSteady = halves === null || halves >= SOMEWHAT_ALIKE;
  const band = (agreement) => {
    if (!isSteady || agreement < SOMEWHAT_ALIKE) return null;
    return agreement < ALIKE ? "somewhat_alike" : "alike";
  };
  const rated = reason ? [] : data.careers.filter(({ ratings }) => ratings);
  const agreeing = rated.map((career) => {
    return { career, agreement: correlation(career.ratings, scores) };
  });
  const order = agreeing.filter(({ agreement }) => agreement !== null);
  order.sort((a, b) => b.agreement - a.agreement);
  const careers = order.map(({ career, agreement }) => {
    const first = order.findIndex((other) => other.agreement === agreement);
    return { career, agreement, rank: first + 1, band: band(agreement) };
  });
  const count = (name) => careers.filter(({ band }) => band === name).length;
  const bands = { alike: count("alike"), somewhat_alike: count("somewhat_alike") };
  const lines = foldedLines(careers);
  return {
    letters: scores ? rankedLetters(scores) : [],
    scores, reason, careers, halves, lines,
    bands: isSteady ? bands : null,
    subjects: countedSubjects(lines.map(([{ career }]) => career)),
  };
}

/** The case in which scores say nothing, if they don't. */
function whyUnranked(scores, answers) {
  if (answers && areOfOneKey(answers)) return "one_key";
  if (!scores) return "too_few";
  return Math.max(...scores) - Math.min(...scores) < LEAST_RANGE ? "flat" : null;
}

/** The first careers, those with the same ratings in one line. The last lines are kept for fields
 * that are missing. */
function foldedLines(careers) {
  const groups = new Map();
  for (const found of careers) {
    const ratings = found.career.ratings.join();
    groups.set(ratings, [...(groups.get(ratings) || []), found]);
  }
  const [lines, fields] = [[], new Map()];
  for (const group of groups.values()) {
    const { field } = group[0].career;
    const count = fields.get(field) || 0;
    const isKept = count > 0 && LINES - lines.length <= FIELDS - fields.size;
    if (lines.length === LINES || isKept || count === LINES_OF_A_FIELD) continue;
    fields.set(field, count + 1);
    lines.push(group);
  }
  return lines;
}

/** The school subjects that support most of some careers. */
function countedSubjects(careers) {
  const names = careers.flatMap(({ subjects }) => subjects);
  const count = (name) => names.filter((other) => other === name).length;
  const counted = [...new Set(names)].map((name) => ({ name, careers: count(name) }));
  const shared = counted.filter(({ careers }) => careers > 1);
  return shared.sort((a, b) => b.careers - a.careers).slice(0, MOST_SUBJECTS);
}

/** The sentence on the strongest interests, those of equal rank together: the first three, and
 * others that share the rank of the third. */
function sentence(letters, words) {
  const named = letters.filter(({ rank }) => rank <= letters[2].rank);
  const group = (rank) => {
    const equal = named.filter((each) => each.rank === rank);
    const names = equal.map(({ letter }) => words.interests[LETTERS.indexOf(letter)]);
    const last = names.pop();
    if (!names.length) return last;
    return fill(words.nearly_equal, fill(words.and, names.join(", "), last));
  };
  const ranks = new Set(named.map(({ rank }) => rank));
  return fill(words.your_interests, [...ranks].map(group).join(words.then));
}

/** A line of careers with the same ratings. */
function line(careers, { fields, words }) {
  const shown = careers.map(({ career, agreement, band }) => {
    const number = agreement.toFixed(2).replace(".", words.decimal);
    const alike = band ? `${number} ${words[band]}` : number;
    const facts = [fields[career.field], career.level, alike].filter(Boolean);
    return element("p", {}, linkTo(career), ` · ${facts.join(" · ")}`);
  });
  return element("li", {}, ...shown);
}

/** A result in the page: the six scores, and the careers if there are any. */
function result({ letters, scores, reason, careers, bands, lines, subjects }, data) {
  const { words } = data;
  const bar = (score, at) => element("li", {}, `${LETTERS[at]} ${words.interests[at]} `,
    element("meter", { max: HIGHEST, value: score }), ` ${score}`);
  const bars = scores ? [element("ul", {}, ...scores.map(bar))] : [];
  if (reason) return bars;
  const counts = bands ? [bands.alike, bands.somewhat_alike] : [];
  const caption = fill(bands ? words.of_bands : words.of_careers, careers.length, ...counts);
  const names = subjects.map(({ name }) => name).join(", ");
  return [
    element("h3", {}, sentence(letters, words)),
    ...bars,
    element("p", {}, caption),
    element("ol", {}, ...lines.map((each) => line(each, data))),
    element("p", {}, names && fill(words.subjects, names)),
    element("p", {}, fill(words.result_code, code(scores))),
    element("details", {}, element("summary", {}, words.all_careers),
      element("ol", {}, ...careers.map((each) => line([each], data)))),
  ];
}

/** Reads the answers, or a result code, and shows what comes of them. */
function startQuestionnaire(form, data) {
  const answers = () => {
    const given = new FormData(form);
    const answer = (_, item) => Number(given.get(`item-${item + 1}`)) || null;
    return Array.from({ length: ITEMS }, answer);
  };
  const show = (given) => {
    const section = one("[data-result]");
    form.classList.add("is-tried");
    const matched = typeof given === "string" ? { reason: given } : match(data, given);
    one("[data-body]", section).replaceChildren(...result(matched, data));
    showCase(section, matched.reason || (matched.bands ? "remark" : "unsteady"));
    section.hidden = false;
    section.focus();
  };
  const submitted = (read) => (event) => {
    event.preventDefault();
    show(read());
  };
  const codeForm = one("form[data-code]");
  form.addEventListener("submit", submitted(answers));
  codeForm.addEventListener("submit", submitted(() => readScores(one("input", codeForm).value)));
  form.addEventListener("change", () => {
    const { length } = answers().filter(Boolean);
    one("[data-answered]").textContent = fill(data.words.answered, length, ITEMS);
  });
}
