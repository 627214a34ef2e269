// Comparison: the parts of careers side by side, and the names that they share. A career is its
// article on the page.
"use strict";

const MOST_COMPARED = 4;
/** The parts that are lists of names, which are compared, and others that aren't side by side. */
const NAMES = ["tools", "majors", "companies"];
const APART = ["majors_nearby", "differs_from", "related", "aliases", "codes", "sources"];

/** The names that all, some and only one of the careers have, and the differences that are written
 * in their profiles, as `careers compare --json` gives them. */
function compare(articles) {
  const slugs = articles.map(({ dataset }) => dataset.career);
  const none = () => Object.fromEntries(NAMES.map((part) => [part, []]));
  const only = Object.fromEntries(slugs.map((slug) => [slug, none()]));
  const [shared, partly, differences] = [none(), none(), []];
  for (const part of NAMES) {
    const items = articles.map((article) => all(`section[data-part="${part}"] li`, article));
    const lists = items.map((list) => list.map((item) => item.textContent.trim()));
    const keys = lists.map((names) => names.map(key));
    for (const [name, at] of lists.flatMap((names, at) => names.map((name) => [name, at]))) {
      const careers = slugs.filter((_, other) => keys[other].includes(key(name)));
      // A name is listed once, with the first career that has it.
      if (careers[0] !== slugs[at]) continue;
      if (careers.length === slugs.length) shared[part].push(name);
      else if (careers.length > 1) partly[part].push({ name, careers });
      else only[slugs[at]][part].push(name);
    }
  }
  for (const article of articles) {
    for (const name of all('section[data-part="differs_from"] p.name', article)) {
      const [from, to] = [article.dataset.career, slugOf(one("a", name))];
      const text = name.nextElementSibling.textContent.trim();
      if (slugs.includes(to)) differences.push({ from, to, text });
    }
  }
  return { shared, partly, only, differences };
}

/** The career that a link leads to: its page, or its place in this one. */
function slugOf(link) {
  const [, name] = link ? link.getAttribute("href").match(/([^/#]+?)(?:\.html)?$/) : [];
  return name && name.replace(".", "/");
}

/** The title of a career. */
function titleOf(article) {
  return one("h2", article).textContent.trim();
}

/** The parts of the articles that stand side by side, in the order in which these have them: what
 * each article has below the heading of the part. */
function partsBeside(articles) {
  const parts = new Map();
  articles.forEach((article, at) => {
    for (const section of all("section[data-part]", article)) {
      const { part } = section.dataset;
      const [heading, ...below] = section.cloneNode(true).children;
      const nothing = articles.map(() => []);
      if (!parts.has(part)) parts.set(part, { label: heading.textContent.trim(), cells: nothing });
      parts.get(part).cells[at] = below;
    }
  });
  return parts;
}

/** The rows of a comparison: a label, and a list of nodes for each career, or one for all. */
function rows(articles, words) {
  const titles = new Map(articles.map((article) => [article.dataset.career, titleOf(article)]));
  const listed = (names) => (names.length ? [names.join(", ")] : []);
  const having = ({ name, careers }) =>
    `${name} (${careers.map((slug) => titles.get(slug)).join(", ")})`;
  const { shared, partly, only, differences } = compare(articles);
  const parts = partsBeside(articles);
  const compared = NAMES.filter((part) => parts.has(part)).flatMap((part) => {
    const { label } = parts.get(part);
    const own = Object.values(only).map((names) => listed(names[part]));
    return [
      { label: fill(words.only, label), cells: own },
      { label: fill(words.shared, label), cells: [listed(shared[part])] },
      { label: fill(words.partly, label), cells: [listed(partly[part].map(having))] },
    ];
  });
  const pair = ({ from, to }) =>
    articles.length > 2 ? `${titles.get(from)} / ${titles.get(to)}: ` : "";
  const written = differences.map((each) => element("p", {}, pair(each) + each.text));
  for (const part of [...NAMES, ...APART]) parts.delete(part);
  return [...parts.values(), ...compared, { label: words.differences, cells: [written] }];
}

/** The table of a comparison. A cell of one career has its title, for screens too narrow for a
 * column a career. */
function comparison(articles, words) {
  const titles = articles.map(titleOf);
  const cell = (nodes, at, { length }) => {
    const made = element("td", {}, ...(nodes.length ? nodes : ["–"]));
    if (length === titles.length) made.dataset.title = titles[at];
    else made.colSpan = titles.length;
    return made;
  };
  const row = ({ label, cells }) =>
    element("tr", {}, element("th", { scope: "row" }, label), ...cells.map(cell));
  const filled = rows(articles, words).filter(({ cells }) => cells.some(({ length }) => length));
  const heads = titles.map((title) => element("th", { scope: "col" }, title));
  const head = element("thead", {}, element("tr", {}, element("td", {}), ...heads));
  const caption = element("caption", {}, titles.join(" · "));
  return element("table", { className: "beside" }, caption, head, element("tbody", {}, ...filled.map(row)));
}

/** A list of all careers to choose one from, by field. */
function choice(data, number) {
  const groups = data.fields.map((label, position) => {
    const careers = data.careers.filter(({ field }) => field === position);
    const options = careers.map(({ title, slug }) => new Option(title, slug));
    return element("optgroup", { label }, ...options);
  });
  const select = element("select", {}, new Option(data.words.choose, ""), ...groups);
  return element("label", {}, fill(data.words.choice, number), select);
}

/** Compares the careers that are chosen. */
function startComparison(form, data) {
  const template = one("template[data-articles]");
  const home = template ? template.content : document;
  const choices = Array.from({ length: MOST_COMPARED }, (_, at) => choice(data, at + 1));
  one("[data-choices]", form).replaceChildren(...choices);
  form.addEventListener("change", () => {
    const slugs = new Set(all("select", form).map(({ value }) => value).filter(Boolean));
    const articles = [...slugs].map((slug) => one(`article[data-career="${slug}"]`, home));
    const tables = articles.length > 1 ? [comparison(articles, data.words)] : [];
    one("[data-comparison]").replaceChildren(...tables);
  });
}
