"""What is measured: the programs, and sets of careers in the form that each tool reads."""

import contextlib
import json
import os
import random
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INSTALLED, RELEASED, BARE = "installed/bin/careers", "released/bin/careers", "./bare"
LISTED = ["slug", "title", "field", "field_name", "level", "summary", "interests", "catalogue"]
SEARCHED = ["title", "aliases", "focus", "tools", "summary", "duties", "suited", "majors", "companies"]
MADE_UP = 100_000


class Bench:
    """A folder with the programs in it, where every command runs, without anything of whoever runs them."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.env = {"PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8", "CAREERS_LANG": "en"}

    def run(self, command, **env):
        done = subprocess.run(shlex.split(command), cwd=self.folder, env=self.env | env, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"`{command[:200]}` failed: {done.stderr}")
        return done.stdout

    def build(self):
        """Builds careers as the README installs it and as it is released, and a bare process, which prints one line."""
        host = re.search("host: (.*)", subprocess.run(["rustc", "-vV"], capture_output=True, text=True).stdout)[1]
        install = ["cargo", "install", "--quiet", "--locked", "--no-track", "--path", ".", "--root", self.folder / "installed"]
        subprocess.run(install, cwd=ROOT, check=True)
        released = self.folder / RELEASED
        released.parent.mkdir(parents=True)
        shutil.copy(subprocess.run(["release/build", host], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout.strip(), released)
        (self.folder / "bare.rs").write_text('fn main() { println!("one line"); }\n')
        optimised = ["-Copt-level=3", "-Cpanic=abort", "-Clto=fat", "-Cstrip=symbols"]
        subprocess.run(["rustc", *optimised, "bare.rs"], cwd=self.folder, check=True)


class Set:
    """The built-in careers together with imports, in a folder of their own."""

    def __init__(self, bench, name, imports):
        self.bench, self.name, self.folder = bench, name, bench.folder / name
        self.env = {"XDG_DATA_HOME": str(self.folder)}
        for kind, path in imports:
            bench.run(f"{INSTALLED} import {kind} {shlex.quote(str(path))}", **self.env)
        self.catalogues = ["built-in", *(kind for kind, _ in imports)]
        self.slugs = [career["slug"] for career in json.loads(bench.run(f"{INSTALLED} list --json", **self.env))["careers"]]
        # Two careers that are asked for: well-known ones, or those in the middle of the list.
        self.asked = self.slugs[len(self.slugs) // 2:][:2] if imports else ["nurse", "midwife"]

    def write_for_others(self):
        """Writes the careers as JSON, two databases, a text each, and one as a page for tealdeer. Returns the words in them."""
        catalogues = " ".join(f"--catalogue {name}" for name in self.catalogues)
        lines = self.bench.run(f"{INSTALLED} export --format ndjson {catalogues}", **self.env)
        (self.folder / "text").mkdir(parents=True)
        (self.folder / "careers.ndjson").write_text(lines)
        careers = [json.loads(line) for line in lines.splitlines()]
        texts = [[career["slug"], *("\n".join(strings(career[key])) for key in SEARCHED)] for career in careers]
        keys = LISTED + [key for key in careers[0] if key not in LISTED]
        with database(self.folder / "careers.db") as db:
            fill(db, f"table careers({', '.join(keys)}, primary key (slug))", [[english(career[key]) for key in keys] for career in careers])
            fill(db, "table majors(career, major)", [[career["slug"], major] for career in careers for major in career["majors"]])
            db.execute("create index by_major on majors(major, career)")
            fill(db, f"table texts(slug, {', '.join(SEARCHED)})", texts)
        with database(self.folder / "fts5.db") as db:
            fill(db, f"virtual table careers using fts5(slug unindexed, {', '.join(SEARCHED)}, tokenize = 'porter unicode61')", texts)
            db.execute("insert into careers(careers) values ('optimize')")
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(self.write_text, self.slugs))
        title, *rest = self.text(self.asked[0]).read_text().split("\n")
        (self.folder / "page.md").write_text("\n\n".join([f"# {title}", *(f"- {line.strip()}" for line in rest if line.strip())]))
        return re.findall("[a-z]{2,}", " ".join(text for row in texts for text in row[1:]).lower())

    def text(self, slug):
        return self.folder / "text" / f"{slug}.txt"

    def write_text(self, slug):
        self.text(slug).parent.mkdir(exist_ok=True)
        self.text(slug).write_text(self.bench.run(f"{INSTALLED} show {slug}", **self.env))


def write_made_up(folder, words):
    """Writes profiles of words drawn as often as others use them, so that they pack and are found like real ones."""
    chance = random.Random(1)
    text = lambda count: json.dumps(" ".join(chance.choices(words, k=count)).capitalize())
    texts = lambda number: f"[{', '.join(text(14) for _ in range(number))}]"
    for number in range(MADE_UP):
        title = [word[:10] for word in chance.choices(words, k=2)]
        path = folder / f"field-{number // 1000}" / f"{'-'.join(title)}-{number}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'title = "{" ".join(title).title()} {number}"\nsummary = {text(25)}\nduties = {texts(4)}\nsuited = {texts(3)}\n'
                        f"tools = {json.dumps(sorted(set(chance.choices(words, k=5))))}\n")


@contextlib.contextmanager
def database(path):
    with contextlib.closing(sqlite3.connect(path)) as db:
        with db:
            yield db
        db.execute("vacuum")


def fill(db, definition, rows):
    db.execute(f"create {definition}")
    table = re.search(r"table (\w+)", definition)[1]
    db.executemany(f"insert into {table} values ({', '.join('?' * len(rows[0]))})", rows)


def strings(value):
    """Every text in a value, in every language."""
    match value:
        case dict():
            return [text for part in value.values() for text in strings(part)]
        case list():
            return [text for part in value for text in strings(part)]
    return [] if value is None else [str(value)]


def english(value):
    """A value as a cell, in English where it has both languages."""
    match value:
        case {"en": text} | {"id": text}:
            return text
        case dict():
            return "\n".join(str(english(part)) for part in value.values() if part is not None)
        case list():
            return "\n".join(str(english(part)) for part in value)
    return value
