//! The colour and weight of each role. Only the sixteen ANSI colours, because every terminal theme
//! makes them readable. Of these, light ones are never bold: many terminals brighten what is bold, and
//! nobody reads bright cyan on white.

use std::fmt::Write;

use annotate_snippets::Renderer;
use annotate_snippets::renderer::{self, AnsiColor, Effects};
use comfy_table::{Attribute, Cell};
use owo_colors::{AnsiColors, Style};

use crate::view::document::Role;

/// The kind of styling. It is decided once, where the stream is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// Plain text.
    Plain,
    /// With ANSI escape sequences.
    Ansi,
}

#[derive(Clone, Copy)]
enum Color {
    Default,
    Red,
    Yellow,
    Cyan,
}

#[derive(Clone, Copy)]
enum Weight {
    Normal,
    Bold,
    Dim,
}

const fn look(role: Role) -> (Color, Weight) {
    match role {
        Role::Plain => (Color::Default, Weight::Normal),
        Role::Title | Role::Label => (Color::Default, Weight::Bold),
        Role::Name => (Color::Cyan, Weight::Normal),
        Role::Muted => (Color::Default, Weight::Dim),
        Role::Error => (Color::Red, Weight::Bold),
        Role::Warning => (Color::Yellow, Weight::Normal),
    }
}

/// Adds a text, which must be harmless already.
pub fn paint(out: &mut String, text: &str, role: Role, paint: Paint) {
    if paint == Paint::Plain {
        out.push_str(text);
        return;
    }
    let (color, weight) = look(role);
    let style = match color {
        Color::Default => Style::new(),
        Color::Red => Style::new().color(AnsiColors::Red),
        Color::Yellow => Style::new().color(AnsiColors::Yellow),
        Color::Cyan => Style::new().color(AnsiColors::Cyan),
    };
    let style = match weight {
        Weight::Normal => style,
        Weight::Bold => style.bold(),
        Weight::Dim => style.dimmed(),
    };
    write!(out, "{}", style.style(text)).expect("a string takes everything");
}

/// A cell of a table; its text must be harmless already.
pub fn cell(text: String, role: Role) -> Cell {
    let (color, weight) = look(role);
    let cell = Cell::new_owned(text);
    let cell = match color {
        Color::Default => cell,
        Color::Red => cell.fg(comfy_table::Color::DarkRed),
        Color::Yellow => cell.fg(comfy_table::Color::DarkYellow),
        Color::Cyan => cell.fg(comfy_table::Color::DarkCyan),
    };
    match weight {
        Weight::Normal => cell,
        Weight::Bold => cell.add_attribute(Attribute::Bold),
        Weight::Dim => cell.add_attribute(Attribute::Dim),
    }
}

/// A renderer for excerpts of files with problems.
pub fn snippets(paint: Paint) -> Renderer {
    let bold = renderer::Style::new().effects(Effects::BOLD);
    match paint {
        Paint::Plain => Renderer::plain(),
        Paint::Ansi => Renderer::plain()
            .error(AnsiColor::Red.on_default().effects(Effects::BOLD))
            .warning(AnsiColor::Yellow.on_default())
            .help(bold)
            .emphasis(bold),
    }
}
