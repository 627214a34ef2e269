//! Careers for a list, and the fields that they are in.

use super::{CareerId, Catalogue, Layer, Scope};
use crate::contents::Field;
use crate::error::Error;
use crate::file::Damage;
use crate::file::records::Career;
use crate::suggest::{best, likeness};
use crate::text::Key;

/// Careers for a list, with their fields.
pub struct Listing<'c> {
    /// The careers, in the order of their ids.
    pub careers: Vec<ListedCareer<'c>>,
    fields: Vec<Field>,
}

/// A career in a list.
#[derive(Clone)]
pub struct ListedCareer<'c> {
    /// Its id.
    pub id: CareerId,
    /// The name of the job, its slug and its interests.
    pub record: Career<'c>,
    /// Its field.
    pub field: FieldId,
}

/// The index of a field in the fields of all catalogues, which are in display order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(usize);

impl Listing<'_> {
    /// The field of one of the careers.
    #[must_use]
    pub fn field(&self, id: FieldId) -> &Field {
        &self.fields[id.0]
    }
}

impl Catalogue {
    /// Lists the careers of some catalogues, without hidden ones.
    pub fn careers(&self, scope: &Scope) -> Result<Listing<'_>, Error> {
        let hidden = self.hidden()?;
        let mut listing = Listing {
            careers: Vec::new(),
            fields: Vec::new(),
        };
        for layer in self.layers(scope)? {
            let fields = merge_fields(&mut listing.fields, layer)?;
            let records = layer.table::<Career<'_>>()?;
            listing.careers.reserve(records.capacity());
            for (position, id) in layer.ids()?.enumerate() {
                let record = layer.career(position)?;
                let field = *fields
                    .get(record.field)
                    .ok_or_else(|| layer.damaged(Damage::Corrupt))?;
                if !hidden.contains(&id) {
                    listing.careers.push(ListedCareer { id, record, field });
                }
            }
        }
        Ok(listing)
    }

    /// The fields in display order.
    pub fn fields(&self) -> Result<Vec<Field>, Error> {
        let mut fields = Vec::new();
        for layer in self.layers(&Scope::ALL)? {
            merge_fields(&mut fields, layer)?;
        }
        Ok(fields)
    }

    /// Finds the field with a slug, or with a name in either language.
    ///
    /// # Errors
    /// No field has the name: the error lists the nearest fields.
    pub fn find_field(&self, name: &str) -> Result<Field, Error> {
        let (key, fields) = (Key::new(name), self.fields()?);
        let names = |field: &Field| field.names().map(Key::new).collect::<Vec<_>>();
        if let Some(field) = fields.iter().find(|field| names(field).contains(&key)) {
            return Ok(field.clone());
        }
        let alike = |(position, field): (usize, &Field)| {
            let names = names(field).into_iter();
            let best = names.filter_map(|known| likeness(key.as_str(), known.as_str()));
            Some((best.max_by(f64::total_cmp)?, position))
        };
        let slug = |field: &Field| field.slug.to_string();
        let nearest = best(fields.iter().enumerate().filter_map(alike).collect());
        Err(Error::UnknownField {
            name: name.to_owned(),
            nearest: nearest
                .into_iter()
                .map(|position| slug(&fields[position]))
                .collect(),
        })
    }

    /// The field of a career.
    pub fn field_of(&self, id: CareerId) -> Result<Field, Error> {
        let layer = self.layer(id)?;
        layer.get(layer.get::<Career>(id.index as usize)?.field)
    }
}

/// Adds the fields of a catalogue to those of the catalogues before it. Returns the index in
/// `fields` for each of them.
fn merge_fields(fields: &mut Vec<Field>, layer: &Layer) -> Result<Vec<FieldId>, Error> {
    let mut add = |field: Field| {
        let known = fields.iter().position(|known| known.slug == field.slug);
        FieldId(known.unwrap_or_else(|| {
            fields.push(field);
            fields.len() - 1
        }))
    };
    Ok(layer.all::<Field>()?.into_iter().map(&mut add).collect())
}
