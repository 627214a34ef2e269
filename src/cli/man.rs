//! `careers man`: the manual page.

use crate::messages::Messages;
use careers_catalogue::text::Lang;

use super::Request;
use super::command::Subcommand;

pub const MAN: Subcommand = Subcommand {
    name: "man",
    alias: "manual",
    about: |help| help.man,
    usage: |_| String::new(),
    example: "",
    args: |_| Vec::new(),
    read: |_, lang| Ok(Request::Text(page(lang).into())),
};

/// The manual page, in roff.
fn page(lang: Lang) -> String {
    let mut page = Vec::new();
    let command = super::command(&Messages::new(lang).help);
    clap_mangen::Man::new(command)
        .render(&mut page)
        .expect("memory takes everything");
    String::from_utf8_lossy(&page).into_owned()
}
