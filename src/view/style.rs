//! What colours and weights mean. Only the sixteen ANSI colours, which every terminal theme makes readable.

use std::fmt::Write;

use annotate_snippets::Renderer;
use annotate_snippets::renderer::{self, AnsiColor, Effects};
use comfy_table::{Attribute, Cell, Color};
use owo_colors::{AnsiColors, Style};

use super::clean;

/// Whether text is styled at all: decided once, where the stream is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// Not at all.
    Plain,
    /// With ANSI escape sequences.
    Ansi,
}

/// What a piece of text is, and so how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// The text itself.
    Plain,
    /// The name of what is shown.
    Title,
    /// What a part is called.
    Label,
    /// Something to type.
    Name,
    /// Beside the point.
    Muted,
    /// Something that isn't so, though people say it.
    Untrue,
    /// The word that an error begins with.
    Error,
    /// The word that a warning begins with.
    Warning,
}

#[derive(Clone, Copy)]
enum Weight {
    Normal,
    Bold,
    Dim,
}

impl Tone {
    const fn look(self) -> (Option<AnsiColors>, Weight) {
        match self {
            Self::Plain => (None, Weight::Normal),
            Self::Title => (None, Weight::Bold),
            Self::Label => (Some(AnsiColors::Cyan), Weight::Bold),
            Self::Name => (Some(AnsiColors::Green), Weight::Normal),
            Self::Muted => (None, Weight::Dim),
            Self::Untrue => (Some(AnsiColors::Red), Weight::Normal),
            Self::Error => (Some(AnsiColors::Red), Weight::Bold),
            Self::Warning => (Some(AnsiColors::Yellow), Weight::Bold),
        }
    }

    /// Adds a text, which is harmless already.
    pub(super) fn paint(self, out: &mut String, text: &str, paint: Paint) {
        if paint == Paint::Plain {
            out.push_str(text);
            return;
        }
        let (color, weight) = self.look();
        let style = color.map_or(Style::new(), |color| Style::new().color(color));
        let style = match weight {
            Weight::Normal => style,
            Weight::Bold => style.bold(),
            Weight::Dim => style.dimmed(),
        };
        write!(out, "{}", style.style(text)).expect("a string takes everything");
    }

    /// A cell of a table, made harmless.
    pub(super) fn cell(self, text: &str) -> Cell {
        let (color, weight) = self.look();
        let cell = Cell::new_owned(clean::line(text).into_owned());
        let cell = match color {
            None => cell,
            Some(AnsiColors::Cyan) => cell.fg(Color::DarkCyan),
            Some(AnsiColors::Green) => cell.fg(Color::DarkGreen),
            Some(AnsiColors::Yellow) => cell.fg(Color::DarkYellow),
            Some(_) => cell.fg(Color::DarkRed),
        };
        match weight {
            Weight::Normal => cell,
            Weight::Bold => cell.add_attribute(Attribute::Bold),
            Weight::Dim => cell.add_attribute(Attribute::Dim),
        }
    }
}

/// What sets the lines of a file with something wrong in them.
pub(super) fn snippets(paint: Paint) -> Renderer {
    let bold = |color: AnsiColor| color.on_default().effects(Effects::BOLD);
    match paint {
        Paint::Plain => Renderer::plain(),
        Paint::Ansi => Renderer::plain()
            .error(bold(AnsiColor::Red))
            .warning(bold(AnsiColor::Yellow))
            .help(bold(AnsiColor::Cyan))
            .emphasis(renderer::Style::new().effects(Effects::BOLD)),
    }
}
