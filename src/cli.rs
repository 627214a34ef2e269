//! What may be typed.

use std::ffi::OsString;
use std::path::PathBuf;

use anstream::ColorChoice;
use careers::error::{Error, Misuse};
use careers::import::From;
use careers::messages::Messages;
use careers::profile::Interests;
use careers::question::{Filter, Question, Reply, Schema};
use careers::text::{Lang, nearest};
use clap::ArgMatches;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::completion;

pub mod commands;

/// What somebody asked for, and how the answer is to look.
pub struct Invocation {
    /// The language of everything.
    pub lang: Lang,
    /// For people or for programs.
    pub format: Format,
    /// Whether to style.
    pub color: ColorChoice,
    /// The folder of somebody's own profiles.
    pub profiles: Option<PathBuf>,
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
    /// A new catalogue.
    Import {
        /// Whose data it is made of.
        from: From,
        /// The folder or zip file.
        path: PathBuf,
    },
    /// The catalogues that are left without an imported one.
    Remove {
        /// Its name.
        catalogue: String,
    },
    /// A text that is ready: help, the version, the manual page, or a shell's script.
    Text(StyledStr),
}

/// Reads a command line without the program's name. `lang` is the language where the command line names none.
pub fn read(args: &[OsString], lang: Lang) -> Invocation {
    let glance = Glance::at(args);
    let lang = glance.lang.as_deref().and_then(|code| code.parse().ok()).unwrap_or(lang);
    let (line, implied) = glance.complete(args);
    let asked = line.iter().filter_map(|word| word.to_str()).find(|word| commands::is_command(word));
    let help = asked.map_or_else(|| "careers --help".to_owned(), |name| format!("careers {name} --help"));
    let (color, profiles, request) =
        match commands::command(&Messages::of(lang).help, asked).try_get_matches_from(&line) {
            Ok(matches) => (color(&matches), matches.get_one("profiles").cloned(), asked_for(&matches, lang)),
            Err(error) => (ColorChoice::Auto, None, request(&error, help)),
        };
    let mistyped = implied.and_then(|words| Mistyped::new(&words));
    Invocation { lang, format: glance.format, color, profiles, request, mistyped }
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
        let meant = nearest(word, commands::names()).first().copied()?;
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
                Some("--color" | "--profiles") => position += 1,
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
                Some(word) if commands::is_command(word) => {}
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

fn color(matches: &ArgMatches) -> ColorChoice {
    match matches.get_one::<String>("color").map(String::as_str) {
        Some("always") => ColorChoice::Always,
        Some("never") => ColorChoice::Never,
        _ => ColorChoice::Auto,
    }
}

/// What the command asks for: a text that the command line itself has, a change of the catalogues, or the answer to a
/// question.
fn asked_for(matches: &ArgMatches, lang: Lang) -> Result<Request, Error> {
    let text = |matches: &ArgMatches, id: &str| matches.get_one::<String>(id).cloned();
    let request = match matches.subcommand() {
        Some(("completions", matches)) => text(matches, "shell")
            .and_then(|shell| completion::script(&shell))
            .map(|script| Request::Text(script.into())),
        Some(("man", _)) => Some(Request::Text(commands::manual(&Messages::of(lang).help).into())),
        Some(("import", matches)) => Some(Request::Import {
            from: match text(matches, "from").as_deref() {
                Some("onet") => From::Onet,
                Some("esco") => From::Esco,
                _ => From::Toml,
            },
            path: matches.get_one::<PathBuf>("path").cloned().unwrap_or_default(),
        }),
        Some(("sources", matches)) => text(matches, "remove").map(|catalogue| Request::Remove { catalogue }),
        _ => None,
    };
    request.map_or_else(|| question(matches).map(Request::Answer), Ok)
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
        "check" => Question::Check { paths: matches.get_many("path").into_iter().flatten().cloned().collect() },
        "new" => Question::New { career: text("slug").unwrap_or_default() },
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
