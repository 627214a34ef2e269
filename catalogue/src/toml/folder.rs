//! Reads a folder of profiles: `<field>/<slug>.toml` or `<slug>.toml`, and the files that profiles
//! share.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::diagnostic::{Diagnostic, Finding, MOST_TOLD, Problem};
use super::wordings::{self, Wording};
use super::{profile, shared_files};
use crate::contents::{
    Admission, CareerEntry, Contents, Employer, Field, Named, Programme, in_display_order,
};
use crate::os_error::OsError;
use crate::profile::{CareerSlug, Profile, Ratings, Slug};
use crate::sorting;
use crate::suggest::nearest;
use crate::text::{Key, Text};

/// The careers outside a folder, which its profiles can extend and link to.
pub trait Base {
    /// Returns the career with a slug, and its field.
    fn career(&self, slug: &CareerSlug) -> Option<(Profile, Field)>;
    /// Returns the field with a slug.
    fn field(&self, slug: &Slug) -> Option<Field>;
    /// Returns the careers that go by a name, one's own and those of the program first.
    fn named(&self, name: &str) -> Vec<CareerSlug>;
    /// Returns the official names of the majors that a name means; none if it isn't known.
    fn official_majors(&self, name: &str) -> Vec<String>;
    /// Returns the slug of every career.
    fn slugs(&self) -> Vec<CareerSlug>;
}

/// The base of the built-in profiles: there are no other careers.
pub struct NoBase;

impl Base for NoBase {
    fn career(&self, _: &CareerSlug) -> Option<(Profile, Field)> {
        None
    }

    fn field(&self, _: &Slug) -> Option<Field> {
        None
    }

    fn named(&self, _: &str) -> Vec<CareerSlug> {
        Vec::new()
    }

    fn official_majors(&self, _: &str) -> Vec<String> {
        Vec::new()
    }

    fn slugs(&self) -> Vec<CareerSlug> {
        Vec::new()
    }
}

/// The content of a folder of profiles.
#[derive(Default)]
pub struct Folder {
    /// The fields that `fields.toml` lists, in display order.
    pub fields: Vec<Field>,
    /// The careers that `fields.toml` lists, in display order.
    pub order: Vec<CareerSlug>,
    /// The study programmes and programmes of vocational schools.
    pub majors: Named<Programme>,
    /// The rules of admission.
    pub admission: Option<Admission>,
    /// The companies and kinds of employers.
    pub companies: Named<Employer>,
    /// The rules that profiles cite, by key.
    pub wordings: Named<Wording>,
    /// The ratings of the six interests, by O*NET code.
    pub ratings: Named<Ratings>,
    /// The meanings of abbreviations, by abbreviation.
    pub abbreviations: Named<Text>,
    /// Words that people type for other words, by word.
    pub synonyms: Named<Vec<String>>,
    /// The profiles, by path; additions to careers last.
    pub profiles: Vec<ProfileFile>,
    /// The profiles with problems, as far as they could be read. They aren't used.
    pub broken: Vec<ProfileFile>,
    /// The number of files, those with problems included.
    pub files: usize,
}

/// A profile and its file.
pub struct ProfileFile {
    /// The file.
    pub file: PathBuf,
    /// The file's text.
    pub text: String,
    /// The slug of the career: the file's name, or the value of `extends`.
    pub slug: CareerSlug,
    /// The name of the field's folder, if the file is in one.
    pub field: Option<Slug>,
    /// True if the file adds to a career.
    pub is_addition: bool,
    /// The profile.
    pub profile: Profile,
}

/// The largest size of a file that is read, in bytes: about a hundred times a profile, and over ten
/// times all the shared files together.
const MOST_BYTES: u64 = 1 << 20;
/// After so many problems no similar slug is suggested any more: each takes a look at every slug of
/// every catalogue, before any answer.
const MOST_SUGGESTED: usize = 20;

const FIELDS: &str = "fields.toml";
const SUBJECTS: &str = "subjects.toml";
const MAJORS: &str = "majors.toml";
const COMPANIES: &str = "companies.toml";
const ABBREVIATIONS: &str = "abbreviations.toml";
const WORDS: &str = "words.toml";
const WORDINGS: &str = "wordings.toml";
/// The file with the interest ratings of O*NET's occupations.
pub const RATINGS: &str = "interests.toml";

impl Folder {
    /// Reads a folder or a single file. Returns the parts that can be read, and all problems.
    #[must_use]
    pub fn read(path: &Path, base: &dyn Base) -> (Self, Vec<Diagnostic>) {
        let mut reader = FolderReader {
            base,
            folder: Self::default(),
            problems: Vec::new(),
        };
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => reader.folder(path),
            Ok(_) if is_text_file(path) => reader.problems.push(text_file(path)),
            Ok(_) if is_shared(path) => {
                reader.shared(path.parent().unwrap_or(Path::new("")));
                reader.problems.retain(|problem| problem.file == path);
                reader.folder.files = 1;
            }
            Ok(_) => reader.profiles(vec![ProfilePath {
                file: path.to_owned(),
                field: None,
            }]),
            Err(error) => reader.problems.push(unreadable(path, &error)),
        }
        (reader.folder, reader.problems)
    }

    /// Merges each addition into its career, and returns the content for a catalogue file.
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
                let majors = official(profile.majors, &self.majors, base);
                let addition = Profile { majors, ..profile };
                entry.profile = entry.profile.clone().extended_with(addition);
                continue;
            }
            let (field, profile) = match (is_addition, field) {
                (false, Some(field)) => (field_with_slug(field, &fields, base), profile),
                // An addition, or a profile in no field's folder, is in the field of the career of
                // the base that it adds to or replaces.
                (is_addition, _) => match base.career(&slug) {
                    Some((base, field)) => (
                        field,
                        if is_addition {
                            base.extended_with(profile)
                        } else {
                            profile
                        },
                    ),
                    None => (default_field(), profile),
                },
            };
            let position = fields
                .iter()
                .position(|known| known.slug == field.slug)
                .unwrap_or_else(|| {
                    fields.push(field);
                    fields.len() - 1
                });
            let profile = Profile {
                majors: official(profile.majors, &self.majors, base),
                ..profile
            };
            positions.insert(slug.clone(), careers.len());
            careers.push(CareerEntry {
                slug,
                field: position,
                code: None,
                profile,
            });
        }
        in_display_order(&mut careers, &self.order);
        Contents {
            fields,
            majors: self.majors,
            admission: self.admission,
            companies: self.companies,
            abbreviations: self.abbreviations,
            synonyms: self.synonyms,
            careers,
        }
    }
}

/// The official names of majors, each once: those of the folder's own list, or else those that the
/// base knows. A name that nobody knows stays as it is.
fn official(names: Vec<String>, listed: &Named<Programme>, base: &dyn Base) -> Vec<String> {
    let mut official = Vec::new();
    for name in names {
        let is_listed = listed.iter().any(|(known, _)| *known == name);
        let mut known = if is_listed {
            Vec::new()
        } else {
            base.official_majors(&name)
        };
        if known.is_empty() {
            known.push(name);
        }
        for name in known {
            if !official.contains(&name) {
                official.push(name);
            }
        }
    }
    official
}

/// The field with a slug: from the folder, else from the base, else with a name made of the slug.
fn field_with_slug(slug: Slug, fields: &[Field], base: &dyn Base) -> Field {
    let listed = fields.iter().find(|field| field.slug == slug).cloned();
    listed
        .or_else(|| base.field(&slug))
        .unwrap_or_else(|| Field {
            name: Text::Same(slug.title()),
            slug,
        })
}

/// The field for profiles that are in no field's folder.
fn default_field() -> Field {
    let slug = Slug::new("other").expect("a slug");
    Field {
        slug,
        name: Text::Both {
            id: "Lainnya".to_owned(),
            en: "Other".to_owned(),
        },
    }
}

/// The path of a file that may be a profile, and its field.
struct ProfilePath {
    file: PathBuf,
    field: Option<Slug>,
}

/// Reads a folder, and collects its content and its problems.
struct FolderReader<'b> {
    base: &'b dyn Base,
    folder: Folder,
    problems: Vec<Diagnostic>,
}

impl FolderReader<'_> {
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

    /// The paths of the profiles in a field's folder.
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
                Problem::not_a_slug(name),
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

    /// The paths in a folder that aren't hidden, by name.
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
        let text_files = paths.iter().filter(|path| is_text_file(path));
        self.problems.extend(text_files.map(|path| text_file(path)));
        sorting::sort(&mut paths);
        paths
    }

    /// Reads the files that profiles share, if they exist.
    fn shared(&mut self, folder: &Path) {
        let fields = self.shared_file(folder, FIELDS, shared_files::fields);
        for (field, careers) in fields.unwrap_or_default() {
            self.folder.fields.push(field);
            self.folder.order.extend(careers);
        }
        self.folder.admission = self.shared_file(folder, SUBJECTS, shared_files::subjects);
        let admission = self.folder.admission.take();
        self.folder.majors = self
            .shared_file(folder, MAJORS, |text| {
                shared_files::majors(text, admission.as_ref())
            })
            .unwrap_or_default();
        self.folder.admission = admission;
        self.folder.companies = self
            .shared_file(folder, COMPANIES, shared_files::companies)
            .unwrap_or_default();
        self.folder.wordings = self
            .shared_file(folder, WORDINGS, wordings::read)
            .unwrap_or_default();
        self.folder.ratings = self
            .shared_file(folder, RATINGS, shared_files::ratings)
            .unwrap_or_default();
        self.folder.abbreviations = self
            .shared_file(folder, ABBREVIATIONS, shared_files::abbreviations)
            .unwrap_or_default();
        self.folder.synonyms = self
            .shared_file(folder, WORDS, shared_files::synonyms)
            .unwrap_or_default();
    }

    fn shared_file<T>(
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
            .and_then(|text| read(&text).map_err(|findings| diagnostics(&file, &text, findings)));
        read.map_err(|problems| self.problems.extend(problems)).ok()
    }

    /// Reads profiles. Additions come last, because they need the profiles of the careers that they
    /// add to.
    fn profiles(&mut self, paths: Vec<ProfilePath>) {
        self.folder.files += paths.len();
        let mut texts = Vec::new();
        for path in paths {
            match text(&path.file) {
                Ok(text) => texts.push((path, text)),
                Err(problems) => self.problems.extend(problems),
            }
        }
        let is_before_key = |c: char| c.is_whitespace() || matches!(c, '"' | '\'');
        let is_addition = |text: &str| {
            text.lines().any(|line| {
                line.trim_start_matches(is_before_key)
                    .starts_with("extends")
            })
        };
        let (additions, careers): (Vec<_>, Vec<_>) =
            texts.into_iter().partition(|(_, text)| is_addition(text));
        for (path, text) in careers.into_iter().chain(additions) {
            let (file, problems) = self.profile(path, text);
            let files = if problems.is_empty() {
                &mut self.folder.profiles
            } else {
                &mut self.folder.broken
            };
            files.extend(file);
            self.problems.extend(problems);
        }
    }

    fn profile(&self, path: ProfilePath, text: String) -> (Option<ProfileFile>, Vec<Diagnostic>) {
        let ProfilePath { file, field } = path;
        let own = |slug: &CareerSlug| self.folder.profiles.iter().find(|file| file.slug == *slug);
        let known = |slug: &CareerSlug| {
            own(slug)
                .map(|file| file.profile.clone())
                .or_else(|| self.base.career(slug).map(|(base, _)| base))
        };
        let nearest = |slug: &str| {
            let is_worthwhile = self.problems.len() < MOST_SUGGESTED;
            is_worthwhile
                .then(|| meant_slug(slug, &self.folder.profiles, self.base))
                .flatten()
        };
        let rated = |code: &str| {
            let mut ratings = self.folder.ratings.iter();
            let found = ratings.find(|(known, _)| known == code);
            found.map(|(_, ratings)| *ratings)
        };
        let (read, findings) = profile::read(&text, known, nearest, rated);
        let mut problems = diagnostics(&file, &text, findings);
        let Some(read) = read else {
            return (None, problems);
        };
        let is_addition = read.extends.is_some();
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let Some(slug) = read.extends.or_else(|| Slug::new(&stem).map(Into::into)) else {
            problems.push(Diagnostic::of_whole(
                file.clone(),
                Problem::not_a_slug(stem.into_owned()),
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
                profile: read.profile,
            }),
            problems,
        )
    }
}

/// The slug that somebody means who has written another one: that of the career of this name, or
/// else the most similar one, among those of `files` and of the base.
pub fn meant_slug<'s>(
    written: &str,
    files: impl IntoIterator<Item = &'s ProfileFile>,
    base: &dyn Base,
) -> Option<String> {
    let files: Vec<_> = files.into_iter().collect();
    let key = Key::new(written);
    let is_called = |file: &&&ProfileFile| {
        let Profile { title, aliases, .. } = &file.profile;
        let mut names = title.wordings().chain(aliases.iter().map(String::as_str));
        names.any(|name| Key::new(name) == key)
    };
    let named = files.iter().find(is_called).map(|file| file.slug.clone());
    if let Some(slug) = named.or_else(|| base.named(written).into_iter().next()) {
        return Some(slug.to_string());
    }
    let known = base.slugs();
    let own = files.iter().map(|file| &file.slug);
    nearest(written, known.iter().chain(own).map(CareerSlug::as_str))
        .first()
        .map(|&slug| slug.to_owned())
}

/// The text of a file, if it is a regular file of at most `MOST_BYTES` in UTF-8.
fn text(file: &Path) -> Result<String, Vec<Diagnostic>> {
    let error = |problem| Err(vec![Diagnostic::of_whole(file.to_owned(), problem)]);
    let metadata = fs::metadata(file).map_err(|error| vec![unreadable(file, &error)])?;
    // A pipe or a device may never end.
    if !metadata.is_file() {
        return error(Problem::NotAFile);
    }
    if metadata.len() > MOST_BYTES {
        return error(Problem::TooLarge(MOST_BYTES));
    }
    // The kernel's files say that they are empty, and some of them wait for something to read.
    if metadata.len() == 0 {
        return Ok(String::new());
    }
    // A file may grow while it is read.
    let mut bytes = Vec::new();
    let read =
        fs::File::open(file).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes));
    if bytes.len() as u64 > MOST_BYTES {
        return error(Problem::TooLarge(MOST_BYTES));
    }
    match read.map(|_| String::from_utf8(bytes)) {
        Ok(Ok(text)) => Ok(text),
        Ok(Err(error)) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            Err(diagnostics(
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

fn diagnostics(file: &Path, text: &str, findings: Vec<Finding>) -> Vec<Diagnostic> {
    let more = (findings.len() > MOST_TOLD)
        .then(|| Diagnostic::of_whole(file.to_owned(), Problem::More(MOST_TOLD)));
    findings
        .into_iter()
        .take(MOST_TOLD)
        .map(|finding| Diagnostic::new(file.to_owned(), text, finding))
        .chain(more)
        .collect()
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::of_whole(
        path.to_owned(),
        Problem::Unreadable(OsError::at(path, error)),
    )
}

/// True if `folder` is a link back to `root` or to a folder that contains it.
fn is_within(root: &Path, folder: &Path) -> bool {
    match (root.canonicalize(), folder.canonicalize()) {
        (Ok(root), Ok(folder)) => root.starts_with(folder),
        _ => false,
    }
}

/// True if an editor has added `.txt` to the name of a profile.
fn is_text_file(path: &Path) -> bool {
    name(path).ends_with(".toml.txt")
}

fn text_file(path: &Path) -> Diagnostic {
    Diagnostic::of_whole(path.to_owned(), Problem::TextFile)
}

fn is_toml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "toml")
}

/// True if a file is one of those that profiles share.
fn is_shared(path: &Path) -> bool {
    [
        FIELDS,
        SUBJECTS,
        MAJORS,
        COMPANIES,
        RATINGS,
        WORDINGS,
        ABBREVIATIONS,
        WORDS,
    ]
    .contains(&name(path).as_str())
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
