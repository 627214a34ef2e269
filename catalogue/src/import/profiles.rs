//! Imports a folder of profiles.

use std::path::Path;

use super::note::Notes;
use super::{Failure, Import, ImportFormat, NoteKind, slugs};
use crate::contents::{About, RESERVED_NAMES};
use crate::os_error::OsError;
use crate::text::Text;
use crate::toml::folder::{Base, Folder};

/// Imports a folder, and names the catalogue after it. A profile with a problem is left out and
/// noted.
pub fn import(path: &Path, base: &dyn Base) -> Result<Import, Failure> {
    let unreadable = |error: std::io::Error| Failure::Unreadable {
        path: path.into(),
        reason: OsError::at(path, &error),
    };
    // The full path has a name even if `path` is `.`.
    let absolute = path.canonicalize().map_err(unreadable)?;
    std::fs::read_dir(&absolute).map_err(unreadable)?;
    let name = absolute
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let name = slugs::from_name(&Text::Same(name), "");
    // The other formats name official catalogues.
    let official = ImportFormat::ALL
        .into_iter()
        .filter(|format| *format != ImportFormat::Toml)
        .map(ImportFormat::name);
    if official
        .chain(RESERVED_NAMES)
        .any(|reserved| reserved == name.as_str())
    {
        return Err(Failure::ReservedName(name.to_string()));
    }
    let (folder, problems) = Folder::read(path, base);
    let mut notes = Notes::default();
    for problem in problems {
        let file = problem
            .file
            .strip_prefix(path)
            .unwrap_or(&problem.file)
            .display()
            .to_string();
        notes.of_line(
            &file,
            problem.line as u64,
            NoteKind::Profile(problem.problem),
        );
    }
    if folder.profiles.is_empty() {
        return Err(Failure::NoProfiles(path.to_owned()));
    }
    let origin = path.display().to_string();
    Ok(Import {
        name,
        about: About {
            origin: Text::Both {
                id: format!("profil dari {origin}"),
                en: format!("profiles from {origin}"),
            },
            terms: None,
        },
        contents: folder.contents(base),
        notes: notes.finish(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_folder::folder;
    use crate::toml::folder::NoBase;

    #[test]
    fn a_broken_profile_is_noted_and_the_others_are_imported() {
        let scratch = folder(&[
            (
                "port/pilot.toml",
                b"title = \"Pilot\"\nsummary = \"Brings ships in.\"",
            ),
            (
                "port/crane.toml",
                b"title = \"Crane driver\"\nsumary = \"Lifts.\"",
            ),
        ]);
        let folder = scratch.path().join("port");
        let import = import(&folder, &NoBase).expect("one profile");
        assert_eq!(
            import
                .contents
                .careers
                .iter()
                .map(|career| career.slug.as_str())
                .collect::<Vec<_>>(),
            ["pilot"]
        );
        assert_eq!(import.name.as_str(), "port");
        assert!(
            import.notes.iter().all(|note| note.file == "crane.toml"),
            "{:?}",
            import.notes
        );
        assert_eq!(import.notes.len(), 2);
    }

    #[test]
    fn what_no_folder_may_be_called_and_a_folder_without_profiles_are_refused() {
        let scratch = folder(&[
            ("onet/a.toml", b"title = \"A\"\nsummary = \"B\""),
            ("port/a.txt", b""),
        ]);
        let refused = |folder| {
            import(&scratch.path().join(folder), &NoBase)
                .map(|_| ())
                .expect_err("a reason")
        };
        assert_eq!(refused("onet"), Failure::ReservedName("onet".to_owned()));
        assert_eq!(
            refused("port"),
            Failure::NoProfiles(scratch.path().join("port"))
        );
        assert!(matches!(refused("nowhere"), Failure::Unreadable { .. }));
    }
}
