//! The destination of a text, and the widths that it allows.

/// The destination of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// A terminal with a number of columns.
    Terminal(usize),
    /// A pipe or a file. `show` and `compare` use this number of columns; lists have one row per
    /// line.
    Pipe(usize),
}

/// The maximum width of prose, in columns.
const PROSE: usize = 100;
/// The minimum width, in columns, even on a narrower terminal.
const NARROWEST: usize = 20;
/// The minimum number of columns for a table. With fewer, it becomes stacked blocks.
const TABLE: usize = 60;

impl Medium {
    /// The width of tables, in columns.
    #[must_use]
    pub fn columns(self) -> usize {
        let (Self::Terminal(columns) | Self::Pipe(columns)) = self;
        columns.max(NARROWEST)
    }

    /// The width of prose, in columns.
    #[must_use]
    pub fn prose(self) -> usize {
        self.columns().min(PROSE)
    }

    /// True if the terminal is too narrow for tables.
    pub(super) fn is_narrow(self) -> bool {
        matches!(self, Self::Terminal(columns) if columns < TABLE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_width_is_too_small() {
        assert_eq!(Medium::Terminal(0).prose(), NARROWEST);
        assert_eq!(Medium::Pipe(1).columns(), NARROWEST);
    }
}
