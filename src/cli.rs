//! What may be typed.

use std::ffi::OsString;

use anstream::ColorChoice;
use careers::error::{Error, Misuse};
use careers::messages::{Help, Messages};
use careers::profile::Interests;
use careers::question::{Filter, Question, Schema};
use careers::text::{Lang, nearest};
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command};

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
    /// A text that is ready: help or the version.
    Text(StyledStr),
}

/// Reads a command line without the program's name. `lang` is the language where the command line names none.
pub fn read(args: &[OsString], lang: Lang) -> Invocation {
    let glance = Glance::at(args);
    let lang = glance.lang.as_deref().and_then(|code| code.parse().ok()).unwrap_or(lang);
    let mut command = command(&Messages::of(lang).help);
    let (line, implied) = glance.complete(args, &command);
    let name = line.iter().filter_map(|word| word.to_str()).find(|word| command.find_subcommand(word).is_some());
    let help = name.map_or_else(|| "careers --help".to_owned(), |name| format!("careers {name} --help"));
    let (color, request) = match command.try_get_matches_from_mut(line) {
        Ok(matches) => (color(&matches), question(&matches).map(Request::Answer)),
        Err(error) => (ColorChoice::Auto, request(&error, help)),
    };
    let mistyped = implied.and_then(|words| Mistyped::new(&words, &command));
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
    fn new(words: &[String], command: &Command) -> Option<Self> {
        let (word, rest) = words.split_first()?;
        let names = command.get_subcommands().flat_map(|c| std::iter::once(c.get_name()).chain(c.get_all_aliases()));
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
    fn complete(&self, args: &[OsString], command: &Command) -> (Vec<OsString>, Option<Vec<String>>) {
        let mut line = args.to_vec();
        let mut implied = None;
        if let Some(first) = self.first {
            match args[first].to_str() {
                Some("help" | "bantuan") => {
                    line.remove(first);
                    line.push("--help".into());
                }
                Some(word) if command.find_subcommand(word).is_some() => {}
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

/// Every command and option, explained in one language.
fn command(help: &'static Help) -> Command {
    let [career, options] = [help.career_value, help.options_value];
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
        .subcommands([
            subcommand(help, "show", "lihat", help.show, &format!("<{career}>"))
                .arg(name(help).required(true).help(help.career)),
            subcommand(help, "majors", "jurusan", help.majors, &format!("[{career}]"))
                .arg(name(help).help(help.career_or_all)),
            subcommand(help, "companies", "perusahaan", help.companies, &format!("[{career}]"))
                .arg(name(help).help(help.career_or_all)),
            subcommand(help, "compare", "bandingkan", help.compare, &format!("<{career}> <{career}>…"))
                .arg(name(help).help(help.careers)),
            subcommand(help, "list", "daftar", help.list, "").args([
                Arg::new("field").long("field").value_name(help.field_value).help(help.field),
                Arg::new("major").long("major").value_name(help.major_value).help(help.major),
                Arg::new("company").long("company").value_name(help.company_value).help(help.company),
                Arg::new("interests").long("interests").value_name("RIASEC").help(help.interests),
            ]),
            subcommand(help, "sources", "sumber", help.sources, ""),
            subcommand(help, "schema", "skema", help.schema, "profile|answer").arg(
                Arg::new("schema")
                    .value_name("profile|answer")
                    .required(true)
                    .value_parser(["profile", "answer"])
                    .hide_possible_values(true)
                    .help_heading(help.arguments_heading)
                    .help(help.which_schema),
            ),
        ])
}

/// A command with its Indonesian name, which its explanation names, and what may follow it.
fn subcommand(help: &Help, name: &'static str, alias: &'static str, about: &str, arguments: &str) -> Command {
    let usage = [&format!("careers {name}"), arguments, &format!("[{}]", help.options_value)];
    Command::new(name)
        .alias(alias)
        .about(format!("{about} [{}: {alias}]", help.alias))
        .override_usage(usage.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
        .help_template(template(help))
        .next_help_heading(help.options_heading)
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

/// The words of a career's name.
fn name(help: &'static Help) -> Arg {
    Arg::new("career").value_name(help.career_value).num_args(1..).help_heading(help.arguments_heading)
}

fn color(matches: &ArgMatches) -> ColorChoice {
    match matches.get_one::<String>("color").map(String::as_str) {
        Some("always") => ColorChoice::Always,
        Some("never") => ColorChoice::Never,
        _ => ColorChoice::Auto,
    }
}

fn question(matches: &ArgMatches) -> Result<Question, Error> {
    let Some((command, matches)) = matches.subcommand() else { return Ok(Question::Overview) };
    let text = |id: &str| matches.get_one::<String>(id).cloned();
    let words = || matches.get_many::<String>("career").into_iter().flatten().cloned().collect::<Vec<_>>();
    let career = || Some(words().join(" ")).filter(|_| matches.contains_id("career"));
    let misuse = |misuse| Error::Usage { misuse, help: format!("careers {command} --help") };
    Ok(match command {
        "show" => Question::Show { career: words().join(" ") },
        "majors" => Question::Majors { career: career() },
        "companies" => Question::Companies { career: career() },
        "compare" => match words() {
            careers if careers.len() < 2 => return Err(misuse(Misuse::TooFewCareers)),
            careers => Question::Compare { careers },
        },
        "list" => {
            let interests = |code: String| Interests::new(&code).ok_or_else(|| misuse(Misuse::NotInterests(code)));
            Question::List(Filter {
                field: text("field"),
                major: text("major"),
                company: text("company"),
                interests: text("interests").map(interests).transpose()?,
            })
        }
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
