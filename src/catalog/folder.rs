//! A folder of profiles: `<field>/<slug>.toml`, and beside the fields what profiles share.

use std::fs;
use std::path::{Path, PathBuf};

use super::record::Field;
use super::shared::{self, Admission, Named, Programme};
use crate::problem::{Complaint, Finding, Problem};
use crate::profile::{Profile, Slug, read};
use crate::text::Text;

/// Everything in a folder of profiles, each part readable.
pub struct Folder {
    /// The fields in display order.
    pub fields: Vec<Field>,
    /// The study programmes.
    pub majors: Named<Programme>,
    /// The groups of study programmes.
    pub admission: Admission,
    /// The companies and their sectors.
    pub companies: Named<Text>,
    /// Words that people type for other words, by word.
    pub synonyms: Named<Vec<String>>,
    /// The careers, by field in display order and by slug.
    pub careers: Vec<Source>,
}

/// A profile and the file that it is from.
pub struct Source {
    /// The file.
    pub file: PathBuf,
    /// The file's text.
    pub text: String,
    /// The file's name.
    pub slug: Slug,
    /// The position in `Folder::fields` of the folder's name.
    pub field: usize,
    /// What the file says.
    pub profile: Profile,
}

impl Folder {
    /// Reads a folder.
    ///
    /// # Errors
    /// Everything in it that can't be read.
    pub fn read(folder: &Path) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let fields = file(&folder.join("fields.toml"), shared::fields, &mut problems);
        let admission = file(&folder.join("subjects.toml"), shared::subjects, &mut problems);
        let groups = admission.as_ref().map_or(const { &Vec::new() }, |admission| &admission.groups);
        let majors = file(&folder.join("majors.toml"), |text| shared::majors(text, groups), &mut problems);
        let companies = file(&folder.join("companies.toml"), shared::companies, &mut problems);
        let synonyms = file(&folder.join("words.toml"), shared::synonyms, &mut problems);
        let mut careers = Vec::new();
        for (position, field) in fields.iter().flatten().enumerate() {
            for file in list(&folder.join(field.slug.as_str()), &mut problems) {
                careers.extend(source(file, position, &mut problems));
            }
        }
        let all = (fields, majors, admission, companies, synonyms);
        if let ((Some(fields), Some(majors), Some(admission), Some(companies), Some(synonyms)), []) =
            (all, &problems[..])
        {
            return Ok(Self { fields, majors, admission, companies, synonyms, careers });
        }
        Err(problems)
    }
}

fn source(file: PathBuf, field: usize, problems: &mut Vec<Problem>) -> Option<Source> {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let Some(slug) = Slug::new(&stem) else {
        problems.push(of_whole(file, Complaint::NotASlug(stem)));
        return None;
    };
    let text = text(&file, problems)?;
    match read::profile(&text) {
        Ok(profile) => Some(Source { file, text, slug, field, profile }),
        Err(findings) => {
            problems.extend(placed(&file, &text, findings));
            None
        }
    }
}

fn file<T>(file: &Path, read: impl FnOnce(&str) -> Result<T, Vec<Finding>>, problems: &mut Vec<Problem>) -> Option<T> {
    let text = text(file, problems)?;
    read(&text).map_err(|findings| problems.extend(placed(file, &text, findings))).ok()
}

fn placed(file: &Path, text: &str, findings: Vec<Finding>) -> impl Iterator<Item = Problem> {
    findings.into_iter().map(|finding| Problem::new(file.to_owned(), text, finding))
}

fn text(file: &Path, problems: &mut Vec<Problem>) -> Option<String> {
    let unreadable = |error: std::io::Error| of_whole(file.to_owned(), Complaint::Unreadable(error.to_string()));
    fs::read_to_string(file).map_err(|error| problems.push(unreadable(error))).ok()
}

/// The profiles of a field's folder, by name.
fn list(folder: &Path, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    match entries {
        Ok(entries) => {
            let mut files: Vec<_> = entries.into_iter().map(|entry| entry.path()).collect();
            files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
            files.sort();
            files
        }
        Err(error) => {
            problems.push(of_whole(folder.to_owned(), Complaint::Unreadable(error.to_string())));
            Vec::new()
        }
    }
}

fn of_whole(file: PathBuf, complaint: Complaint) -> Problem {
    Problem::new(file, "", Finding { span: 0..0, complaint })
}
