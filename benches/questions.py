"""What is asked, and the commands that answer it: for each question, rows of a tool and its command."""

import re
import shlex
import tomllib
import zipfile

from data import BARE, INSTALLED, LISTED, RELEASED, ROOT, SEARCHED

LIMIT = ("bare process", BARE)
MAJOR = "Teknik Informatika"
LONG_QUERY = 10_000
# The tables that `careers import` reads, and how sqlite3 does.
TABLES = {
    "onet": ("tabs", ["Occupation Data", "Job Titles", "Alternate Titles", "Career Interest Types", "Interests", "Job Zones", "Task Statements",
                      "Software Skills", "Technology Skills", "Related Occupations"]),
    "esco": ("csv", ["occupations_en", "skills_en", "occupationSkillRelations", "broaderRelationsOccPillar", "ISCOGroups_en"]),
}


def ours(words):
    return [("careers, as installed", f"{INSTALLED} {words}"), ("careers, as released", f"{RELEASED} {words}")]


def sql(mode, path, query):
    return f'sqlite3 -{mode} {path} "{query}"'


def fts5(path, query):
    # In lower case no word is an operator.
    words = " OR ".join(re.findall(r"\w+", query.lower()))
    return sql("list", path, f"select slug, title from careers where careers match '{words}' order by bm25(careers) limit 10")


def judged():
    """The queries of tests/relevance, of every kind."""
    parts = [tomllib.loads((ROOT / f"tests/relevance/{name}.toml").read_text()) for name in ("queries", "blind")]
    return [query["words"] for part in parts for kind in part.values() for query in kind]


def budget():
    """The commands that have a budget of instructions, with it."""
    lines = (ROOT / "benches/budget.tsv").read_text().splitlines()[1:]
    return {command: int(instructions) for command, instructions in (line.split("\t") for line in lines)}


def of_any(careers):
    """Questions that are asked of every set of careers."""
    one, _ = careers.asked
    return {"show": ours(f"show {one}"), "list": ours("list"), "search": ours("search server"), "TAB": ours(f"-- careers show {one[:-3]}")}


def beside_others(careers, words):
    """Questions to a set that the other tools have, too."""
    one, two = careers.asked
    name, alone = careers.name, of_any(careers)
    db, lines, text = f"{name}/careers.db", f"{name}/careers.ndjson", f"{name}/text"
    row = ".slug, (.title.en? // .title), (.field_name.en? // .field_name), .level, .interests"
    columns = "slug, title, field_name, level, interests"
    like = " or ".join(f"{key} like '%server%'" for key in SEARCHED)
    return alone | {
        "show": alone["show"] + [
            ("sqlite3 -line", sql("line", db, f"select * from careers where slug = '{one}'")),
            ("jq", f"jq 'select(.slug == \"{one}\")' {lines}"),
            ("tealdeer", f"tldr --render {name}/page.md"),
            ("cat", f"cat {text}/{one}.txt")],
        "compare": ours(f"compare {one} {two}") + [
            ("sqlite3 -line", sql("line", db, f"select * from careers where slug in ('{one}', '{two}')")),
            ("jq", f"jq 'select(.slug == \"{one}\" or .slug == \"{two}\")' {lines}"),
            ("pr", f"pr -mt -W 160 {text}/{one}.txt {text}/{two}.txt")],
        "list": alone["list"] + [
            ("sqlite3 -column", sql("column", db, f"select {columns}, catalogue from careers")),
            ("jq", f"jq -r '[{row}, .catalogue] | @tsv' {lines}")],
        "list --json": ours("list --json") + [
            ("sqlite3 -json", sql("json", db, f"select {', '.join(LISTED)} from careers")),
            ("jq", f"jq -c '{{{', '.join(LISTED)}}}' {lines}")],
        "list --major": ours(f"list --major '{MAJOR}'") + [
            ("sqlite3 -column", sql("column", db, f"select {columns} from majors join careers on slug = career where major = '{MAJOR}'")),
            ("jq", f"jq -r 'select(.majors | index(\"{MAJOR}\")) | [{row}] | @tsv' {lines}"),
            ("rg", f"rg -l '{MAJOR}' {text}")],
        "search": alone["search"] + [
            ("sqlite3 -list (FTS5)", fts5(f"{name}/fts5.db", "server")),
            ("sqlite3 -list (LIKE)", sql("list", db, f"select slug, title from texts where {like}")),
            ("jq", f"jq -r 'select(tostring | test(\"server\"; \"i\")) | .slug' {lines}"),
            ("rg", f"rg -il server {text}")],
        "judged queries": [
            (tool, write_script(careers.folder / f"{number}.sh", [command(query) for query in judged()]))
            for number, (tool, command) in enumerate({
                "careers, as installed": lambda query: f"{INSTALLED} search -- {shlex.quote(query)}",
                "careers, as released": lambda query: f"{RELEASED} search -- {shlex.quote(query)}",
                "sqlite3 -list (FTS5)": lambda query: fts5(f"{name}/fts5.db", query),
                "rg": lambda query: shlex.join(["rg", "-il", *(f"-e{word}" for word in re.findall(r"\w+", query)), text]),
                "bare process": lambda query: BARE,
            }.items())],
        "long query": ours(f"search {' '.join(sorted(set(words))[:LONG_QUERY])}"),
        "answers": [row for command in budget() for row in ours(command.removeprefix("careers "))],
    }


def write_script(path, commands):
    """A script that runs all commands, whether they find something or not."""
    path.write_text("\n".join([*commands, "true"]) + "\n")
    return f"sh {path.parent.name}/{path.name}"


def starting():
    programs = {"sqlite3": "sqlite3", "jq": "jq", "rg": "rg", "tealdeer": "tldr"}
    return {"start": ours("--version") + [(tool, f"{program} --version") for tool, program in programs.items()]}


def importing(folder, official):
    """Imports, and the same tables into sqlite3, for which zip files are unpacked before."""
    asked = {}
    for kind, path in official:
        unpacked = folder / kind
        for packed in [path] if path.is_file() else path.glob("*.zip"):
            zipfile.ZipFile(packed).extractall(unpacked)
        mode, names = TABLES[kind]
        tables = [table for table in sorted([*unpacked.rglob("*"), *path.glob("*")]) if table.stem in names]
        lines = " ".join(f"\".import '{table}' '{table.stem}'\"" for table in tables)
        asked[f"import {kind}"] = [*ours(f"import {kind} {shlex.quote(str(path))}"),
                                   ("sqlite3 .import", f'sqlite3 import.db ".mode {mode}" {lines}')]
    return asked
