//! Where careers are found.

use crate::error::{Candidate, Error, Kind};
use crate::profile::{Profile, Slug};
use crate::text::{Key, best, likeness, nearest};

use self::file::{Damage, File, Named, Record, Records};
use self::record::{About, Career, Company, Field, Group, Major, Name, Sector, Summary};

pub mod compile;
pub mod complete;
pub mod file;
pub mod folder;
pub mod index;
pub mod record;

pub mod search;
pub mod shared;
mod typo;
pub mod words;

/// What is compiled into the binary by build.rs.
static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/built-in.careers"));

/// The careers that there are.
///
/// A career is known by its position, from 0; every method that takes one wants it from this catalogue.
pub struct Catalog {
    file: File<'static>,
    about: About,
}

impl Catalog {
    /// The catalogue in the binary.
    pub fn built_in() -> Result<Self, Error> {
        let broken = |damage| Error::Damaged { catalogue: "built-in".to_owned(), damage };
        let file = File::open(BUILT_IN).map_err(broken)?;
        let about = file.table::<About>().and_then(|table| table.get(0)).map_err(broken)?;
        Ok(Self { file, about })
    }

    /// What the catalogue is.
    #[must_use]
    pub const fn about(&self) -> &About {
        &self.about
    }

    /// The position of the career that goes by `name`, whatever its case, spaces, hyphens and punctuation.
    ///
    /// # Errors
    /// No career does, or several do: the error names the nearest, or all.
    pub fn find(&self, name: &str) -> Result<usize, Error> {
        let key = Key::of(name);
        if key.is_empty() {
            return Err(Error::EmptyName);
        }
        let careers = self.named_by(&key)?;
        match careers[..] {
            [career] => Ok(career),
            [] => Err(Error::UnknownCareer { name: name.to_owned(), nearest: self.nearest(&key)?, command: None }),
            _ => Err(Error::AmbiguousCareer { name: name.to_owned(), careers: self.candidates(careers)? }),
        }
    }

    /// The career with a slug, if there is one.
    pub fn with_slug(&self, slug: &Slug) -> Result<Option<Career>, Error> {
        for career in self.named_by(&Key::of(slug.as_str()))? {
            let career = self.career(career)?;
            if career.slug == *slug {
                return Ok(Some(career));
            }
        }
        Ok(None)
    }

    /// What lists say of a career.
    pub fn career(&self, position: usize) -> Result<Career, Error> {
        self.get(position)
    }

    /// What lists say of every career, by field in display order and by slug.
    pub fn careers(&self) -> Result<Vec<Career>, Error> {
        self.all()
    }

    /// What each job is, in the order of `careers`.
    pub fn summaries(&self) -> Result<Vec<Summary>, Error> {
        self.all()
    }

    /// The slug of every career, in the order of `careers`.
    pub fn slugs(&self) -> Result<Vec<Slug>, Error> {
        let careers = self.table::<Career>()?;
        (0..careers.count())
            .map(|position| careers.name(position))
            .collect::<Result<_, _>>()
            .map_err(|damage| self.damaged(damage))
    }

    /// All that is known of a career.
    pub fn profile(&self, position: usize) -> Result<Profile, Error> {
        self.get(position)
    }

    /// A field, by its position.
    pub fn field(&self, position: usize) -> Result<Field, Error> {
        self.get(position)
    }

    /// The fields in display order.
    pub fn fields(&self) -> Result<Vec<Field>, Error> {
        self.all()
    }

    /// The position of a field, by its slug or its name in either language.
    ///
    /// # Errors
    /// There is none: the error names the nearest.
    pub fn find_field(&self, name: &str) -> Result<usize, Error> {
        let (key, fields) = (Key::of(name), self.fields()?);
        let names = |field: &'_ Field| {
            let names = std::iter::once(field.slug.as_str()).chain(field.name.wordings());
            names.map(Key::of).collect::<Vec<_>>()
        };
        fields.iter().position(|field| names(field).contains(&key)).ok_or_else(|| {
            let slugs = |fields: &[&Field]| fields.iter().map(|field| field.slug.to_string()).collect();
            let near: Vec<_> = fields
                .iter()
                .filter(|field| names(field).iter().any(|known| likeness(key.as_str(), known.as_str()).is_some()))
                .collect();
            Error::UnknownField {
                name: name.to_owned(),
                nearest: slugs(&near),
                fields: slugs(&fields.iter().collect::<Vec<_>>()),
            }
        })
    }

    /// The major of a name.
    ///
    /// # Errors
    /// There is none: the error names the nearest.
    pub fn major(&self, name: &str) -> Result<Major<'_>, Error> {
        self.named(&Key::of(name))?
            .map_or_else(|| Err(unknown(Kind::Major, name, self.majors()?.iter().map(|major| major.name))), Ok)
    }

    /// Every major that a career names, by name.
    pub fn majors(&self) -> Result<Vec<Major<'_>>, Error> {
        self.all()
    }

    /// The groups of study programmes.
    pub fn groups(&self) -> Result<Vec<Group>, Error> {
        self.all()
    }

    /// The company of a name.
    ///
    /// # Errors
    /// There is none: the error names the nearest.
    pub fn company(&self, name: &str) -> Result<Company<'_>, Error> {
        self.named(&Key::of(name))?
            .map_or_else(|| Err(unknown(Kind::Company, name, self.companies()?.iter().map(|company| company.name))), Ok)
    }

    /// Every company that a career names, by name.
    pub fn companies(&self) -> Result<Vec<Company<'_>>, Error> {
        self.all()
    }

    /// The lines of business.
    pub fn sectors(&self) -> Result<Vec<Sector>, Error> {
        self.all()
    }

    /// How many careers, majors and companies there are.
    pub fn counts(&self) -> Result<(usize, usize, usize), Error> {
        Ok((self.table::<Career>()?.count(), self.table::<Major>()?.count(), self.table::<Company>()?.count()))
    }

    /// The positions of the careers that go by a name.
    fn named_by(&self, key: &Key) -> Result<Vec<usize>, Error> {
        Ok(self.named::<Name>(key)?.map(|name| name.careers).unwrap_or_default())
    }

    /// The careers with the names most like a mistyped one: at most three, the best first.
    fn nearest(&self, typed: &Key) -> Result<Vec<Candidate>, Error> {
        let mut found: Vec<(f64, usize)> = Vec::new();
        for name in self.all::<Name>()? {
            if let (Some(score), [career]) = (likeness(typed.as_str(), name.key), &name.careers[..]) {
                found.push((score, *career));
            }
        }
        self.candidates(best(found))
    }

    fn candidates(&self, careers: Vec<usize>) -> Result<Vec<Candidate>, Error> {
        careers
            .into_iter()
            .map(|career| {
                let Career { slug, title, .. } = self.career(career)?;
                Ok(Candidate { slug: slug.to_string(), title })
            })
            .collect()
    }

    fn table<'c, R: Record<'c>>(&'c self) -> Result<Records<'c, R>, Error> {
        self.file.table().map_err(|damage| self.damaged(damage))
    }

    fn get<'c, R: Record<'c>>(&'c self, position: usize) -> Result<R, Error> {
        self.table()?.get(position).map_err(|damage| self.damaged(damage))
    }

    fn all<'c, R: Record<'c>>(&'c self) -> Result<Vec<R>, Error> {
        let table = self.table()?;
        // The size is known, though a fallible iterator can't tell: growing a list of hundreds touches twice the memory.
        let mut all = Vec::with_capacity(table.count());
        for record in table.iter() {
            all.push(record.map_err(|damage| self.damaged(damage))?);
        }
        Ok(all)
    }

    fn named<'c, R: Named<'c>>(&'c self, key: &Key) -> Result<Option<R>, Error> {
        self.table()?.find(key).map_err(|damage| self.damaged(damage))
    }

    fn damaged(&self, damage: Damage) -> Error {
        Error::Damaged { catalogue: self.about.name.clone(), damage }
    }
}

fn unknown<'n>(kind: Kind, name: &str, known: impl IntoIterator<Item = &'n str>) -> Error {
    let nearest = nearest(name, known).into_iter().map(str::to_owned).collect();
    Error::Unknown { kind, name: name.to_owned(), nearest }
}
