// The script of the pages: it searches, sets careers side by side, and reads the questionnaire of
// interests. It is one script of four files, this one the last. The pages are complete without it:
// what needs it is marked `data-script`, and hidden until it runs. It fetches and stores nothing,
// and puts texts into a page as texts only.
//
// `#careers-data` has as JSON the careers in the order of the catalogue, the names of their fields,
// the index for search, and words in the page's language. `{}` in a sentence stands for a value.
"use strict";

/** The functions that need no page, for tests. */
const careers = { search, compare, match, code, readScores };

/** The first element, or all, that a selector finds in a part of the page. */
function one(selector, within = document) {
  return within.querySelector(selector);
}
function all(selector, within = document) {
  return [...within.querySelectorAll(selector)];
}

/** An element with some properties, and with children that are elements or texts. */
function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A link to the profile of a career. */
function linkTo({ href, title }) {
  return element("a", { href }, title);
}

/** A sentence with its values. */
function fill(sentence, ...values) {
  return sentence.replace(/\{\}/g, () => values.shift());
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Of the sentences that a section has for its cases, shows that of one case, or none. */
function showCase(section, name) {
  for (const said of all("[data-case]", section)) said.hidden = said.dataset.case !== name;
}

/** Shows what needs the script, and starts the forms that the page has. */
function start() {
  const data = JSON.parse(one("#careers-data").textContent);
  for (const part of all("[data-script]")) part.hidden = false;
  for (const part of all("[data-paper]")) part.classList.add("on-paper");
  for (const button of all("[data-print]")) button.addEventListener("click", () => print());
  for (const form of all("form[data-search]")) startSearch(form, data);
  for (const form of all("form[data-compare]")) startComparison(form, data);
  for (const form of all("form[data-questionnaire]")) startQuestionnaire(form, data);
}

start();
