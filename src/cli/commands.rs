//! The commands and options, explained in one language.

use std::path::PathBuf;

use careers::messages::Help;
use careers::text::Lang;
use clap::{Arg, ArgAction, Command, value_parser};

use crate::completion;

/// The command asked for with what may follow it, or else all commands by name: explaining the others takes longer than
/// answering most questions.
pub fn command(help: &'static Help, asked: Option<&str>) -> Command {
    let [career, options] = [help.career_value, help.options_value];
    let subcommands = COMMANDS.iter().filter(|declared| asked.is_none_or(|asked| declared.is(asked))).map(|declared| {
        let Declared { name, alias, about, arguments, declare } = declared;
        let subcommand = Command::new(*name)
            .alias(*alias)
            .about(format!("{} [{}: {alias}]", about(help), help.alias))
            .override_usage(usage(help, name, &arguments(help)));
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
            option("profiles", 101)
                .value_name(help.folder_value)
                .value_parser(value_parser!(PathBuf))
                .help(help.profiles),
            option("json", 102).action(ArgAction::SetTrue).help(help.json),
            choice("lang", 103).value_name(help.lang_value).value_parser(Lang::ALL.map(Lang::code)).help(help.lang),
            choice("color", 104)
                .value_name(help.color_value)
                .value_parser(["auto", "always", "never"])
                .help(help.color),
            option("help", 105).short('h').action(ArgAction::Help).help(help.print_this),
            option("version", 106).short('V').global(false).action(ArgAction::Version).help(help.print_version),
        ])
        .subcommands(subcommands)
}

/// A command.
struct Declared {
    name: &'static str,
    /// Its Indonesian name.
    alias: &'static str,
    /// What it does.
    about: fn(&Help) -> &'static str,
    /// How its arguments are written in its usage.
    arguments: fn(&Help) -> String,
    /// Adds what may follow it.
    declare: fn(Command, &'static Help) -> Command,
}

impl Declared {
    /// Whether a word is the command, by either name.
    fn is(&self, word: &str) -> bool {
        word == self.name || word == self.alias
    }
}

const COMMANDS: [Declared; 15] = [
    Declared {
        name: "show",
        alias: "lihat",
        about: |help| help.show,
        arguments: |help| format!("<{}>", help.career_value),
        declare: |command, help| command.arg(words("career", help.career_value).required(true).help(help.career)),
    },
    Declared {
        name: "majors",
        alias: "jurusan",
        about: |help| help.majors,
        arguments: |help| format!("[{}]", help.career_value),
        declare: perhaps_of_career,
    },
    Declared {
        name: "companies",
        alias: "perusahaan",
        about: |help| help.companies,
        arguments: |help| format!("[{}]", help.career_value),
        declare: perhaps_of_career,
    },
    Declared {
        name: "compare",
        alias: "bandingkan",
        about: |help| help.compare,
        arguments: |help| format!("<{0}> <{0}>…", help.career_value),
        declare: |command, help| command.arg(words("career", help.career_value).help(help.careers)),
    },
    Declared {
        name: "list",
        alias: "daftar",
        about: |help| help.list,
        arguments: |_| String::new(),
        declare: |command, help| {
            let filter =
                |name: &'static str, value, explained| Arg::new(name).long(name).value_name(value).help(explained);
            command.next_help_heading(help.options_heading).args([
                filter("field", help.field_value, help.field),
                filter("major", help.major_value, help.major),
                filter("company", help.company_value, help.company),
                filter("interests", "RIASEC", help.interests),
            ])
        },
    },
    Declared {
        name: "search",
        alias: "cari",
        about: |help| help.search,
        arguments: |help| format!("<{}>…", help.words_value),
        declare: |command, help| command.arg(words("words", help.words_value).required(true).help(help.words)),
    },
    Declared {
        name: "fit",
        alias: "cocok",
        about: |help| help.fit,
        arguments: |help| format!("<{}>", help.career_value),
        declare: |command, help| {
            let answers = Arg::new("answers").long("answers").value_name(help.answers_value).help(help.answers);
            command
                .next_help_heading(help.options_heading)
                .args([words("career", help.career_value).required(true).help(help.career), answers])
        },
    },
    Declared {
        name: "match",
        alias: "minat",
        about: |help| help.match_,
        arguments: |_| "[RIASEC]".to_owned(),
        declare: |command, help| command.arg(Arg::new("interests").value_name("RIASEC").help(help.your_interests)),
    },
    Declared {
        name: "check",
        alias: "periksa",
        about: |help| help.check,
        arguments: |help| format!("[{}]…", help.path_value),
        declare: |command, help| {
            let paths = Arg::new("path").value_name(help.path_value).num_args(1..).value_parser(value_parser!(PathBuf));
            command.arg(paths.help(help.paths))
        },
    },
    Declared {
        name: "new",
        alias: "baru",
        about: |help| help.new,
        arguments: |_| "<SLUG>".to_owned(),
        declare: |command, help| command.arg(Arg::new("slug").value_name("SLUG").required(true).help(help.slug)),
    },
    Declared {
        name: "import",
        alias: "impor",
        about: |help| help.import,
        arguments: |help| format!("onet|esco|toml <{}>", help.path_value),
        declare: |command, help| {
            let from = Arg::new("from").value_name("onet|esco|toml").required(true).hide_possible_values(true);
            let path = Arg::new("path").value_name(help.path_value).required(true).value_parser(value_parser!(PathBuf));
            command.args([from.value_parser(["onet", "esco", "toml"]).help(help.from), path.help(help.import_path)])
        },
    },
    Declared {
        name: "sources",
        alias: "sumber",
        about: |help| help.sources,
        arguments: |_| String::new(),
        declare: |command, help| {
            let remove = Arg::new("remove").long("remove").value_name(help.name_value).help(help.remove);
            command.next_help_heading(help.options_heading).arg(remove)
        },
    },
    Declared {
        name: "completions",
        alias: "pelengkap",
        about: |help| help.completions,
        arguments: |_| "<SHELL>".to_owned(),
        declare: |command, help| {
            let shell = Arg::new("shell").value_name("SHELL").required(true).value_parser(completion::shells());
            command.arg(shell.hide_possible_values(true).help(help.shell))
        },
    },
    Declared {
        name: "man",
        alias: "manual",
        about: |help| help.man,
        arguments: |_| String::new(),
        declare: |command, _| command,
    },
    Declared {
        name: "schema",
        alias: "skema",
        about: |help| help.schema,
        arguments: |_| "profile|answer".to_owned(),
        declare: |command, help| {
            let which = Arg::new("schema")
                .value_name("profile|answer")
                .required(true)
                .value_parser(["profile", "answer"])
                .hide_possible_values(true)
                .help(help.which_schema);
            command.arg(which)
        },
    },
];

/// For the commands that answer for one career or for all.
fn perhaps_of_career(command: Command, help: &'static Help) -> Command {
    command.arg(words("career", help.career_value).help(help.career_or_all))
}

fn usage(help: &Help, name: &str, arguments: &str) -> String {
    let options = format!("[{}]", help.options_value);
    ["careers", name, arguments, &options].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a word is a command, by either name.
pub fn is_command(word: &str) -> bool {
    COMMANDS.iter().any(|declared| declared.is(word))
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

/// Every name of every command.
pub fn names() -> impl Iterator<Item = &'static str> {
    COMMANDS.iter().flat_map(|declared| [declared.name, declared.alias])
}

/// The manual page, in roff.
pub fn manual(help: &'static Help) -> String {
    let mut page = Vec::new();
    clap_mangen::Man::new(command(help, None)).render(&mut page).expect("memory takes everything");
    String::from_utf8_lossy(&page).into_owned()
}
