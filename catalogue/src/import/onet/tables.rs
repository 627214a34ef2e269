//! The tables of O*NET: the names of their files and columns in the releases from 29 on, the newest
//! first. The newest are those of 30.3 (May 2026) and 31.0.

use super::super::table::Column::{self, Needed, Optional};
use super::super::table_names::TableNames;

/// A table.
pub struct OnetTable {
    /// The names of its file.
    pub names: TableNames,
    /// The columns that are read.
    pub columns: &'static [Column],
}

pub const CODE: &str = "O*NET-SOC Code";
pub const RELATED_CODE: &str = "Related O*NET-SOC Code";

pub const OCCUPATIONS: OnetTable = OnetTable {
    names: TableNames(&["Occupation Data.txt"]),
    columns: &[
        Needed(&[CODE]),
        Needed(&["Title"]),
        Needed(&["Description"]),
    ],
};

pub const ALIASES: OnetTable = OnetTable {
    names: TableNames(&["Job Titles.txt", "Alternate Titles.txt"]),
    columns: &[
        Needed(&[CODE]),
        Needed(&["Job Title", "Alternate Title"]),
        Optional(&["Short Title"]),
    ],
};

pub const INTERESTS: OnetTable = OnetTable {
    names: TableNames(&["Career Interest Types.txt", "Interests.txt"]),
    columns: &[
        Needed(&[CODE]),
        Needed(&["Element ID"]),
        Needed(&["Scale ID"]),
        Needed(&["Data Value"]),
    ],
};

pub const ZONES: OnetTable = OnetTable {
    names: TableNames(&["Job Zones.txt"]),
    columns: &[Needed(&[CODE]), Needed(&["Job Zone"])],
};

pub const TASKS: OnetTable = OnetTable {
    names: TableNames(&["Task Statements.txt"]),
    columns: &[Needed(&[CODE]), Needed(&["Task"]), Optional(&["Task Type"])],
};

pub const TOOLS: OnetTable = OnetTable {
    names: TableNames(&["Software Skills.txt", "Technology Skills.txt"]),
    columns: &[
        Needed(&[CODE]),
        Needed(&["Workplace Example", "Example"]),
        Optional(&["Hot Technology"]),
        Optional(&["In Demand"]),
    ],
};

pub const RELATED: OnetTable = OnetTable {
    names: TableNames(&["Related Occupations.txt"]),
    columns: &[
        Needed(&[CODE]),
        Needed(&[RELATED_CODE]),
        Optional(&["Relatedness Tier"]),
        Optional(&["Index"]),
    ],
};

pub const READ_ME: TableNames = TableNames(&["Read Me.txt"]);

/// The files of all of them.
pub const FILES: [TableNames; 8] = [
    OCCUPATIONS.names,
    ALIASES.names,
    INTERESTS.names,
    ZONES.names,
    TASKS.names,
    TOOLS.names,
    RELATED.names,
    READ_ME,
];

/// The tables without which an import must be asked for as a partial one.
pub const CORE: [TableNames; 2] = [ALIASES.names, INTERESTS.names];
