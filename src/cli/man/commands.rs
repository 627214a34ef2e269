//! The manual pages of the program and of its commands.

use careers_catalogue::text::Lang;
use clap::Arg;
use roff::{Inline, bold, italic, roman};

use super::every_command;
use super::page::{Page, form, listed, named_pages};
use crate::cli::command::Subcommand;
use crate::cli::common_options;
use crate::messages::{Help, Messages};

/// The page of the program.
pub fn program(lang: Lang) -> String {
    let help = &Messages::new(lang).help;
    let mut page = Page::new("careers", "1", help.about, lang);
    let words = page.words();
    page.section(words.headings.synopsis);
    page.line(call("careers", &format!("<{}>", help.career_value)));
    page.line_break();
    let command = format!("<{}> [{}]", help.command_value, help.options_value);
    page.line(call("careers", &command));
    page.section(words.headings.description);
    page.text(help.career_names);
    page.paragraph();
    page.text(words.pages);
    page.section(words.headings.commands);
    for command in every_command() {
        let names = [command.name, command.alias].map(bold);
        page.entry(listed(names), (command.about)(help));
    }
    page.section(words.headings.options);
    options(&mut page, common_options(help).collect());
    exit_status(&mut page, help);
    page.environment();
    page.files();
    page.section(words.headings.examples);
    for (position, example) in help.examples.into_iter().enumerate() {
        if position > 0 {
            page.paragraph();
        }
        page.line([bold(example)]);
    }
    let commands = every_command().map(|command| format!("{}(1)", file_name(command)));
    let pages: Vec<_> = commands.chain(["careers-profile(5)".to_owned()]).collect();
    page.see_also(pages.iter().map(String::as_str))
}

/// The page of a command.
pub fn page(command: &Subcommand, lang: Lang) -> String {
    let help = &Messages::new(lang).help;
    let mut page = Page::new(&file_name(command), "1", (command.about)(help), lang);
    let words = page.words();
    let manual = (command.manual)(&words.commands);
    page.section(words.headings.synopsis);
    let usage = format!("{} [{}]", (command.usage)(help), help.options_value);
    for (position, name) in command.names(lang).into_iter().enumerate() {
        if position > 0 {
            page.line_break();
        }
        page.line(call(&format!("careers {name}"), usage.trim_start()));
    }
    page.section(words.headings.description);
    page.text(manual.description);
    let shown = (command.args)(help).into_iter();
    let shown = shown.filter(|arg| !arg.is_hide_set());
    let (arguments, own): (Vec<_>, Vec<_>) = shown.partition(Arg::is_positional);
    if !arguments.is_empty() {
        page.section(words.headings.arguments);
        options(&mut page, arguments);
    }
    page.section(words.headings.options);
    if !own.is_empty() {
        options(&mut page, own);
        page.subsection(words.headings.common_options);
    }
    options(
        &mut page,
        common_options(help).filter(Arg::is_global_set).collect(),
    );
    exit_status(&mut page, help);
    page.other_environment();
    page.files();
    page.section(words.headings.examples);
    for (example, effect) in manual.examples {
        page.entry([bold(*example)], effect);
    }
    page.see_also(
        ["careers(1)"]
            .into_iter()
            .chain(named_pages(manual.description)),
    )
}

/// The name of a command's page.
fn file_name(command: &Subcommand) -> String {
    format!("careers-{}", command.name)
}

/// The form of a call.
fn call(name: &str, arguments: &str) -> Vec<Inline> {
    let mut call = vec![bold(name), roman(" ")];
    call.extend(form(arguments));
    call
}

/// Writes arguments with their explanations, in the order of help.
fn options(page: &mut Page, mut args: Vec<Arg>) {
    args.sort_by_key(Arg::get_display_order);
    for arg in &args {
        let explained = arg.get_help().map(ToString::to_string);
        page.entry(head(arg), &explained.unwrap_or_default());
    }
}

/// The names of an option and its value, or what stands for an argument.
fn head(arg: &Arg) -> Vec<Inline> {
    let short = arg.get_short().map(|short| format!("-{short}"));
    let aliases = arg.get_all_aliases().unwrap_or_default();
    let long = arg.get_long().into_iter().chain(aliases);
    let names = short
        .into_iter()
        .chain(long.map(|name| format!("--{name}")));
    let mut head = listed(names.map(bold));
    if arg.get_action().takes_values() {
        if !head.is_empty() {
            head.push(roman(" "));
        }
        head.extend(
            arg.get_value_names()
                .unwrap_or_default()
                .iter()
                .map(|name| italic(name.as_str())),
        );
    }
    if arg
        .get_num_args()
        .is_some_and(|number| number.max_values() > 1)
    {
        head.push(roman(" …"));
    }
    head
}

/// Writes the section with the exit codes.
fn exit_status(page: &mut Page, help: &Help) {
    page.section(page.words().headings.exit_status);
    for (code, meaning) in help.exit_codes {
        page.entry([bold(code)], meaning);
    }
}
