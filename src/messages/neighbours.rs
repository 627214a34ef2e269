//! The words for the neighbours of a career, at the end of a self-check.

use super::interests::listed;

/// The labels and sentences on neighbours, in one language.
#[allow(
    missing_docs,
    reason = "named after what they label; the two languages stand side by side below"
)]
pub struct NeighbourWords {
    pub alike: &'static str,
    pub same_ratings: &'static str,
    pub agreement: fn(shared: &[&str], agreement: f64) -> String,
}

pub const ID: NeighbourWords = NeighbourWords {
    alike: "Minat sejalan",
    same_ratings: "Keenam nilai minatnya sama.",
    agreement: |shared, agreement| {
        let number = format!("{agreement:.2}").replace('.', ",");
        match shared {
            [] => format!("Kesesuaian {number}."),
            _ => format!("Juga {}; kesesuaian {number}.", listed(shared, "dan")),
        }
    },
};

pub const EN: NeighbourWords = NeighbourWords {
    alike: "By interests",
    same_ratings: "The six ratings of interests are the same.",
    agreement: |shared, agreement| match shared {
        [] => format!("Agreement {agreement:.2}."),
        _ => format!("Also {}; agreement {agreement:.2}.", listed(shared, "and")),
    },
};
