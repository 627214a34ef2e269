//! Bytes as a profile: checked, and shown in every way where it is accepted.

use careers::question::Question;
use careers::view::warning;
use careers_catalogue::layers::{Directories, Reason};
use careers_catalogue::toml::diagnostic::Severity;

use crate::inspector::Inspector;
use crate::{bases, questions, scratch};

/// Checks a profile, and uses it.
pub fn run(data: &[u8]) {
    let inspector = Inspector::new(data);
    let folder = scratch::folder("profiles");
    scratch::write(&folder.join("maritim/diver.toml"), data);
    let check = Question::Check {
        paths: vec![folder.clone()],
    };
    bases::with_small(|small| inspector.ask(&check, small));

    let directories = Directories {
        profiles: Some((folder, Reason::Option)),
        catalogues: None,
    };
    let (catalogue, problems) = bases::small_with(&directories);
    for report in warning::unused(
        &problems,
        &Question::Overview,
        &directories,
        inspector.lang(),
    ) {
        inspector.report(&report, Severity::Warning);
    }
    let Ok(career) = catalogue.find("diver") else {
        return;
    };
    let title = match catalogue.career(career) {
        Ok(career) => career.title.in_lang(inspector.lang()).text.to_string(),
        Err(error) => panic!("a profile that was just written: {error:?}"),
    };
    let asked = questions::about("diver", "shipyard-welder", &title, "own");
    inspector.ask_some(&asked, &catalogue, "own");
}
