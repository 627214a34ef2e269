//! English.

use careers_catalogue::import::NoteKind;
use careers_catalogue::text::Lang;
use careers_catalogue::toml::diagnostic::ValueType;
use careers_catalogue::toml::syntax::SyntaxMistake;

use super::{Errors, Help, Labels, Messages, Problems, all_quoted, os_error};

pub(super) const MESSAGES: Messages = Messages {
    labels: LABELS,
    errors: ERRORS,
    problems: PROBLEMS,
    note,
    help: HELP,
    manual: super::manual::EN,
    questionnaire: super::questionnaire::EN,
    self_check: super::self_check::EN,
    sheet: super::sheet::EN,
    columns: super::columns::EN,
    page: super::page::EN,
    script: super::script::EN,
};

const LABELS: Labels = Labels {
    career: "Career",
    field: "Field",
    focus: "Focus",
    summary: "Summary",
    duties: "Duties",
    collaboration: "Works with",
    suited: "Suits you if",
    unsuited: "Less so if",
    tools: "Tools",
    misconceptions: "Misconceptions",
    expectations: "Expectations",
    differs_from: "Differs from",
    study_time: "How long",
    conditions: "A day at work",
    try_now: "Try it now",
    prospects: "Later on",
    entry: "Getting in",
    major: "Major",
    majors: "Majors",
    company: "Employer",
    companies: "Employers",
    sector: "Sector",
    schooling: super::schooling::EN,
    interest: super::interests::EN,
    class: super::class::EN,
    interests: "Interests",
    interest_names: [
        "realistic",
        "investigative",
        "artistic",
        "social",
        "enterprising",
        "conventional",
    ],
    job_zone: "Job zone\n(O*NET, US)",
    codes: "Official codes",
    aliases: "Also called",
    related: "Related",
    sources: "Sources",
    reviewed: "Reviewed",
    pager_more: "space = on, q = quit",
    pager_end: "(end) q = quit",
    choose_parts: "Only some parts: `--parts focus+duties`",
    abbreviations: |meanings| format!("Abbreviations: {meanings}."),
    and_others: |others| match others {
        1 => "and one more".to_owned(),
        others => format!("and {others} more"),
    },
    slug: "Slug",
    name_en: Some("In English"),
    careers: "Careers",
    other_careers: "Other careers",
    subjects: "Subjects for SNBP",
    subjects_of_group: |rule, group| format!("{rule} (group: {group})"),
    according_to: |regulation| {
        format!(
            "School subjects that support an application through SNBP (university admission by \
             school record), by {regulation}."
        )
    },
    shared: |part| format!("{part}\nin common"),
    partly: |part| format!("{part}\nof some"),
    only: |part| format!("{part}\n(only)"),
    differences: "Difference",
    catalogue: "Catalogue",
    origin: "Origin",
    path: "File",
    reason: "Reason",
    built_in: "part of the program",
    by_option: "named by --profiles",
    by_variable: "named by CAREERS_PROFILES",
    by_config: "in your configuration",
    imported: "imported",
    broken: "not in use: can't be read",
    misnamed: "not in use: no catalogue can have this name",
    remove_unused: "Remove what is not in use",
    in_the_program: "in the program",
    no_careers: "no career matches all of these filters",
    no_majors: "no majors are recorded yet",
    no_subjects: "no SMA subject surely supports the majors of these careers",
    no_companies: "no employers are recorded yet",
    no_lines: "this profile doesn't say whom it suits",
    not_you: |line| format!("Not you: {line}"),
    speaks_for: "Speaks for it",
    speaks_against: "Against it",
    unanswered: "Not clear yet",
    neighbours: super::neighbours::EN,
    no_test: "This is a mirror, not a psychological test. Nearly everything here can be learned; \
        talk the result over with a school counsellor or somebody who knows you.",
    how_to_answer: |career, lines| {
        format!(
            "Answer these {lines} lines on a terminal, or all at once with `careers fit {career} \
             --answers` and a y (yes), n (no) or ? for each line."
        )
    },
    no_hits: |query, nearest| {
        let hint = if nearest.is_empty() {
            "\nsee the fields: `careers fields`, or all careers: `careers list`".to_owned()
        } else {
            format!("\nwords like it: {}", any_of(&all_quoted(nearest)))
        };
        format!("no career mentions `{query}`{hint}")
    },
    more_hits: |others| format!("and {others} more: add `--limit`"),
    left_out: |words, careers| match careers {
        1 => format!("Without {words}: one career is left out."),
        careers => format!("Without {words}: {careers} careers are left out."),
    },
    only_denied: "this only says what you don't want; search for what you like, or try `careers \
        match`",
    perhaps_none: |field| {
        format!(
            "Perhaps what you mean isn't here yet; these are the nearest. See also `careers list \
             --field {field}`, import official data with `careers import`, or write your own with \
             `careers new`."
        )
    },
    unknown_abbreviations: |names| format!("Abbreviations that we don't know: {names}."),
    no_schooling: "Careers that ask for no degree: `careers list --level sma-smk`.",
    found: "Found in",
    overview: |careers, majors, companies| {
        format!(
            "An offline career encyclopedia for the terminal: {careers} careers, {majors} majors, \
             {companies} employers."
        )
    },
    try_this: "Try",
    examples: [
        (
            "careers match",
            "no idea yet? 48 activities, one key an answer",
        ),
        (
            "careers search look after animals",
            "careers that free words find",
        ),
        ("careers show nurse", "the whole profile of a career"),
        (
            "careers subjects biology chemistry",
            "the careers that these subjects support, for choosing electives",
        ),
        (
            "careers list --major TKJ",
            "what can I become with this major, from SMK or by a degree?",
        ),
    ],
    more_help: "All commands: careers --help. Bahasa Indonesia: careers --lang id",
    checked: |files, errors, warnings| {
        format!(
            "{}: {}, {}",
            counted(files, "file"),
            counted(errors, "error"),
            counted(warnings, "warning")
        )
    },
    no_profiles: "there are no profiles",
    unused_profile: |problem, others| match others {
        0 => format!("a profile is not in use: {problem}"),
        1 => format!("a profile is not in use: {problem}, and one more problem"),
        others => format!("a profile is not in use: {problem}, and {others} more problems"),
    },
    more_unused: |files| match files {
        1 => "one more file is not in use".to_owned(),
        files => format!("{files} more files are not in use"),
    },
    see_check: |folder| format!("see everything with `careers check {folder}`"),
    replaces: |slug| {
        format!("there is a career `{slug}` already: this profile will stand in for it")
    },
    add_instead: |slug| format!("to add to it instead, put `extends = \"{slug}\"` in the file"),
    words_ignored: |words| {
        format!(
            "the query is too long: its last {} were ignored",
            counted(words, "word")
        )
    },
    imported_counts: |careers, names, hidden| {
        let counts = format!(
            "{} with {}",
            counted(careers, "career"),
            counted(names, "name")
        );
        match hidden {
            0 => counts,
            1 => format!("{counts}; 1 of them stands behind a career of the same slug"),
            hidden => format!("{counts}; {hidden} of them stand behind careers of the same slug"),
        }
    },
    replaced: |before, now| format!("before: {before}, now: {now}"),
    missing: "Missing",
    skipped: "Skipped",
    cleaned: "Cleaned",
    lines: |first, others| {
        let numbers: Vec<_> = first.iter().map(ToString::to_string).collect();
        let line = if first.len() == 1 { "line" } else { "lines" };
        format!(
            "{line} {}{}",
            numbers.join(", "),
            if others > 0 { ", …" } else { "" }
        )
    },
    reading: "reading",
    compiling: "putting the catalogue together",
    waiting: "waiting: another import of this catalogue is at work",
    wrote: |path| format!("wrote {path}"),
    error: "error",
    warning: "warning",
    hint: "hint",
};

const ERRORS: Errors = Errors {
    unknown_career: |name| format!("there is no career named `{name}`"),
    ambiguous_career: |name| format!("`{name}` is the name of several careers"),
    unknown_major: |name| format!("there is no major named `{name}`"),
    unknown_company: |name| format!("there is no employer named `{name}`"),
    unknown_field: |name| format!("there is no field named `{name}`"),
    unknown_subject: |name| format!("no school subject is called `{name}`"),
    no_own_profiles: "you have no profiles of your own to check",
    put_them_there: |folder| {
        format!(
            "put them into `{folder}`, or name a file or folder; `careers new` prints a profile \
             to fill in"
        )
    },
    empty_name: "the name of the career is empty: it needs a letter or a digit",
    same_career: |slug| format!("`{slug}` can't be compared with itself"),
    compare_two: "name two careers or more, such as `careers compare backend frontend`",
    did_you_mean: |names| format!("did you mean {}?", any_of(names)),
    did_you_mean_of: |names, values| {
        format!(
            "did you mean {}? It takes {}",
            any_of(names),
            any_of(values)
        )
    },
    choose_one: |names| format!("choose {}", any_of(names)),
    allowed: |values| format!("it takes {}", any_of(values)),
    see_help: |command| format!("see how it is used with `{command}`"),
    is_career: |slug| format!("that is a career: `careers subjects --career {slug}`"),
    is_major: |name| format!("that is a major: `careers list --major {name}`"),
    is_company: |name| format!("that is an employer: `careers list --company {name}`"),
    is_field: |name| format!("that is a field: `careers list --field {name}`"),
    is_subject: |name| format!("that is a school subject: `careers subjects {name}`"),
    are_interests: |letters| format!("those are letters of interests: `careers match {letters}`"),
    are_careers: |slugs| format!("those are several careers: `careers compare {slugs}`"),
    did_you_mean_or_search: |names, typed| {
        format!(
            "did you mean {}? If not, search: `careers search {typed}`",
            any_of(names)
        )
    },
    list_fields: "see all fields with `careers fields`",
    search_or_list: |name| {
        format!("search in plain words: `careers search {name}`, or see all: `careers list`")
    },
    list_careers: "see all careers with `careers list`",
    list_majors: "see all majors with `careers majors`",
    list_companies: "see all employers with `careers companies`",
    list_subjects: "see all school subjects with `careers subjects`",
    unknown_option: |option| format!("unknown option `{option}`"),
    unknown_command: |word| format!("unknown command `{word}`"),
    unknown_page: |word| format!("there is no manual page `{word}`"),
    unwanted_value: |option| format!("`{option}` takes no value"),
    unexpected_word: |word| format!("unexpected argument `{word}`"),
    wrong_value: |value, option| format!("invalid value `{value}` for `{option}`"),
    unavailable_format: |format| format!("this answer has no format `{format}`"),
    unknown_ending: |file| format!("the ending of `{file}` names no format"),
    known_endings: |endings| {
        format!(
            "let it end in {}, or name the format with `--format`",
            any_of(endings)
        )
    },
    foreign_ending: |file| {
        format!("`{file}` is named as a file of another program, which can't be written here")
    },
    as_table: |options| format!("for a spreadsheet: `{options}`"),
    as_page: |options| format!("make a page that a browser prints: `{options}`"),
    repeated: |option| format!("`{option}` can be given only once"),
    missing_value: |option| format!("a value is required for `{option}`"),
    conflict: |one, others| {
        format!(
            "{one} can't be used together with {}: choose one",
            others.join(" and ")
        )
    },
    missing_arguments: |arguments| format!("missing argument: {arguments}"),
    such_as: |command| format!("such as `{command}`"),
    long_dash: |typed| format!("`{typed}` does not begin with a plain hyphen"),
    two_hyphens: |option| format!("options begin with two plain hyphens: `{option}`"),
    undecided: "`careers match` helps if you don't know yet what to become: 48 activities, one key \
        an answer",
    no_salaries: |part| {
        format!(
            "there are no salaries here, because they differ too much by place and time: look at \
             vacancies where you live, and at how it is paid with `careers show CAREER --parts \
             {part}`"
        )
    },
    not_an_answer: |letter, position| format!("answer {position} (`{letter}`) is not y, n or ?"),
    answer_letters: "one letter for each line: y (yes), n (no) or ? (don't know; - will do, too)",
    answer_count: |given, wanted| format!("expected {wanted} answers, found {given}"),
    wrong_item_answers: |given| {
        format!(
            "`--answers` takes 48 digits from 1 to 5, one for each item; this has {given} characters"
        )
    },
    not_scores: |typed| {
        format!(
            "`{typed}` is not six scores from 0 to 32 in the order of RIASEC, such as 31-12-8-25-20-15"
        )
    },
    class: super::class::EN_ERRORS,
    other_questionnaire: |version| {
        format!(
            "this result code is of version {version} of the questionnaire, and this program has version 1"
        )
    },
    too_few_careers: "a comparison needs at least two careers",
    is_built_in: "`built-in` is a part of the program, so it can't be removed",
    is_own: "`own` is the folder of your own profiles: remove the files there that you no longer use",
    not_utf8: "an argument is not valid UTF-8",
    foreign_catalogue: |catalogue| format!("`{catalogue}` is not a catalogue file"),
    other_version: |catalogue| {
        format!("the catalogue `{catalogue}` was written by another version of careers")
    },
    corrupt_catalogue: |catalogue| format!("the catalogue `{catalogue}` is damaged"),
    reinstall: "install careers again",
    import_again: |name| {
        format!("import it again, or remove it with `careers sources --remove {name}`")
    },
    unreadable: |path, reason| format!("`{path}` can't be read: {}", os_error::en(reason)),
    unknown_catalogue: |name| format!("there is no catalogue named `{name}`"),
    list_catalogues: "see all catalogues with `careers sources`",
    no_home: "there is no folder to import into: neither HOME nor XDG_DATA_HOME is set",
    set_data_home: "set XDG_DATA_HOME to a folder of yours",
    unwritable: |path, reason| format!("`{path}` can't be written: {}", os_error::en(reason)),
    file_exists: |path| format!("`{path}` exists already"),
    overwrite: "replace it with `--force`, or name another file",
    is_input: |path| format!("`{path}` is the file that is read, and isn't replaced"),
    is_folder: |path| format!("`{path}` is a folder"),
    is_link: |path| format!("`{path}` is a symbolic link"),
    is_device: |path| format!("`{path}` is not a regular file"),
    not_a_folder: |path| format!("`{path}` is not a folder"),
    name_a_folder: "name a new folder, or one file that ends in `.html`",
    other_folder: |path| format!("the folder `{path}` exists and was not made by careers"),
    replace_folder: "name a new folder, or add `--force`: what it holds now is moved beside it",
    name_another_file: "name a file after `--output`",
    no_folder: |path, folder| format!("`{path}` can't be written: there is no folder `{folder}`"),
    make_folder: "make the folder first, or name another file",
    no_tables: |path| format!("`{path}` is neither a folder nor a zip file"),
    broken_zip: |path, reason| format!("`{path}` is a broken zip file: {reason}"),
    too_large: |file, most| {
        format!(
            "`{file}` is larger than {} MiB, more than any official table",
            most >> 20
        )
    },
    one_table: |path| format!("`{path}` is only one table of several"),
    give_its_folder: |folder| format!("give the folder that it lies in: `{folder}`"),
    workbooks: |file| format!("these are Excel workbooks, such as `{file}`"),
    choose_text: |address| format!("choose Text on the download page, {address}"),
    other_languages: |table, languages| {
        format!(
            "there is no `{table}` here, only in other languages: {}",
            languages.join(", ")
        )
    },
    read_language: |language| {
        format!("read one of them with `--language`, such as `--language {language}`")
    },
    too_large_together: |most| {
        format!(
            "the tables are larger than {} MiB together, more than any official download",
            most >> 20
        )
    },
    missing_table: |names| format!("missing table {}", any_of(&all_quoted(names))),
    missing_core_tables: |tables| {
        let tables: Vec<_> = tables
            .iter()
            .map(|names| any_of(&all_quoted(names)))
            .collect();
        format!("missing table {}", tables.join(", and "))
    },
    import_partially: |address| {
        format!(
            "download all tables from {address}, or import without them with `--partial`: then \
             careers have fewer names, or no interests"
        )
    },
    missing_column: |file, column| format!("`{file}` has no column `{column}`"),
    no_occupations: |file| format!("`{file}` holds no occupations"),
    no_profiles: |folder| format!("`{folder}` holds no usable profile"),
    reserved_name: |name| format!("`{name}` is already the name of a catalogue"),
    download_from: |address| format!("give the folder or zip file that {address} offers"),
    download_again: |address| format!("download it again from {address}"),
    rename_folder: "the catalogue is named after the folder: give the folder another name",
    check_folder: |folder| format!("see why with `careers check {folder}`"),
    write: |reason| format!("the answer could not be written: {}", os_error::en(reason)),
    internal: "careers stopped because of a mistake in the program, not because of you",
    report_internal: "please report what you typed; RUST_BACKTRACE=1 shows where it happened",
};

const PROBLEMS: Problems = Problems {
    unreadable: |reason| format!("can't be read: {}", os_error::en(reason)),
    not_a_file: "neither a file nor a folder",
    more: |told| format!("only the first {told} problems of this file are shown"),
    loop_of_links: "skipped: this link leads back to a folder that contains it",
    too_large: |most| {
        format!(
            "larger than {} KiB, more than any profile, so it was not read",
            most / 1024
        )
    },
    not_utf8: "not valid UTF-8",
    near_wording: |key| format!("almost the sentence of `{key}` in wordings.toml: use it as it is"),
    second_file: |first| format!("duplicate profile: {first} is for the same career"),
    syntax: |reason| format!("invalid TOML: {reason}"),
    mistake: |mistake| match mistake {
        SyntaxMistake::CurlyQuotes => {
            "curly quotation marks (“ ”), as word processors make them, can't be used: type \
             straight ones"
        }
        SyntaxMistake::OpenText => {
            "this text isn't closed: a text stands on one line, with a quotation mark before it \
             and after it"
        }
        SyntaxMistake::OpenList => {
            "expected a comma before the next entry, or `]` at the end of the list"
        }
        SyntaxMistake::OpenTable => {
            "expected a comma before the next key, or `}` that closes the table"
        }
        SyntaxMistake::Unquoted => "this text isn't between quotation marks",
        SyntaxMistake::NoEquals => "expected `=` between the key (one word) and its value",
        SyntaxMistake::AfterValue => {
            "expected the end of the line; write `\\\"` for a quotation mark within a text"
        }
        SyntaxMistake::RepeatedKey => "duplicate key: put its values together",
    },
    right_form: |mistake| match mistake {
        SyntaxMistake::CurlyQuotes | SyntaxMistake::Unquoted | SyntaxMistake::NoEquals => {
            Some("title = \"Welder\"")
        }
        SyntaxMistake::OpenText => Some("summary = \"Joins plates of steel.\""),
        SyntaxMistake::OpenList => Some("tools = [\"Hammer\", \"Grinder\"]"),
        SyntaxMistake::OpenTable => Some("title = { id = \"Juru Las\", en = \"Welder\" }"),
        SyntaxMistake::AfterValue => Some("title = \"The \\\"Welder\\\"\""),
        SyntaxMistake::RepeatedKey => None,
    },
    unknown_key: |key| format!("unknown key `{key}`"),
    missing_key: |key| format!("`{key}` is missing"),
    wrong_type: |kind| {
        let kind = match kind {
            ValueType::Text => "a text: a string, or `{ id = \"…\", en = \"…\" }`",
            ValueType::String => "a string",
            ValueType::List => "a list: `[\"…\"]`",
            ValueType::Tables => "a list of tables: `[[…]]`, or `[{ … }]`",
            ValueType::Table => "a table",
            ValueType::Date => "a date, such as 2026-11-24",
        };
        format!("expected {kind}")
    },
    blank: "empty text",
    repeated: |entry| format!("duplicate entry `{entry}`"),
    not_ratings: "expected six ratings from 1 to 7, in the order of RIASEC",
    not_interests: |code| {
        format!(
            "invalid interest code `{code}`: use one to three different letters of RIASEC, the \
             strongest first"
        )
    },
    not_a_code: "invalid code for this classification",
    not_a_slug: |slug| {
        format!("invalid slug `{slug}`: use lower-case letters and digits, with hyphens between")
    },
    not_a_job_zone: "invalid job zone: expected a whole number from 1 to 5",
    not_a_level: |level| format!("invalid level `{level}`"),
    wrong_level: |level| {
        format!("the level `{level}` doesn't agree with the programmes in `majors`")
    },
    not_listed_by: |career, major| {
        format!("`{career}` doesn't list the major `{major}`, whose `first` names it")
    },
    one_of: |names| format!("one of: {names}"),
    missing_language: |lang, others| {
        let missing = match lang {
            Lang::Id => "the Indonesian text (`id`) is missing",
            Lang::En => "the English text (`en`) is missing",
        };
        match others {
            0 => missing.to_owned(),
            1 => format!("{missing} here and in one other place"),
            others => format!("{missing} here and in {others} other places"),
        }
    },
    unknown_career: |slug| format!("there is no career `{slug}`"),
    names_itself: "a career can't refer to itself",
    text_file: "the name of this file ends in .toml.txt: make it .toml",
    left_from_template: "this text is still the template's: put your own words here",
    name_taken: |name, owner| format!("`{name}` is already a name of `{owner}`"),
    stands_in_front: |name, owner| {
        format!("`{name}` is a name of `{owner}`: this profile stands in front of that career")
    },
    replaces_title: |slug| format!("this title replaces that of `{slug}`, which the file adds to"),
    title_or_extends: "remove `title` if the file only adds, or `extends` if it is a career of its \
        own",
    extend_instead: "to add to a career that is there already, write its slug, such as `extends = \
        \"nurse\"`",
    save_as_utf8: "save it again as UTF-8; in Notepad it is `Encoding` in the window Save As",
    field_is_folder: "the field is the name of the file's folder, as in `health/ward-clerk.toml`",
    words_for_keys: &[
        ("name", "title"),
        ("job", "title"),
        ("job title", "title"),
        ("description", "summary"),
        ("not suited", "unsuited"),
        ("employers", "companies"),
    ],
    unlisted: |name, file| format!("`{name}` is not in {file}"),
    did_you_mean: |key| format!("did you mean `{key}`?"),
    such_as: |example| format!("such as `{example}`"),
};

const HELP: Help = Help {
    about: "An offline career encyclopedia for the terminal, in Indonesian and English.",
    usage_heading: "Usage:",
    commands_heading: "Commands",
    arguments_heading: "Arguments",
    options_heading: "Options",
    options_value: "OPTIONS",
    command_value: "COMMAND",
    alias: "also",
    career_names: "`careers <career>` is the same as `careers show <career>`. A career is known by its slug, its \
    title and other names, in both languages.",
    exit_codes_heading: "Exit codes",
    exit_codes: [
        ("0", "something was found"),
        ("1", "nothing was found, or a dialogue was left"),
        ("2", "wrong usage or broken data"),
        ("130", "Ctrl-C in a dialogue"),
    ],
    examples_heading: "Examples",
    examples: [
        "careers show back end developer",
        "careers compare backend frontend",
        "careers list --major \"Sistem Informasi\"",
        "careers show backend --json | jq -r '.majors[]'",
    ],
    show: "The whole profile of a career",
    majors: "Majors that lead to a career and the school subjects that support them",
    companies: "Who hires for a career",
    parts_value: "PARTS",
    parts: "Only these parts, such as focus+duties+majors",
    short: "As a message for WhatsApp or Telegram, below 3,000 characters",
    fields: "The fields of work, and how many careers each has",
    compare: "Careers side by side",
    list: "All careers, or those that match every filter",
    search: "Careers that free words find, in either language",
    fit: "Does this career suit you? Answer line by line",
    match_: "Careers whose interests agree best with yours",
    class: super::class::EN_HELP,
    sheet: "The questionnaire of interests for paper, one sheet, both sides",
    site: "Everything as pages, for a phone, a school's computer and paper",
    site_path: "A folder for pages in both languages, or one file that ends in .html",
    sheet_career: "The career whose self-check is wanted; without it, the questionnaire",
    subjects: "School subjects, and the careers whose majors they support",
    subject_value: "SUBJECT",
    subject_names: "One subject or more, such as biology, mat lanjut, IPA; without it: all",
    without_subject: "A subject that you don't want: which careers lose support?; can be repeated",
    subjects_of_career: "The subjects that support this career; can be repeated",
    check: "Are these profiles right? Points at the lines that aren't",
    path_value: "PATH",
    paths: "Files or folders of profiles; without it: your own profiles",
    new: "A profile to fill in, with every key explained",
    slug: "The career's slug, the name of its file, such as shipyard-welder",
    import: "Careers from O*NET, ESCO or a folder of profiles, for every command",
    from: "The format; toml is a folder of profiles",
    import_path: "The folder or zip file as it was downloaded",
    partial: "Import O*NET even without its tables of names or interests",
    import_language: "The language to read ESCO in, such as de [default: en]",
    name_value: "NAME",
    remove: "Remove an imported catalogue",
    sources: "The catalogues in use, and why",
    export: "Careers as open data (ndjson, jsonld, csv, excel); imports by --catalogue",
    man: "The manual page of a command, in roff",
    man_page: "The command, or profile: the format of a profile; without it: careers itself",
    completions: "The completion script of bash, zsh, fish, powershell or elvish",
    shell: "bash, zsh, fish, powershell or elvish; as in `source <(careers completions bash)`",
    schema: "The JSON Schema of a profile, of an answer or of exported careers",
    words_value: "WORD",
    words: "Any words: a job, a duty, a tool, a major, what you like; a small typo does no harm",
    limit: "At most N careers [default: 10]",
    your_interests: "One to three letters of RIASEC, the strongest first, such as RIA; without it \
        you are asked",
    scores: "Your six scores from the questionnaire, such as 31-12-8-25-20-15",
    item_answers: "Answers to the 48 items of the questionnaire, a digit from 1 to 5 for each; with \
        fewer, a terminal goes on with the next item",
    match_field: "Only careers in this field",
    match_limit: "Show at most this many careers",
    match_all: "Show all careers, each on a line",
    answers_value: "ANSWERS",
    answers: "Answers to each line in turn: y, n or ? (- will do, too), such as yyn-y",
    career_value: "CAREER",
    career: "Slug, title or other name; several words are one name",
    career_or_all: "Slug, title or other name; without it: all of them",
    careers: "Two careers or more; a name of several words goes in quotes",
    field_value: "FIELD",
    field: "Only this field, such as software",
    major_value: "MAJOR",
    major: "Only careers that this major leads to, the most direct way first; can be repeated",
    company_value: "COMPANY",
    company: "Only careers that this employer hires for; can be repeated",
    subject: "Only careers whose majors this school subject supports, such as biology; can be \
        repeated",
    level_value: "LEVEL",
    level: "Only careers that can be entered with at most this level: none, sma-smk, smk, d3, d4, s1, \
        profesi, spesialis or s2",
    catalogue: "Only careers of this catalogue: built-in, own, onet, esco …; can be repeated",
    interests: "Only careers with these letters in their interest code, such as RI",
    which_schema: "profile: a TOML profile; answer: what --json prints; export: a line of `careers \
        export`",
    folder_value: "FOLDER",
    profiles: "The folder of your own profiles [default: CAREERS_PROFILES, then careers/profiles \
        in your configuration]",
    format_value: "FORMAT",
    format: "Format: text, json, markdown, html; lists also csv, excel (for spreadsheets), ndjson; \
        profiles also jsonld",
    json: "The same as --format json",
    file_value: "FILE",
    output: "Write the answer into this file, in the format of its ending: .txt, .md, .html, .json, .csv, \
        .ndjson, .jsonld",
    force: "Replace the file if it exists already",
    lang_value: "LANGUAGE",
    lang: "Language: id or en [default: CAREERS_LANG, then the locale, then id]",
    color_value: "WHEN",
    color: "When to use colour: auto, always or never",
    paging: "When to show an answer through the pager: auto (if it is long), always or never",
    help: "The help of the program, or of a command",
    print_this: "Print this help",
    print_version: "Print the version",
};

/// The fate of data that could not be imported as it was; follows the file's name.
fn note(kind: &NoteKind) -> String {
    match kind {
        NoteKind::AbsentTable => "not found, so its data is missing".to_owned(),
        NoteKind::AbsentColumn(column) => {
            format!("no column `{column}`, so its data is missing")
        }
        NoteKind::SecondFile => "a second file for the same table".to_owned(),
        NoteKind::LongRow => "a row longer than any official one".to_owned(),
        NoteKind::LongCell(column) => {
            format!("a cell in the column `{column}` longer than any official one")
        }
        NoteKind::LongName => "a name longer than any official one".to_owned(),
        NoteKind::TooManyLabels => {
            "more names or lines than any official occupation has".to_owned()
        }
        NoteKind::TooManyConcepts => {
            "more occupations or skills than any official release has".to_owned()
        }
        NoteKind::TooMuchText => "more text than any official release has".to_owned(),
        NoteKind::IncompleteRatings => "fewer than six interest ratings".to_owned(),
        NoteKind::MissingCell(column) => format!("empty column `{column}`"),
        NoteKind::TooManyCells => "more cells than columns".to_owned(),
        NoteKind::UnclosedQuote => "unclosed quote".to_owned(),
        NoteKind::UnknownValue(column) => format!("invalid value in the column `{column}`"),
        NoteKind::RepeatedOccupation => "duplicate occupation".to_owned(),
        NoteKind::UnknownOccupation(column) => {
            format!("an unknown occupation in the column `{column}`")
        }
        NoteKind::UnknownSkill(column) => format!("an unknown skill in the column `{column}`"),
        NoteKind::OptionalSkill => "optional skills, too many to be useful".to_owned(),
        NoteKind::RepeatedLabel => "duplicate name or line".to_owned(),
        NoteKind::EmptyLabel => "a name without a letter or digit".to_owned(),
        NoteKind::OuterSpace => "spaces before or after a text".to_owned(),
        NoteKind::InnerSpace => "odd spaces or line breaks within a text".to_owned(),
        NoteKind::Invisible => "invisible characters".to_owned(),
        NoteKind::NotUtf8 => "not UTF-8, read as Windows-1252".to_owned(),
        NoteKind::DoublyEncoded => "text encoded in UTF-8 twice".to_owned(),
        NoteKind::Profile(problem) => PROBLEMS.message(problem),
    }
}

/// A number of things that take an s in the plural.
pub(super) fn counted(number: usize, one: &str) -> String {
    if number == 1 {
        format!("1 {one}")
    } else {
        format!("{number} {one}s")
    }
}

/// One of these.
fn any_of(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} or {last}", rest.join(", ")),
    }
}
