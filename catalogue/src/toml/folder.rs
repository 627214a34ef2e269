//! A folder of profiles: `<field>/<slug>.toml` or `<slug>.toml`, and beside them what profiles share.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::diagnostic::{Diagnostic, Finding, Problem};
use super::{profile, shared};
use crate::contents::{
    Admission, CareerEntry, Contents, Field, Named, Programme, in_display_order,
};
use crate::profile::{Profile, Slug};
use crate::suggest::nearest;
use crate::text::Text;

/// What is known beside a folder's own profiles.
pub trait Base {
    /// A career and its field, if there is one of that slug.
    fn career(&self, slug: &Slug) -> Option<(Profile, Field)>;
    /// A field, if there is one of that slug.
    fn field(&self, slug: &Slug) -> Option<Field>;
    /// The careers that go by a name.
    fn named(&self, name: &str) -> Vec<Slug>;
    /// Every career.
    fn slugs(&self) -> Vec<Slug>;
}

/// Beneath the built-in profiles there is nothing.
pub struct NoBase;

impl Base for NoBase {
    fn career(&self, _: &Slug) -> Option<(Profile, Field)> {
        None
    }

    fn field(&self, _: &Slug) -> Option<Field> {
        None
    }

    fn named(&self, _: &str) -> Vec<Slug> {
        Vec::new()
    }

    fn slugs(&self) -> Vec<Slug> {
        Vec::new()
    }
}

/// What a folder of profiles holds.
#[derive(Default)]
pub struct Folder {
    /// The fields that `fields.toml` lists, in display order.
    pub fields: Vec<Field>,
    /// The study programmes.
    pub majors: Named<Programme>,
    /// The groups of study programmes, and the regulation that they are from.
    pub admission: Option<Admission>,
    /// The companies and their sectors.
    pub companies: Named<Text>,
    /// Words that people type for other words, by word.
    pub synonyms: Named<Vec<String>>,
    /// The profiles, by field and by slug; additions to careers last.
    pub profiles: Vec<ProfileFile>,
    /// The profiles with something wrong in them, which aren't used, as far as they could be read.
    pub broken: Vec<ProfileFile>,
    /// How many files were read, those with problems included.
    pub files: usize,
}

/// A profile and the file that it is from.
pub struct ProfileFile {
    /// The file.
    pub file: PathBuf,
    /// The file's text.
    pub text: String,
    /// The career: the file's name, or what the file adds to.
    pub slug: Slug,
    /// The name of the file's folder, unless it lies beside the fields.
    pub field: Option<Slug>,
    /// Whether the file adds to a career.
    pub is_addition: bool,
    /// What the file says.
    pub profile: Profile,
}

/// The most bytes of a file that is read: some hundred times a profile, and twenty times what all profiles share.
const MOST_BYTES: u64 = 1 << 20;

const FIELDS: &str = "fields.toml";
const SUBJECTS: &str = "subjects.toml";
const MAJORS: &str = "majors.toml";
const COMPANIES: &str = "companies.toml";
const WORDS: &str = "words.toml";

impl Folder {
    /// Reads a folder, or a single file: whatever can be read, and all the problems of the rest.
    #[must_use]
    pub fn read(path: &Path, base: &dyn Base) -> (Self, Vec<Diagnostic>) {
        let mut reading = Reading {
            base,
            folder: Self::default(),
            problems: Vec::new(),
        };
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => reading.folder(path),
            Ok(_) if is_shared(path) => {
                reading.shared(path.parent().unwrap_or(Path::new("")));
                reading.problems.retain(|problem| problem.file == path);
                reading.folder.files = 1;
            }
            Ok(_) => reading.profiles(vec![ProfilePath {
                file: path.to_owned(),
                field: None,
            }]),
            Err(error) => reading.problems.push(unreadable(path, &error)),
        }
        (reading.folder, reading.problems)
    }

    /// What goes into a catalogue file: additions put to what they add to.
    #[must_use]
    pub fn contents(self, base: &dyn Base) -> Contents {
        let mut fields = self.fields;
        let mut careers: Vec<CareerEntry> = Vec::new();
        let mut positions = BTreeMap::new();
        for ProfileFile {
            slug,
            field,
            is_addition,
            profile,
            ..
        } in self.profiles
        {
            if let (true, Some(&position)) = (is_addition, positions.get(&slug)) {
                let entry: &mut CareerEntry = &mut careers[position];
                entry.profile = entry.profile.clone().extended_with(profile);
                continue;
            }
            let (field, profile) = match (is_addition, field) {
                (false, Some(field)) => (named(field, &fields, base), profile),
                // What lies in no field of its own is in that of the career that it adds to or stands in for.
                (is_addition, _) => match base.career(&slug) {
                    Some((base, field)) => (
                        field,
                        if is_addition {
                            base.extended_with(profile)
                        } else {
                            profile
                        },
                    ),
                    None => (elsewhere(), profile),
                },
            };
            let position = fields
                .iter()
                .position(|known| known.slug == field.slug)
                .unwrap_or_else(|| {
                    fields.push(field);
                    fields.len() - 1
                });
            positions.insert(slug.clone(), careers.len());
            careers.push(CareerEntry {
                slug,
                field: position,
                code: None,
                profile,
            });
        }
        in_display_order(&mut careers);
        let (majors, admission, companies, synonyms) =
            (self.majors, self.admission, self.companies, self.synonyms);
        Contents {
            fields,
            majors,
            admission,
            companies,
            synonyms,
            careers,
        }
    }
}

/// A field by its slug: as the folder or what is beneath it names it, else named after its slug.
fn named(slug: Slug, fields: &[Field], base: &dyn Base) -> Field {
    let listed = fields.iter().find(|field| field.slug == slug).cloned();
    listed
        .or_else(|| base.field(&slug))
        .unwrap_or_else(|| Field {
            name: Text::Same(slug.title()),
            slug,
        })
}

/// Where careers are that lie in no field.
fn elsewhere() -> Field {
    let slug = Slug::new("other").expect("a slug");
    Field {
        slug,
        name: Text::Both {
            id: "Lainnya".to_owned(),
            en: "Other".to_owned(),
        },
    }
}

/// A file that may be a profile.
struct ProfilePath {
    file: PathBuf,
    field: Option<Slug>,
}

/// A folder that is being read.
struct Reading<'b> {
    base: &'b dyn Base,
    folder: Folder,
    problems: Vec<Diagnostic>,
}

impl Reading<'_> {
    fn folder(&mut self, path: &Path) {
        self.shared(path);
        let mut found = Vec::new();
        for entry in self.entries(path) {
            if entry.is_dir() {
                found.extend(self.field(path, &entry));
            } else if is_toml(&entry) && !is_shared(&entry) {
                found.push(ProfilePath {
                    file: entry,
                    field: None,
                });
            }
        }
        self.profiles(found);
    }

    /// The files in a field's folder.
    fn field(&mut self, root: &Path, folder: &Path) -> Vec<ProfilePath> {
        if is_within(root, folder) {
            self.problems.push(Diagnostic::of_whole(
                folder.to_owned(),
                Problem::LoopOfLinks,
            ));
            return Vec::new();
        }
        let mut files = self.entries(folder);
        files.retain(|file| is_toml(file) && !file.is_dir());
        let name = name(folder);
        let field = Slug::new(&name);
        if field.is_none() && !files.is_empty() {
            self.problems.push(Diagnostic::of_whole(
                folder.to_owned(),
                Problem::NotASlug(name),
            ));
            return Vec::new();
        }
        files
            .into_iter()
            .map(|file| ProfilePath {
                file,
                field: field.clone(),
            })
            .collect()
    }

    /// What lies in a folder and isn't hidden, by name.
    fn entries(&mut self, folder: &Path) -> Vec<PathBuf> {
        let listed = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut paths = match listed {
            Ok(entries) => entries
                .into_iter()
                .map(|entry| entry.path())
                .collect::<Vec<_>>(),
            Err(error) => {
                self.problems.push(unreadable(folder, &error));
                return Vec::new();
            }
        };
        paths.retain(|path| !name(path).starts_with('.'));
        paths.sort_unstable();
        paths
    }

    /// What profiles share, as far as it is there.
    fn shared(&mut self, folder: &Path) {
        self.folder.fields = self
            .list(folder, FIELDS, shared::fields)
            .unwrap_or_default();
        self.folder.admission = self.list(folder, SUBJECTS, shared::subjects);
        let groups = self
            .folder
            .admission
            .as_ref()
            .map(|admission| &admission.groups)
            .cloned()
            .unwrap_or_default();
        self.folder.majors = self
            .list(folder, MAJORS, |text| shared::majors(text, &groups))
            .unwrap_or_default();
        self.folder.companies = self
            .list(folder, COMPANIES, shared::companies)
            .unwrap_or_default();
        self.folder.synonyms = self
            .list(folder, WORDS, shared::synonyms)
            .unwrap_or_default();
    }

    fn list<T>(
        &mut self,
        folder: &Path,
        name: &str,
        read: impl FnOnce(&str) -> Result<T, Vec<Finding>>,
    ) -> Option<T> {
        let file = folder.join(name);
        if fs::metadata(&file).is_err_and(|error| error.kind() == ErrorKind::NotFound) {
            return None;
        }
        self.folder.files += 1;
        let read = text(&file)
            .and_then(|text| read(&text).map_err(|findings| placed(&file, &text, findings)));
        read.map_err(|problems| self.problems.extend(problems)).ok()
    }

    /// Reads profiles: first those that are careers of their own, so that there is something to add to.
    fn profiles(&mut self, found: Vec<ProfilePath>) {
        self.folder.files += found.len();
        let mut texts = Vec::new();
        for found in found {
            match text(&found.file) {
                Ok(text) => texts.push((found, text)),
                Err(problems) => self.problems.extend(problems),
            }
        }
        let is_addition = |text: &str| {
            text.lines()
                .any(|line| line.trim_start().starts_with("extends"))
        };
        let (additions, whole): (Vec<_>, Vec<_>) =
            texts.into_iter().partition(|(_, text)| is_addition(text));
        for (found, text) in whole.into_iter().chain(additions) {
            let (source, problems) = self.profile(found, text);
            let sources = if problems.is_empty() {
                &mut self.folder.profiles
            } else {
                &mut self.folder.broken
            };
            sources.extend(source);
            self.problems.extend(problems);
        }
    }

    fn profile(&self, found: ProfilePath, text: String) -> (Option<ProfileFile>, Vec<Diagnostic>) {
        let ProfilePath { file, field, .. } = found;
        let own = |slug: &Slug| {
            self.folder
                .profiles
                .iter()
                .find(|source| source.slug == *slug)
        };
        let known = |slug: &Slug| {
            own(slug)
                .map(|source| source.profile.clone())
                .or_else(|| self.base.career(slug).map(|(base, _)| base))
        };
        let meant = |slug: &str| nearest_slug(slug, &self.folder.profiles, self.base);
        let (written, findings) = profile::read(&text, known, meant);
        let mut problems = placed(&file, &text, findings);
        let Some(written) = written else {
            return (None, problems);
        };
        let is_addition = written.extends.is_some();
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let Some(slug) = written.extends.or_else(|| Slug::new(&stem)) else {
            problems.push(Diagnostic::of_whole(
                file.clone(),
                Problem::NotASlug(stem.into_owned()),
            ));
            return (None, problems);
        };
        if let (false, Some(first)) = (is_addition, own(&slug)) {
            problems.push(Diagnostic::of_whole(
                file.clone(),
                Problem::SecondFile(first.file.clone()),
            ));
        }
        (
            Some(ProfileFile {
                file,
                text,
                slug,
                field,
                is_addition,
                profile: written.profile,
            }),
            problems,
        )
    }
}

/// The slug most like a mistyped one, of what is known beside a folder's profiles and of these.
pub fn nearest_slug<'s>(
    slug: &str,
    sources: impl IntoIterator<Item = &'s ProfileFile>,
    base: &dyn Base,
) -> Option<String> {
    let known = base.slugs();
    let own = sources.into_iter().map(|source| &source.slug);
    nearest(slug, known.iter().chain(own).map(Slug::as_str))
        .first()
        .map(|&slug| slug.to_owned())
}

/// The text of a file, unless it is no text or none that could be a profile.
fn text(file: &Path) -> Result<String, Vec<Diagnostic>> {
    let whole = |problem| Err(vec![Diagnostic::of_whole(file.to_owned(), problem)]);
    let metadata = fs::metadata(file).map_err(|error| vec![unreadable(file, &error)])?;
    // A pipe or a device may never end.
    if !metadata.is_file() {
        return whole(Problem::NotAFile);
    }
    if metadata.len() > MOST_BYTES {
        return whole(Problem::TooLarge(MOST_BYTES));
    }
    match fs::read(file).map(String::from_utf8) {
        Ok(Ok(text)) => Ok(text),
        Ok(Err(error)) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            Err(placed(
                file,
                &text,
                vec![Finding {
                    span: at..at + 1,
                    problem: Problem::NotUtf8,
                }],
            ))
        }
        Err(error) => Err(vec![unreadable(file, &error)]),
    }
}

fn placed(file: &Path, text: &str, findings: Vec<Finding>) -> Vec<Diagnostic> {
    findings
        .into_iter()
        .map(|finding| Diagnostic::new(file.to_owned(), text, finding))
        .collect()
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::of_whole(path.to_owned(), Problem::Unreadable(error.to_string()))
}

/// Whether a folder leads back to `root` or to a folder that holds it.
fn is_within(root: &Path, folder: &Path) -> bool {
    match (root.canonicalize(), folder.canonicalize()) {
        (Ok(root), Ok(folder)) => root.starts_with(folder),
        _ => false,
    }
}

fn is_toml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "toml")
}

/// Whether a file holds what profiles share.
fn is_shared(path: &Path) -> bool {
    [FIELDS, SUBJECTS, MAJORS, COMPANIES, WORDS].contains(&name(path).as_str())
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
