//! Bytes as downloads: a folder of tables, the same in a zip file, or a zip file as it is.
//!
//! The first line says which: a format (`onet`, `esco`, `toml`) and `folder`, `zip` or `raw`. Below it,
//! each line that begins with `>>> ` and a name begins a file.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use careers::error::Error;
use careers::question::{Exported, Question};
use careers_catalogue::import::{self, Completeness, ImportFormat, Options};
use careers_catalogue::layers::Directories;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::inspector::Inspector;
use crate::{bases, questions, scratch};

/// The line before a file, without its name.
const FILE: &[u8] = b">>> ";

/// Imports the data, and asks the catalogue that comes of it.
pub fn run(data: &[u8]) {
    let inspector = Inspector::new(data);
    let (first, rest) = split(data);
    let format = ImportFormat::ALL
        .into_iter()
        .find(|format| first.starts_with(format.name().as_bytes()))
        .unwrap_or(ImportFormat::Onet);
    let options = Options {
        completeness: Completeness::Partial,
        ..Options::default()
    };
    let path = download(first, rest);
    let imported = bases::with_small(|base| import::read(format, &path, options, base, &()));
    let import = match imported {
        Ok(import) => import,
        Err(failure) => return inspector.error(&Error::Import { format, failure }),
    };
    let catalogues = scratch::folder("catalogues");
    let name = import.name.as_str().to_owned();
    scratch::write(
        &catalogues.join(format!("{name}.careers")),
        &import.compile(&()),
    );
    let directories = Directories {
        profiles: None,
        catalogues: Some(catalogues),
    };
    let (catalogue, _) = bases::small_with(&directories);
    assert!(
        catalogue.broken().is_empty(),
        "an import that can't be read"
    );
    let own = Question::Export(Exported::Catalogues(vec![name.clone()]));
    inspector.ask(&own, &catalogue);
    let slugs: Vec<_> = import.contents.careers.iter().take(2).collect();
    for career in slugs {
        let slug = format!("{name}/{}", career.slug);
        let title = career.profile.title.in_lang(inspector.lang()).text;
        let asked = questions::about(&slug, "shipyard-welder", &title, &name);
        inspector.ask_some(&asked, &catalogue, &name);
    }
}

/// Writes the download, and returns its path.
fn download(first: &[u8], rest: &[u8]) -> PathBuf {
    let folder = scratch::folder("download");
    if first.ends_with(b"raw") {
        let path = folder.join("download.zip");
        scratch::write(&path, rest);
        return path;
    }
    if !first.ends_with(b"zip") {
        // A folder of profiles is called as its catalogue will be.
        let folder = folder.join("port");
        scratch::write(&folder.join("Read Me.txt"), b"");
        for (name, content) in files(rest) {
            scratch::write(&folder.join(name), content);
        }
        return folder;
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files(rest) {
        // Two files of one name are no zip file that we could write.
        if zip.start_file(name, SimpleFileOptions::default()).is_ok() {
            zip.write_all(content).expect("memory takes everything");
        }
    }
    let bytes = zip.finish().expect("memory takes everything").into_inner();
    let path = folder.join("download.zip");
    scratch::write(&path, &bytes);
    path
}

/// The files: each a name that is a name on every system, and its content.
fn files(rest: &[u8]) -> Vec<(String, &[u8])> {
    let mut files: Vec<(String, &[u8])> = Vec::new();
    let mut rest = rest;
    while let Some(start) = find(rest, FILE) {
        let (name, after) = split(&rest[start + FILE.len()..]);
        let end = find(after, FILE).unwrap_or(after.len());
        let name: String = String::from_utf8_lossy(name)
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || "-_. ".contains(*c))
            .take(60)
            .collect();
        if Path::new(&name)
            .file_name()
            .is_some_and(|only| only == &*name)
        {
            files.push((name, &after[..end]));
        }
        rest = &after[end..];
    }
    files
}

/// The first line, and what follows it.
fn split(data: &[u8]) -> (&[u8], &[u8]) {
    let end = data.iter().position(|byte| *byte == b'\n');
    let end = end.unwrap_or(data.len());
    (&data[..end], data.get(end + 1..).unwrap_or_default())
}

fn find(data: &[u8], wanted: &[u8]) -> Option<usize> {
    data.windows(wanted.len()).position(|part| part == wanted)
}
