//! Turns occupations of a classification into careers of a catalogue, with slugs, fields and links.

use super::slugs;
use crate::contents::Field;
use crate::contents::{CareerEntry, Contents, in_display_order};
use crate::profile::{Profile, Slug};
use crate::sorting;
use crate::text::{LanguageCode, Text};

/// An occupation of a classification that has no Indonesian texts.
pub struct Draft {
    /// A unique identifier. If two drafts would have the same slug, the one with the lower `id`
    /// gets it.
    pub id: String,
    /// Its code, which is also one of its names.
    pub code: Option<String>,
    /// The number of the group that becomes its field.
    pub group: String,
    /// Its title, in the language of its profile.
    pub title: String,
    /// Its profile, without `related`.
    pub profile: Profile,
    /// The positions of its neighbours among the drafts, the nearest first.
    pub related: Vec<usize>,
}

/// The contents of a catalogue; careers are sorted by the numbers of their groups, then by slug.
/// `field` returns the field of a group.
pub fn contents(drafts: Vec<Draft>, field: impl Fn(&str) -> Field) -> Contents {
    let titles: Vec<_> = drafts
        .iter()
        .map(|draft| (draft.title.as_str(), draft.id.as_str()))
        .collect();
    let slugs = slugs::from_titles(&titles);
    let groups = sorting::set(drafts.iter().map(|draft| draft.group.clone()));
    let groups: Vec<String> = groups.into_iter().collect();
    let mut careers: Vec<CareerEntry> = drafts
        .into_iter()
        .zip(&slugs)
        .map(|(draft, slug)| {
            let related = draft
                .related
                .iter()
                .map(|&position| slugs[position].clone().into())
                .collect();
            CareerEntry {
                slug: slug.clone().into(),
                field: groups
                    .binary_search(&draft.group)
                    .expect("every group is listed"),
                code: draft.code,
                profile: Profile {
                    related,
                    ..draft.profile
                },
            }
        })
        .collect();
    in_display_order(&mut careers, &[]);
    Contents {
        fields: fields(&groups, field),
        careers,
        ..Contents::default()
    }
}

/// The fields of the groups. If two have the same slug, the later one gets its number added.
fn fields(groups: &[String], field: impl Fn(&str) -> Field) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::with_capacity(groups.len());
    for group in groups {
        let mut field = field(group);
        if fields.iter().any(|known| known.slug == field.slug) {
            let numbered = format!("{}-{group}", field.slug);
            field.slug = Slug::new(&numbered).unwrap_or(field.slug);
        }
        fields.push(field);
    }
    fields
}

/// A profile in a language with nothing but a title and a summary.
pub fn profile(title: &str, summary: String, language: LanguageCode) -> Profile {
    Profile::new(
        Text::of(language, title.to_owned()),
        Text::of(language, summary),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::CareerSlug;
    use crate::text::Lang;

    #[test]
    fn careers_stand_by_group_and_slug_and_name_each_other_by_slug() {
        let draft = |id: &str, group: &str, title: &str, related: &[usize]| Draft {
            id: id.to_owned(),
            code: None,
            group: group.to_owned(),
            title: title.to_owned(),
            profile: profile(title, "What it is.".to_owned(), Lang::En.into()),
            related: related.to_vec(),
        };
        let drafts = vec![
            draft("3", "25", "Zoo", &[2, 1]),
            draft("2", "25", "Ape", &[]),
            draft("1", "01", "Zoo", &[0]),
        ];
        let field = |_: &str| Field {
            slug: Slug::new("work").expect("a slug"),
            name: Text::Same("Work".into()),
        };
        let contents = contents(drafts, field);
        let careers: Vec<_> = contents
            .careers
            .iter()
            .map(|entry| {
                let related: Vec<_> = entry
                    .profile
                    .related
                    .iter()
                    .map(CareerSlug::as_str)
                    .collect();
                format!("{} {} [{}]", entry.field, entry.slug, related.join(" "))
            })
            .collect();
        assert_eq!(careers, ["0 zoo [zoo-3]", "1 ape []", "1 zoo-3 [zoo ape]"]);
        assert_eq!(
            contents
                .fields
                .iter()
                .map(|field| field.slug.as_str())
                .collect::<Vec<_>>(),
            ["work", "work-25"]
        );
    }
}
