//! What may be typed.

use std::ffi::OsString;

use anstream::ColorChoice;
use careers::error::{Error, Misuse};
use careers::messages::{Help, Messages};
use careers::profile::Interests;
use careers::question::{Filter, Question, Reply, Schema};
use careers::text::{Lang, nearest};
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::completion;

/// What somebody asked for, and how the answer is to look.
pub struct Invocation {
    /// The language of everything.
    pub lang: Lang,
    /// For people or for programs.
    pub format: Format,
    /// Whether to style.
    pub color: ColorChoice,
    /// What was asked.
    pub request: Result<Request, Error>,
    /// The command that may have been meant, if a career stands where a command would.
    mistyped: Option<Mistyped>,
}

/// For whom an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text.
    Text,
    /// One JSON object.
    Json,
}

/// What was asked for.
pub enum Request {
    /// The answer to a question.
    Answer(Question),
    /// A text that is ready: help, the version, or a shell's script.
    Text(StyledStr),
}

/// Reads a command line without the program's name. `lang` is the language where the command line names none.
pub fn read(args: &[OsString], lang: Lang) -> Invocation {
    let glance = Glance::at(args);
    let lang = glance.lang.as_deref().and_then(|code| code.parse().ok()).unwrap_or(lang);
    let (line, implied) = glance.complete(args);
    let asked = line.iter().filter_map(|word| word.to_str()).find(|word| is_command(word));
    let help = asked.map_or_else(|| "careers --help".to_owned(), |name| format!("careers {name} --help"));
    let (color, request) = match command(&Messages::of(lang).help, asked).try_get_matches_from(&line) {
        Ok(matches) => (color(&matches), asked_for(&matches)),
        Err(error) => (ColorChoice::Auto, request(&error, help)),
    };
    let mistyped = implied.and_then(|words| Mistyped::new(&words));
    Invocation { lang, format: glance.format, color, request, mistyped }
}

impl Invocation {
    /// Where a word in a command's place looks like a command, names that command instead of what the word led to.
    pub fn explain(&self, error: Error) -> Error {
        match (error, &self.mistyped) {
            (Error::UnknownCareer { name, nearest, .. }, Some(mistyped)) => {
                Error::UnknownCareer { name, nearest, command: Some(mistyped.meant.clone()) }
            }
            (Error::Usage { .. }, Some(mistyped)) => Error::UnknownCareer {
                name: mistyped.word.clone(),
                nearest: Vec::new(),
                command: Some(mistyped.meant.clone()),
            },
            (error, _) => error,
        }
    }
}

/// A word that looks like a command but is none.
struct Mistyped {
    /// As typed.
    word: String,
    /// The whole line with the command that it looks like.
    meant: String,
}

impl Mistyped {
    fn new(words: &[String]) -> Option<Self> {
        let (word, rest) = words.split_first()?;
        let names = COMMANDS.iter().flat_map(|(name, alias, ..)| [*name, *alias]);
        let meant = nearest(word, names).first().copied()?;
        let rest = rest.iter().map(|word| if word.contains(' ') { format!("\"{word}\"") } else { word.clone() });
        let line: Vec<_> = ["careers", meant].into_iter().map(str::to_owned).chain(rest).collect();
        Some(Self { word: word.clone(), meant: line.join(" ") })
    }
}

/// What has to be known of a command line before it can be read: the language of help and errors, and whether a
/// career stands where a command would.
struct Glance {
    lang: Option<String>,
    format: Format,
    /// The position of the first word that is no option.
    first: Option<usize>,
}

impl Glance {
    fn at(args: &[OsString]) -> Self {
        let mut glance = Self { lang: None, format: Format::Text, first: None };
        let mut position = 0;
        while let Some(arg) = args.get(position) {
            let value = || args.get(position + 1).map(|value| value.to_string_lossy().into_owned());
            match arg.to_str() {
                Some("--") => {
                    glance.first = glance.first.or(Some(position));
                    break;
                }
                Some("--json") => glance.format = Format::Json,
                Some("--lang") => {
                    glance.lang = value();
                    position += 1;
                }
                Some("--color") => position += 1,
                Some(option) if option.starts_with('-') => {
                    if let Some(code) = option.strip_prefix("--lang=") {
                        glance.lang = Some(code.to_owned());
                    }
                }
                _ => glance.first = glance.first.or(Some(position)),
            }
            position += 1;
        }
        glance
    }

    /// The command line with the program's name, and with `show` in front of a career that stands where a command
    /// would: `careers back end` is `careers show back end`. `careers help list` is `careers list --help`.
    fn complete(&self, args: &[OsString]) -> (Vec<OsString>, Option<Vec<String>>) {
        let mut line = args.to_vec();
        let mut implied = None;
        if let Some(first) = self.first {
            match args[first].to_str() {
                Some("help" | "bantuan") => {
                    line.remove(first);
                    line.push("--help".into());
                }
                Some(word) if is_command(word) => {}
                _ => {
                    line.insert(first, "show".into());
                    implied = Some(args[first..].iter().map(|word| word.to_string_lossy().into_owned()).collect());
                }
            }
        }
        line.insert(0, "careers".into());
        (line, implied)
    }
}

/// The command asked for with what may follow it, or else all commands by name: explaining the others takes longer than
/// answering most questions.
pub fn command(help: &'static Help, asked: Option<&str>) -> Command {
    let [career, options] = [help.career_value, help.options_value];
    let is_asked = |name: &str, alias: &str| asked.is_none_or(|asked| asked == name || asked == alias);
    let subcommands =
        COMMANDS.iter().filter(|(name, alias, ..)| is_asked(name, alias)).map(|(name, alias, about, declare)| {
            let subcommand =
                Command::new(*name).alias(*alias).about(format!("{} [{}: {alias}]", about(help), help.alias));
            declare(subcommand, help)
                .help_template(template(help))
                .mut_args(|arg| if arg.is_positional() { arg.help_heading(help.arguments_heading) } else { arg })
        });
    Command::new("careers")
        .version(env!("CARGO_PKG_VERSION"))
        .about(help.about)
        .override_usage(format!("careers <{career}>\n  careers <{}> [{options}]", help.command_value))
        .after_help(help.after)
        .args_override_self(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .max_term_width(100)
        .subcommand_help_heading(help.commands_heading)
        .help_template(template(help))
        .next_help_heading(help.options_heading)
        .args([
            option("json", 101).action(ArgAction::SetTrue).help(help.json),
            choice("lang", 102).value_name(help.lang_value).value_parser(Lang::ALL.map(Lang::code)).help(help.lang),
            choice("color", 103)
                .value_name(help.color_value)
                .value_parser(["auto", "always", "never"])
                .help(help.color),
            option("help", 104).short('h').action(ArgAction::Help).help(help.print_this),
            option("version", 105).short('V').global(false).action(ArgAction::Version).help(help.print_version),
        ])
        .subcommands(subcommands)
}

/// A command: its name, its Indonesian name, what it does, and what may follow it.
type Declared = (&'static str, &'static str, fn(&Help) -> &'static str, fn(Command, &'static Help) -> Command);

const COMMANDS: [Declared; 11] = [
    (
        "show",
        "lihat",
        |help| help.show,
        |command, help| {
            let usage = usage(help, "show", &format!("<{}>", help.career_value));
            command.override_usage(usage).arg(words("career", help.career_value).required(true).help(help.career))
        },
    ),
    (
        "majors",
        "jurusan",
        |help| help.majors,
        |command, help| {
            let usage = usage(help, "majors", &format!("[{}]", help.career_value));
            command.override_usage(usage).arg(words("career", help.career_value).help(help.career_or_all))
        },
    ),
    (
        "companies",
        "perusahaan",
        |help| help.companies,
        |command, help| {
            let usage = usage(help, "companies", &format!("[{}]", help.career_value));
            command.override_usage(usage).arg(words("career", help.career_value).help(help.career_or_all))
        },
    ),
    (
        "compare",
        "bandingkan",
        |help| help.compare,
        |command, help| {
            let career = help.career_value;
            let usage = usage(help, "compare", &format!("<{career}> <{career}>…"));
            command.override_usage(usage).arg(words("career", career).help(help.careers))
        },
    ),
    (
        "list",
        "daftar",
        |help| help.list,
        |command, help| {
            let filter =
                |name: &'static str, value, explained| Arg::new(name).long(name).value_name(value).help(explained);
            command.next_help_heading(help.options_heading).override_usage(usage(help, "list", "")).args([
                filter("field", help.field_value, help.field),
                filter("major", help.major_value, help.major),
                filter("company", help.company_value, help.company),
                filter("interests", "RIASEC", help.interests),
            ])
        },
    ),
    (
        "search",
        "cari",
        |help| help.search,
        |command, help| {
            let usage = usage(help, "search", &format!("<{}>…", help.words_value));
            command.override_usage(usage).arg(words("words", help.words_value).required(true).help(help.words))
        },
    ),
    (
        "fit",
        "cocok",
        |help| help.fit,
        |command, help| {
            let answers = Arg::new("answers").long("answers").value_name(help.answers_value).help(help.answers);
            command
                .next_help_heading(help.options_heading)
                .override_usage(usage(help, "fit", &format!("<{}>", help.career_value)))
                .args([words("career", help.career_value).required(true).help(help.career), answers])
        },
    ),
    (
        "match",
        "minat",
        |help| help.match_,
        |command, help| {
            let interests = Arg::new("interests").value_name("RIASEC").help(help.your_interests);
            command.override_usage(usage(help, "match", "[RIASEC]")).arg(interests)
        },
    ),
    ("sources", "sumber", |help| help.sources, |command, help| command.override_usage(usage(help, "sources", ""))),
    (
        "completions",
        "pelengkap",
        |help| help.completions,
        |command, help| {
            let shell = Arg::new("shell").value_name("SHELL").required(true).value_parser(completion::shells());
            command
                .override_usage(usage(help, "completions", "<SHELL>"))
                .arg(shell.hide_possible_values(true).help(help.shell))
        },
    ),
    (
        "schema",
        "skema",
        |help| help.schema,
        |command, help| {
            let which = Arg::new("schema")
                .value_name("profile|answer")
                .required(true)
                .value_parser(["profile", "answer"])
                .hide_possible_values(true)
                .help(help.which_schema);
            command.override_usage(usage(help, "schema", "profile|answer")).arg(which)
        },
    ),
];

fn usage(help: &Help, name: &str, arguments: &str) -> String {
    let options = format!("[{}]", help.options_value);
    ["careers", name, arguments, &options].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a word is a command, by either name.
fn is_command(word: &str) -> bool {
    COMMANDS.iter().any(|(name, alias, ..)| word == *name || word == *alias)
}

fn template(help: &Help) -> String {
    format!("{{about-with-newline}}\n{}\n  {{usage}}\n\n{{all-args}}{{after-help}}", help.usage_heading)
}

/// An option of every command, explained after the command's own.
fn option(name: &'static str, order: usize) -> Arg {
    Arg::new(name).long(name).global(true).display_order(order)
}

/// Such an option with values that its explanation names.
fn choice(name: &'static str, order: usize) -> Arg {
    option(name, order).hide_possible_values(true)
}

/// Words that are one argument.
fn words(name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).value_name(value).num_args(1..)
}

fn color(matches: &ArgMatches) -> ColorChoice {
    match matches.get_one::<String>("color").map(String::as_str) {
        Some("always") => ColorChoice::Always,
        Some("never") => ColorChoice::Never,
        _ => ColorChoice::Auto,
    }
}

fn asked_for(matches: &ArgMatches) -> Result<Request, Error> {
    let script = match matches.subcommand() {
        Some(("completions", matches)) => {
            matches.get_one::<String>("shell").and_then(|shell| completion::script(shell))
        }
        _ => None,
    };
    script.map_or_else(|| question(matches).map(Request::Answer), |script| Ok(Request::Text(script.into())))
}

fn question(matches: &ArgMatches) -> Result<Question, Error> {
    let Some((command, matches)) = matches.subcommand() else { return Ok(Question::Overview) };
    let text = |id: &str| matches.get_one::<String>(id).cloned();
    let all = |id: &str| matches.get_many::<String>(id).into_iter().flatten().cloned().collect::<Vec<_>>();
    let words = || all("career");
    let career = || Some(words().join(" ")).filter(|_| matches.contains_id("career"));
    let misuse = |misuse| Error::Usage { misuse, help: format!("careers {command} --help") };
    let interests = |code: String| Interests::new(&code).ok_or_else(|| misuse(Misuse::NotInterests(code)));
    let replies = |letters: String| {
        let reply = |(position, letter): (usize, char)| {
            let wrong = || misuse(Misuse::NotAnAnswer { letter, position: position + 1 });
            Reply::of_letter(letter).ok_or_else(wrong)
        };
        letters.chars().enumerate().map(reply).collect::<Result<Vec<_>, _>>()
    };
    Ok(match command {
        "show" => Question::Show { career: words().join(" ") },
        "majors" => Question::Majors { career: career() },
        "companies" => Question::Companies { career: career() },
        "compare" => match words() {
            careers if careers.len() < 2 => return Err(misuse(Misuse::TooFewCareers)),
            careers => Question::Compare { careers },
        },
        "list" => Question::List(Filter {
            field: text("field"),
            major: text("major"),
            company: text("company"),
            interests: text("interests").map(interests).transpose()?,
        }),
        "search" => Question::Search { words: all("words").join(" ") },
        "fit" => Question::Fit { career: words().join(" "), answers: text("answers").map(replies).transpose()? },
        "match" => Question::Match { interests: text("interests").map(interests).transpose()? },
        "sources" => Question::Sources,
        "schema" if text("schema").as_deref() == Some("profile") => Question::Schema(Schema::Profile),
        "schema" => Question::Schema(Schema::Answer),
        command => unreachable!("`{command}` is declared above and has no question"),
    })
}

/// What clap stopped at: help and the version, or an error in our own words.
fn request(error: &clap::Error, help: String) -> Result<Request, Error> {
    if !error.use_stderr() {
        return Ok(Request::Text(error.render()));
    }
    let context = |kind| error.get(kind);
    let text = |kind| match context(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.first().cloned().unwrap_or_default(),
        _ => String::new(),
    };
    let texts = |kind| match context(kind) {
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::String(text)) => vec![text.clone()],
        _ => Vec::new(),
    };
    // `--lang <LANGUAGE>` → `--lang`
    let option = || text(ContextKind::InvalidArg).split(' ').next().unwrap_or_default().to_owned();
    let misuse = match error.kind() {
        ErrorKind::UnknownArgument if option().starts_with('-') => Misuse::UnknownOption {
            nearest: Some(text(ContextKind::SuggestedArg)).filter(|nearest| !nearest.is_empty()),
            option: option(),
        },
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand | ErrorKind::TooManyValues => {
            Misuse::UnexpectedWord(text(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => Misuse::MissingValue(option()),
        ErrorKind::InvalidValue => Misuse::WrongValue {
            option: option(),
            value: text(ContextKind::InvalidValue),
            allowed: texts(ContextKind::ValidValue),
        },
        ErrorKind::MissingRequiredArgument => Misuse::MissingArguments(
            texts(ContextKind::InvalidArg).iter().map(|argument| argument.replace("...", "")).collect(),
        ),
        ErrorKind::InvalidUtf8 => Misuse::NotUtf8,
        _ => Misuse::Other(error.kind().to_string()),
    };
    Err(Error::Usage { misuse, help })
}
