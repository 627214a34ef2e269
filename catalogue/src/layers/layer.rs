//! One of the catalogues in use: an open file and its origin.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use memmap2::Mmap;
use serde::Serialize;

use super::CareerId;
use super::admission::Group;
use crate::contents::{About, Subject};
use crate::error::Error;
use crate::file::compress::{CompressedProfile, Decompressor, Memory};
use crate::file::records::{Career, Name, Sector};
use crate::file::{Damage, File, Keyed, Record, Table, Trust};
use crate::profile::{CareerSlug, Codes, Profile, SearchedParts, Slug};
use crate::text::Key;

/// The reason why a catalogue is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It is part of the program.
    BuiltIn,
    /// The command line names its folder.
    Option,
    /// `CAREERS_PROFILES` names its folder.
    Variable,
    /// It lies in the folder of the user's configuration.
    Config,
    /// It was imported.
    Imported,
    /// It was imported but can't be read, so it is not in use.
    Broken,
    /// It lies among the imports, but its file has no name that a catalogue can have, so it is not
    /// in use.
    Misnamed,
}

/// A catalogue in use. It identifies its careers by their positions in its own file, from 0.
pub struct Layer {
    file: File<Bytes>,
    memory: RefCell<Memory>,
    groups: Once<Group>,
    subjects: Once<Subject>,
    sectors: Once<Sector>,
    /// The number of its careers, hidden ones included.
    pub count: usize,
    /// Its number among the catalogues in use.
    pub(super) number: u16,
    /// Its name, which the slugs of its careers carry if it was imported.
    name: Slug,
    /// Its origin.
    pub about: About,
    /// Its file or folder; `None` for the built-in catalogue.
    pub path: Option<PathBuf>,
    /// The reason why it is in use.
    pub reason: Reason,
}

/// Records that others refer to by position, each read when it is first asked for.
struct Once<T>(RefCell<Vec<Option<Rc<T>>>>);

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<T> Once<T> {
    fn get(
        &self,
        position: usize,
        read: impl FnOnce() -> Result<T, Error>,
    ) -> Result<Rc<T>, Error> {
        if let Some(Some(known)) = self.0.borrow().get(position) {
            return Ok(Rc::clone(known));
        }
        // There is such a record, or it can't be read: the list never becomes longer than the table.
        let record = Rc::new(read()?);
        let mut records = self.0.borrow_mut();
        if records.len() <= position {
            records.resize(position + 1, None);
        }
        records[position] = Some(Rc::clone(&record));
        Ok(record)
    }
}

/// The bytes of a catalogue file.
pub enum Bytes {
    /// Part of the program.
    Static(&'static [u8]),
    /// Written to memory while the program runs.
    Memory(Vec<u8>),
    /// A file on disk; only the parts that are read are loaded.
    Map(Mmap),
}

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        match self {
            Self::Static(bytes) => bytes,
            Self::Memory(bytes) => bytes,
            Self::Map(map) => map,
        }
    }
}

impl Bytes {
    /// Maps a file into memory.
    ///
    /// # Errors
    /// The system's error, if the file can't be opened.
    pub fn map(path: &Path) -> Result<Self, std::io::Error> {
        let file = fs::File::open(path)?;
        // The mapped bytes don't change, because an import never writes to an existing file: it
        // puts a new one in its place. If another program writes to the file, the checksums find
        // it, or this program ends; no safe code could prevent either.
        #[allow(
            unsafe_code,
            reason = "the one memory map: reading the whole file would take longer than any answer"
        )]
        unsafe { Mmap::map(&file) }.map(Self::Map)
    }
}

impl Layer {
    /// Opens a catalogue.
    ///
    /// # Errors
    /// The bytes are not a catalogue, or one of another version, or damaged.
    pub fn open(
        bytes: Bytes,
        name: Slug,
        path: Option<PathBuf>,
        reason: Reason,
        number: u16,
    ) -> Result<Self, Damage> {
        let trust = if matches!(bytes, Bytes::Map(_)) {
            Trust::Checked
        } else {
            Trust::Whole
        };
        let file = File::open(bytes, trust)?;
        let about = file.table::<About>()?.get(0)?;
        let count = file.table::<Career>()?.count();
        Ok(Self {
            file,
            memory: RefCell::default(),
            groups: Once::default(),
            subjects: Once::default(),
            sectors: Once::default(),
            count,
            number,
            name,
            about,
            path,
            reason,
        })
    }

    /// Its name: `built-in`, `own`, or that of an imported file.
    #[must_use]
    pub const fn name(&self) -> &Slug {
        &self.name
    }

    /// The slug of one of its careers, as it is among all catalogues.
    pub(super) fn full_slug(&self, slug: CareerSlug) -> CareerSlug {
        match self.reason {
            Reason::Imported => slug.within(&self.name),
            Reason::BuiltIn
            | Reason::Option
            | Reason::Variable
            | Reason::Config
            | Reason::Broken
            | Reason::Misnamed => slug,
        }
    }

    /// The id of the career at a position.
    ///
    /// # Errors
    /// There is no such career: the position is from a damaged record.
    pub fn id(&self, position: usize) -> Result<CareerId, Error> {
        let index = if position < self.count {
            u32::try_from(position).ok()
        } else {
            None
        };
        let index = index.ok_or_else(|| self.damaged(Damage::Corrupt))?;
        Ok(CareerId {
            layer: self.number,
            index,
        })
    }

    /// The ids of its careers, in order.
    pub fn ids(&self) -> Result<impl Iterator<Item = CareerId> + use<>, Error> {
        let count = u32::try_from(self.count).map_err(|_| self.damaged(Damage::Corrupt))?;
        let layer = self.number;
        Ok((0..count).map(move |index| CareerId { layer, index }))
    }

    /// The number of names that its careers go by.
    pub fn names(&self) -> Result<usize, Error> {
        Ok(self.table::<Name>()?.count())
    }

    /// The careers that go by a name.
    pub fn named_by(&self, key: &Key) -> Result<Vec<CareerId>, Error> {
        let careers = self
            .named::<Name>(key)?
            .map(|name| name.careers)
            .unwrap_or_default();
        if careers.len() > self.count {
            return Err(self.damaged(Damage::Corrupt));
        }
        careers.into_iter().map(|career| self.id(career)).collect()
    }

    /// The careers with a name whose key begins with `start`, in order. Nobody types a URI to its end.
    pub fn named_from(&self, start: &Key) -> Result<BTreeSet<CareerId>, Error> {
        let names = self.table::<Name>()?;
        let damaged = |damage| self.damaged(damage);
        let uri = Key::new(Codes::ESCO_OCCUPATION);
        let mut careers = BTreeSet::new();
        for position in names.first_from(start).map_err(damaged)?..names.count() {
            let name = names.get(position).map_err(damaged)?;
            if !name.key.starts_with(start.as_str()) {
                break;
            }
            if name.key.starts_with(uri.as_str()) {
                continue;
            }
            for career in name.careers {
                careers.insert(self.id(career)?);
            }
        }
        Ok(careers)
    }

    /// The career with a slug, if there is one.
    pub fn with_slug(&self, slug: &CareerSlug) -> Result<Option<CareerId>, Error> {
        let stored = if slug.catalogue() == Some(self.name.as_str()) {
            slug.bare()
        } else {
            slug.as_str()
        };
        let careers = self.table::<Career>()?;
        for id in self.named_by(&Key::new(stored))? {
            let known: &str = careers
                .name(id.index as usize)
                .map_err(|damage| self.damaged(damage))?;
            if known == stored {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// The slug of the career at a position.
    pub fn slug(&self, position: usize) -> Result<CareerSlug, Error> {
        let slug = self.table::<Career>()?.name(position);
        slug.map(|slug| self.full_slug(slug))
            .map_err(|damage| self.damaged(damage))
    }

    /// The slug of every career, in order.
    pub fn slugs(&self) -> Result<Vec<CareerSlug>, Error> {
        let careers = self.table::<Career>()?;
        let mut slugs = Vec::with_capacity(careers.capacity());
        for position in 0..careers.count() {
            slugs.push(self.slug(position)?);
        }
        Ok(slugs)
    }

    /// The record of the career at a position.
    pub fn career(&self, position: usize) -> Result<Career<'_>, Error> {
        let career: Career<'_> = self.get(position)?;
        Ok(Career {
            slug: self.full_slug(career.slug.clone()),
            ..career
        })
    }

    /// The group of study programmes at a position.
    pub(super) fn group(&self, position: usize) -> Result<Rc<Group>, Error> {
        let read = || Group::new(self.get(position)?, self);
        self.groups.get(position, read)
    }

    /// The school subjects at some positions.
    pub(super) fn subjects(&self, positions: &[usize]) -> Result<Vec<Rc<Subject>>, Error> {
        let subject = |&position| self.subjects.get(position, || self.get(position));
        positions.iter().map(subject).collect()
    }

    /// The line of business at a position.
    pub(super) fn sector(&self, position: usize) -> Result<Rc<Sector>, Error> {
        self.sectors.get(position, || self.get(position))
    }

    /// The whole profile of the career at a position.
    pub fn profile(&self, position: usize) -> Result<Profile, Error> {
        self.of_profile(position, CompressedProfile::profile)
    }

    /// The parts that search reads, of the profile at a position.
    pub fn searched(&self, position: usize) -> Result<SearchedParts, Error> {
        self.of_profile(position, CompressedProfile::searched)
    }

    /// The other names of the career at a position.
    pub fn aliases(&self, position: usize) -> Result<Vec<String>, Error> {
        self.of_profile(position, CompressedProfile::aliases)
    }

    /// The names of the majors of the career at a position.
    pub fn majors_of(&self, position: usize) -> Result<Vec<String>, Error> {
        self.of_profile(position, CompressedProfile::majors)
    }

    fn of_profile<'c, T>(
        &'c self,
        position: usize,
        read: impl FnOnce(&CompressedProfile<'c>, &mut Decompressor<'_>) -> Result<T, Damage>,
    ) -> Result<T, Error> {
        let profile = self.get(position)?;
        let dictionary = self.get(0)?;
        let mut memory = self.memory.borrow_mut();
        let part = read(&profile, &mut Decompressor::new(&mut memory, &dictionary));
        part.map_err(|damage| self.damaged(damage))
    }

    /// The table of a type of records.
    pub fn table<'c, R: Record<'c>>(&'c self) -> Result<Table<'c, R>, Error> {
        self.file.table().map_err(|damage| self.damaged(damage))
    }

    /// A record of a table, by its position there.
    pub fn get<'c, R: Record<'c>>(&'c self, position: usize) -> Result<R, Error> {
        self.table()?
            .get(position)
            .map_err(|damage| self.damaged(damage))
    }

    /// Every record of a table.
    pub fn all<'c, R: Record<'c>>(&'c self) -> Result<Vec<R>, Error> {
        let all = self.table()?.all();
        all.map_err(|damage| self.damaged(damage))
    }

    /// The record with a key, if there is one.
    pub fn named<'c, R: Keyed<'c>>(&'c self, key: &Key) -> Result<Option<R>, Error> {
        self.table()?
            .find(key)
            .map_err(|damage| self.damaged(damage))
    }

    /// The error for a part of this catalogue that can't be read.
    #[must_use]
    pub fn damaged(&self, damage: Damage) -> Error {
        let catalogue = self
            .path
            .as_ref()
            .map_or_else(|| self.name.to_string(), |path| path.display().to_string());
        Error::Damaged { catalogue, damage }
    }
}
