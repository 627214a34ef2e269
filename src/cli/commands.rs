//! The commands and options, explained in one language.

use careers::messages::Help;
use careers::text::Lang;
use clap::{Arg, ArgAction, Command};

use crate::completion;

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

const COMMANDS: [Declared; 12] = [
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
    ("man", "manual", |help| help.man, |command, help| command.override_usage(usage(help, "man", ""))),
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
pub fn is_command(word: &str) -> bool {
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

/// Every name of every command.
pub fn names() -> impl Iterator<Item = &'static str> {
    COMMANDS.iter().flat_map(|(name, alias, ..)| [*name, *alias])
}

/// The manual page, in roff.
pub fn manual(help: &'static Help) -> String {
    let mut page = Vec::new();
    clap_mangen::Man::new(command(help, None)).render(&mut page).expect("memory takes everything");
    String::from_utf8_lossy(&page).into_owned()
}
