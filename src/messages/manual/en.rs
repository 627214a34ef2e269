//! The manual in English.

use super::{ManualCommand, ManualCommands, ManualHeadings, ManualProfile, ManualWords};

pub const EN: ManualWords = ManualWords {
    headings: ManualHeadings {
        name: "NAME",
        synopsis: "SYNOPSIS",
        description: "DESCRIPTION",
        commands: "COMMANDS",
        arguments: "ARGUMENTS",
        options: "OPTIONS",
        common_options: "Options of every command",
        keys: "KEYS",
        exit_status: "EXIT STATUS",
        environment: "ENVIRONMENT",
        files: "FILES",
        examples: "EXAMPLES",
        see_also: "SEE ALSO",
    },
    pages: "Each command has a page of its own, such as `careers-show(1)`. `careers-profile(5)` \
        describes the format of profiles.",
    other_variables: "The variables that `careers` reads, such as `CAREERS_LANG` and \
        `CAREERS_PROFILES`, are explained in `careers(1)`.",
    variables: [
        "The language, id or en, unless `--lang` names one.",
        "The locale, which is the first of them that is set. Its language counts without \
            `CAREERS_LANG`; Indonesian stands in for a language that is neither.",
        "The folder of your own profiles, unless `--profiles` names one.",
        "Absolute paths of the folders that stand in for `~/.config` and `~/.local/share` below \
            FILES.",
        "The home folder; on Windows the second.",
        "The pager, with its options: the first of them that is set, else less (on \
            Windows none). Empty: none.",
        "Read by less. Unless set: FRX with the keys in the prompt, utf-8, and 1 if you have \
            chosen no pager.",
        "Colour under `--color auto`: none with `NO_COLOR`, always with `CLICOLOR_FORCE`, none \
            with `CLICOLOR=0`.",
        "With dumb, the terminal can only print: no colour, no pager, no questions.",
        "The width of text in a pipe or a file [default: 80]. A terminal knows its own.",
        "Set by the script of `careers-completions(1)`.",
        "If it is set, an internal error says where it happened.",
    ],
    files: [
        "Your own profiles, as `<field>/<slug>.toml`; see `careers-profile(5)`.",
        "Imported catalogues, as `<name>.careers`; see `careers-import(1)`.",
    ],
    folders: "The folders are the same on Linux, macOS and Windows, where `~` is the home folder \
        (`%USERPROFILE%`). `XDG_CONFIG_HOME` and `XDG_DATA_HOME` move them.",
    commands: ManualCommands {
        show: ManualCommand {
            description: "A career goes by its slug, its title or another of its names, in \
                either language; case, blanks and hyphens don't count. An unknown name is an \
                error that suggests the nearest ones. `careers <career>` does the same.",
            examples: "\
careers show back end developer
  Several words are one name.
careers show nurse --parts focus+duties+majors
  Three parts of the profile, by their names in either language.
careers show nurse --json
  The profile for a script.",
        },
        majors: ManualCommand {
            description: "The majors stand in the order of how directly they lead to the career, \
                each with its level, the number of careers that it leads to, and the school \
                subjects that support an application through SNBP. `careers-list(1)` goes the \
                other way, from a major to careers.",
            examples: "\
careers majors mobile developer
  What to study for it.
careers majors --format excel -o majors.csv
  Every major, for a spreadsheet.",
        },
        companies: ManualCommand {
            description: "Employers and kinds of employers, each with the other careers that it \
                hires for. `careers-list(1)` goes the other way, from an employer to careers.",
            examples: "\
careers companies notary
  Who hires notaries.
careers companies --json
  Every employer, for a script.",
        },
        compare: ManualCommand {
            description: "Focus comes first, then every part, the majors, employers and tools \
                that they share or that only one of them has, and the difference in words where \
                a profile tells it.",
            examples: "\
careers compare backend frontend
  Two careers side by side.
careers compare nurse midwife --parts duties+entry
  Two parts of both.",
        },
        list: ManualCommand {
            description: "A career has to match every filter. A major goes by any name that \
                people use, such as RPL or TKJ; `SMK DKV` and `S1 DKV` tell two of the same name \
                apart. With one, each way in says how direct it is.",
            examples: "\
careers list --field health --level d3 --subject biology
  Work in health that biology supports and that D3 is enough for.
careers list --major TKR
  Where a major leads, straight from school or with further study.
careers list --format csv -o list.csv
  All careers as a table.",
        },
        fields: ManualCommand {
            description: "The first column is what `--field` of `careers-list(1)` and \
                `careers-match(1)` takes.",
            examples: "\
careers fields
  Every field.",
        },
        search: ManualCommand {
            description: "Words count in either language, with their roots, synonyms and joined \
                forms. What is denied (not a pilot) is left out, and the answer says so. If \
                perhaps no career is meant, it says that, too.",
            examples: "\
careers search working with animals
  Words as they come.
careers search suka pesawat tapi bukan pilot --limit 2
  Indonesian works as well; pilots are left out.",
        },
        fit: ManualCommand {
            description: "On a terminal each line of the profile is a question with one key for \
                an answer. It is a mirror, not a test, and stores nothing. Who has no career in \
                mind begins with `careers-match(1)`.",
            examples: "\
careers fit chef --answers yyy-ynn
  All answers at once; `-` stands for don't know.",
        },
        match_: ManualCommand {
            description: "Alone on a terminal it asks the questionnaire of interests: 48 \
                activities, one key for an answer. Letters, scores or a result code (K1 …) \
                answer at once. It is for exploring, not a test, and stores nothing. \
                `careers-sheet(1)` prints the questionnaire, `careers-class(1)` reads a class.",
            examples: "\
careers match RSE
  From three letters.
careers match K1 26-11-12-22-15-4 --limit 5
  From a result code: the five that agree best.
careers match --scores 31-12-8-25-20-15 --field health
  From six scores, within a field.",
        },
        class: ManualCommand {
            description: "The table (CSV, with any separator) has a row for each pupil: six \
                scores, 48 answers, a result code, or what a form exports. It says which careers \
                and school subjects suit each pupil, whom to talk to first and why, and what the \
                class has in common. Nothing leaves the computer. `careers-sheet(1)` prints the \
                questionnaire.",
            examples: "\
careers class --template -o empty.csv
  A table to fill in.
careers class kelas.csv
  The class on a terminal.
careers class kelas.csv -o result.html
  On paper, with a slip for each pupil.",
        },
        sheet: ManualCommand {
            description: "The questionnaire leads to a result code for `careers-match(1)`. With \
                a career it is the self-check of `careers-fit(1)`. `--json` has the items for a \
                bot.",
            examples: "\
careers sheet -o sheet.html
  A page that prints on both sides of a sheet.
careers sheet chef
  The self-check of a career.",
        },
        subjects: ManualCommand {
            description: "Subjects support a career if they support one of its majors in SNBP, \
                by the regulation that the answer names. Several subjects need no quotes. \
                Without a subject: every subject, and how many majors and careers it supports.",
            examples: "\
careers subjects biology --without \"advanced mathematics\"
  What biology supports, and what needs mathematics as well.
careers subjects --career doctor --career pharmacist
  The subjects that serve both careers.",
        },
        check: ManualCommand {
            description: "Tells everything that is wrong in profiles, with file, line and what \
                was probably meant. Warnings alone exit with 0, errors with 2. The format is in \
                `careers-profile(5)`.",
            examples: "\
careers check
  Your own profiles.
careers check sekolah
  The profiles in a folder.",
        },
        new: ManualCommand {
            description: "The profile is valid as it is printed; its examples begin with `#`. \
                The format is in `careers-profile(5)`, and `careers-check(1)` tells what is \
                wrong in a profile.",
            examples: "\
careers new ship-pilot -o ship-pilot.toml
  A file to fill in.",
        },
        site: ManualCommand {
            description: "The pages are whole without a network and without scripts; with \
                scripts they have a search, comparisons and the questionnaire. A folder that it \
                made before is replaced, any other one only with `--force`.",
            examples: "\
careers site web
  A folder of pages, in both languages.
careers site careers.html
  One file, for a phone.",
        },
        import: ManualCommand {
            description: "The import replaces the one before it whole or not at all, and says \
                what it skipped and cleaned. Every command then finds its careers behind yours \
                and ours; their slugs name the catalogue, as in esco/astronomer. \
                `careers-sources(1)` lists imports and removes them. `careers-profile(5)` is the \
                format of a folder.",
            examples: "\
careers import onet db_29_3_text.zip
  O*NET as it is downloaded, from release 29 to 31.
careers import toml sekolah
  A folder of profiles, as the catalogue `sekolah`.",
        },
        export: ManualCommand {
            description: "Your careers and ours, in both languages and with their licences: an \
                object a line unless `--format` says otherwise. `careers-schema(1)` has the \
                schema of a line.",
            examples: "\
careers export -o careers.csv
  A row for each career.
careers export --catalogue onet -o onet.jsonld
  An import, in the words of schema.org.",
        },
        sources: ManualCommand {
            description: "Each catalogue with the number of its careers, its origin, its place \
                and why it is in use. `careers-import(1)` adds one.",
            examples: "\
careers sources
  What is in use.
careers sources --remove onet
  Removes an import.",
        },
        completions: ManualCommand {
            description: "The script asks the program itself, so that the names of careers, \
                majors, subjects and employers complete, and it need not be renewed with the \
                program.",
            examples: "\
careers completions bash > careers.bash
  For bash; `source` it, or put it where your completions are.
careers completions zsh > _careers
  For a folder in the `fpath` of zsh.",
        },
        man: ManualCommand {
            description: "Without a command it prints `careers(1)`; with `profile`, \
                `careers-profile(5)`. `--lang` decides the language of the page.",
            examples: "\
careers man show | man -l -
  Reads a page.
careers man profile -o careers-profile.5
  A file for a package.",
        },
        schema: ManualCommand {
            description: "Answers only gain keys: a schema that somebody has saved goes on \
                holding. Editors check and complete profiles with theirs; `careers-profile(5)` \
                tells it in words.",
            examples: "\
careers schema profile > profile.schema.json
  The file that the first line of a new profile names.
careers schema answer
  What `--json` prints.",
        },
        help: ManualCommand {
            description: "The same as `--help`, and `careers list --help` for a command. \
                `careers-man(1)` prints longer explanations.",
            examples: "\
careers help list
  The help of a command.",
        },
    },
    profile: ManualProfile {
        about: "the profile of a career, in TOML",
        description: "A profile is a file in UTF-8. Its name is the career's slug, in lower-case \
            letters, digits and hyphens; its folder is the field: `health/ward-clerk.toml`. New \
            fields, majors and employers need no registration. A profile of the same slug as one \
            of ours stands in for it.\n\
            Only `title` and `summary` are required, and with `extends` neither. A text is `{ id \
            = \"…\", en = \"…\" }`, or a string that serves both languages. Unknown keys are \
            errors. `careers-new(1)` prints a profile to fill in, `careers-check(1)` tells what \
            is wrong, `careers-import(1)` compiles many, and `careers-schema(1)` has the JSON \
            Schema.",
        text: "text",
        texts: "list of texts",
        string: "string",
        strings: "list of strings",
        number: "whole number",
        date: "date",
        interests: "string, or list of six numbers",
        table: |keys| format!("table: {keys}"),
        tables: |keys| format!("list of tables: {keys}"),
        career: "A career of its own:",
        addition: "The employers of a town, for a career that is there already:",
    },
};
