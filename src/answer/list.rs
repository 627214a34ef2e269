//! The answer of `careers list`: the careers that match every filter.

use std::cmp::Reverse;

use careers_catalogue::error::NamedCareer;
use careers_catalogue::layers::{
    CareerId, Catalogue, Company, ListedCareer, Major, RankedCareer, Route, Scope,
};
use careers_catalogue::profile::{CareerSlug, Interests, Level, Slug};
use careers_catalogue::sorting;
use careers_catalogue::text::{Key, Lang, Localized};
use hashbrown::{HashMap, HashSet};
use serde::Serialize;

use super::loose_words;
use super::subjects::SupportedCareers;
use crate::error::Error;
use crate::question::Filter;

/// Careers, sorted by the ways in from the majors in the filter, by the ranks of the companies and by
/// the smallest share of the subjects in the filter, then by field and title.
#[derive(Debug, Serialize)]
pub struct List {
    /// The careers, each once.
    pub careers: Vec<Item>,
    /// The ways into them from each major in the filter; none without a major.
    pub ways: Vec<WayIn>,
}

/// A career in a list.
#[derive(Debug, Serialize)]
pub struct Item {
    /// Its identifier.
    pub slug: CareerSlug,
    /// The name of the job.
    pub title: Localized,
    /// The field's identifier.
    pub field: Slug,
    /// The field's name.
    pub field_name: Localized,
    /// The level of the shortest way in.
    pub level: Option<Level>,
    /// The job in one or two sentences.
    pub summary: Localized,
    /// The Holland code.
    pub interests: Option<Interests>,
    /// The catalogue that it is from.
    pub catalogue: Slug,
}

/// A way from majors into careers.
#[derive(Debug, Serialize)]
pub struct WayIn {
    /// The kind of way.
    pub kind: RouteKind,
    /// The official names of the majors.
    pub majors: Vec<String>,
    /// The careers that their graduates are trained for.
    pub trains_for: Vec<CareerSlug>,
    /// The other careers that are open to them.
    pub also: Vec<CareerSlug>,
    /// If no career is recorded: the nearest majors that lead to some.
    pub nearest: Vec<String>,
}

/// A kind of way from a major into careers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RouteKind {
    /// Directly from a programme of a vocational school.
    Vocational,
    /// By a study programme.
    Study,
    /// From a programme of a vocational school by a study programme that continues it.
    Continued,
}

/// Lists some careers.
pub(super) fn of(
    catalogue: &Catalogue,
    careers: &[NamedCareer],
    lang: Lang,
) -> Result<List, Error> {
    let mut list = find(catalogue, &Filter::default(), lang)?;
    let is_one = |item: &Item| careers.iter().any(|one| one.slug == item.slug.as_str());
    list.careers.retain(is_one);
    Ok(list)
}

pub(super) fn find(catalogue: &Catalogue, filter: &Filter, lang: Lang) -> Result<List, Error> {
    if let Some(word) = &filter.word {
        let values = filter.field.iter().chain(&filter.majors);
        let values = values.chain(&filter.companies).chain(&filter.subjects);
        return Err(loose_words::error(catalogue, "list", word, values)?);
    }
    let field = filter
        .field
        .as_deref()
        .map(|name| catalogue.find_field(name))
        .transpose()?;
    let ways = filter.majors.iter().map(|name| ways_in(catalogue, name));
    let ways: Vec<Vec<Way<'_>>> = ways.collect::<Result<_, _>>()?;
    let companies = filter.companies.iter().map(|name| catalogue.company(name));
    let companies: Vec<Company<'_>> = companies.collect::<Result<_, _>>()?;
    let ranks = companies.iter().map(|one| Places::of_ranks(&one.careers));
    let orders = ways.iter().map(|ways| Places::of_ways(ways)).chain(ranks);
    let orders: Vec<Places> = orders.collect();
    let supported = (!filter.subjects.is_empty())
        .then(|| SupportedCareers::new(catalogue, &filter.subjects, &Scope::ALL))
        .transpose()?;

    let mut listing = catalogue.careers(&catalogue.scope(&filter.catalogues)?)?;
    let careers = std::mem::take(&mut listing.careers);
    let is_wanted = |career: &ListedCareer<'_>| {
        let interests = career.record.interests.as_ref();
        let level = career.record.level;
        field
            .as_ref()
            .is_none_or(|field| listing.field(career.field).slug == field.slug)
            && orders.iter().all(|places| places.of(career.id).is_some())
            && supported
                .as_ref()
                .is_none_or(|careers| careers.share_of(career.id) > 0.0)
            && filter
                .level
                .is_none_or(|highest| level.is_some_and(|level| level <= highest))
            && filter
                .interests
                .as_ref()
                .is_none_or(|wanted| interests.is_some_and(|code| code.include(wanted)))
    };
    let mut found: Vec<_> = careers.into_iter().filter(is_wanted).collect();
    sorting::by_key(&mut found, |career| {
        let places: Vec<_> = orders.iter().map(|places| places.of(career.id)).collect();
        let band = supported.as_ref().map(|careers| careers.band_of(career.id));
        let title = career.record.title.in_lang(lang).text.to_lowercase();
        (places, band, career.field, title)
    });

    let slugs: HashMap<CareerId, CareerSlug> = found
        .iter()
        .map(|career| (career.id, career.record.slug.clone()))
        .collect();
    let ways = ways.into_iter().flatten();
    let ways = ways.filter_map(|way| way.answer(&slugs)).collect();
    let mut field_names = HashMap::new();
    let careers = found.into_iter().map(|ListedCareer { id, record, field }| {
        let field_name = field_names
            .entry(field)
            .or_insert_with(|| listing.field(field).name.in_lang(lang));
        Ok(Item {
            slug: record.slug,
            title: record.title.in_lang(lang),
            field: listing.field(field).slug.clone(),
            field_name: field_name.clone(),
            level: record.level,
            summary: catalogue.summary(id)?.in_lang(lang),
            interests: record.interests,
            catalogue: catalogue.name_of(id)?.clone(),
        })
    });
    Ok(List {
        careers: careers.collect::<Result<_, Error>>()?,
        ways,
    })
}

/// The places of careers in an order, from 0. Careers may share a place.
struct Places(HashMap<CareerId, usize>);

impl Places {
    /// The places on some ways, one after the other.
    fn of_ways(ways: &[Way<'_>]) -> Self {
        let careers = ways
            .iter()
            .flat_map(|way| way.trains_for.iter().chain(&way.also));
        let mut places = HashMap::new();
        for (place, career) in careers.enumerate() {
            places.entry(*career).or_insert(place);
        }
        Self(places)
    }

    /// The ranks of a company in the careers' own lists.
    fn of_ranks(careers: &[RankedCareer]) -> Self {
        let ranks = careers.iter().map(|career| (career.id, career.rank));
        Self(ranks.collect())
    }

    /// The place of a career, if it has one.
    fn of(&self, career: CareerId) -> Option<usize> {
        self.0.get(&career).copied()
    }
}

/// A way from majors into careers, by id.
struct Way<'c> {
    kind: RouteKind,
    majors: Vec<&'c str>,
    trains_for: Vec<CareerId>,
    also: Vec<CareerId>,
    nearest: Vec<&'c str>,
}

/// The ways from the majors that a name means: from vocational schools, by study programmes, and by
/// the programmes that continue the first ones.
fn ways_in<'c>(catalogue: &'c Catalogue, name: &str) -> Result<Vec<Way<'c>>, Error> {
    let (vocational, study): (Vec<_>, Vec<_>) = catalogue
        .majors_named(name)?
        .into_iter()
        .partition(|major| Route::of(major.name, major.facts.level) == Route::Vocational);
    let next: Vec<String> = vocational
        .iter()
        .flat_map(|major| major.facts.continues.iter())
        .map(str::to_owned)
        .collect();
    let mut continued = catalogue.official_majors(&next)?;
    let mut seen: HashSet<&str> = study.iter().map(|major| major.name).collect();
    continued.retain(|major| seen.insert(major.name));

    let mut ways = Vec::new();
    for (kind, majors) in [
        (RouteKind::Vocational, &vocational),
        (RouteKind::Study, &study),
    ] {
        if !majors.is_empty() {
            ways.push(Way::new(catalogue, kind, majors)?);
        }
    }
    // The way from a major that is called so comes before that from one with another name.
    let key = Key::new(name);
    let is_called = |name: &str| {
        let bare = name.strip_prefix("SMK ").unwrap_or(name);
        [name, bare].into_iter().any(|name| Key::new(name) == key)
    };
    sorting::by_key(&mut ways, |way| {
        let leads_nowhere = way.trains_for.is_empty() && way.also.is_empty();
        let is_called = way.majors.iter().any(|major| is_called(major));
        (leads_nowhere, !is_called)
    });
    let direct: HashSet<CareerId> = ways
        .iter()
        .flat_map(|way| way.trains_for.iter().chain(&way.also))
        .copied()
        .collect();
    let way = Way::continued(&continued, &direct);
    ways.extend(Some(way).filter(|way| !way.trains_for.is_empty()));
    Ok(ways)
}

impl<'c> Way<'c> {
    fn new(catalogue: &'c Catalogue, kind: RouteKind, majors: &[Major<'c>]) -> Result<Self, Error> {
        let (mut trains_for, mut also) = (Vec::new(), Vec::new());
        for career in in_turn(majors) {
            let list = if career.is_trained_for {
                &mut trains_for
            } else {
                &mut also
            };
            list.push(career.id);
        }
        let trains_for = each_once(trains_for, &HashSet::new());
        let also = each_once(also, &trains_for.iter().copied().collect());
        let nearest = if trains_for.is_empty() && also.is_empty() {
            nearest(catalogue, majors)?
        } else {
            Vec::new()
        };
        Ok(Self {
            kind,
            majors: majors.iter().map(|major| major.name).collect(),
            trains_for,
            also,
            nearest,
        })
    }

    /// The way by the programmes that continue one of vocational schools: only to what these
    /// programmes train for, because all that they lead to would be half the catalogue.
    fn continued(majors: &[Major<'c>], direct: &HashSet<CareerId>) -> Self {
        let trained = in_turn(majors).filter(|career| career.is_trained_for);
        let trains_for = each_once(trained.map(|career| career.id), direct);
        let leads_on = |major: &&Major<'_>| {
            let careers = major.careers.iter();
            let mut trained = careers.filter(|career| career.is_trained_for);
            trained.any(|career| trains_for.contains(&career.id))
        };
        Self {
            kind: RouteKind::Continued,
            majors: majors
                .iter()
                .filter(leads_on)
                .map(|major| major.name)
                .collect(),
            trains_for,
            also: Vec::new(),
            nearest: Vec::new(),
        }
    }

    /// The way with the slugs of those careers that are listed; `None` if it leads to others alone.
    fn answer(self, slugs: &HashMap<CareerId, CareerSlug>) -> Option<WayIn> {
        let leads_nowhere = self.trains_for.is_empty() && self.also.is_empty();
        let listed = |careers: Vec<CareerId>| {
            let slugs = careers.iter().filter_map(|career| slugs.get(career));
            slugs.cloned().collect()
        };
        let owned = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect();
        let way = WayIn {
            kind: self.kind,
            majors: owned(self.majors),
            trains_for: listed(self.trains_for),
            also: listed(self.also),
            nearest: owned(self.nearest),
        };
        let is_listed = !way.trains_for.is_empty() || !way.also.is_empty();
        (leads_nowhere || is_listed).then_some(way)
    }
}

/// The careers of majors, in turn: the first of each, then the second of each, and so on.
fn in_turn<'m>(majors: &'m [Major<'_>]) -> impl Iterator<Item = &'m RankedCareer> {
    let most = majors.iter().map(|major| major.careers.len()).max();
    (0..most.unwrap_or(0)).flat_map(|place| {
        majors
            .iter()
            .filter_map(move |major| major.careers.get(place))
    })
}

/// Careers without repetitions, and without those that are `known`.
fn each_once(
    careers: impl IntoIterator<Item = CareerId>,
    known: &HashSet<CareerId>,
) -> Vec<CareerId> {
    let mut seen = known.clone();
    let careers = careers.into_iter();
    careers.filter(|career| seen.insert(*career)).collect()
}

/// The majors that lead to careers and share most names or continuations with majors that lead to
/// none: at most three.
fn nearest<'c>(catalogue: &'c Catalogue, majors: &[Major<'c>]) -> Result<Vec<&'c str>, Error> {
    let common = |known: &Major<'_>| {
        let count = |major: &Major<'_>| {
            let same_route = Route::of(major.name, major.facts.level)
                == Route::of(known.name, known.facts.level);
            let names = major.facts.names.iter();
            let shared = names.filter(|name| known.facts.names.contains(name));
            let next = major.facts.continues.iter();
            let is_next = |name: &&str| known.facts.continues.contains(name) || *name == known.name;
            // A wider programme says more than a degree that many programmes are continued with.
            usize::from(same_route) * SHARED_NAME * shared.count() + next.filter(is_next).count()
        };
        majors.iter().map(count).max().unwrap_or(0)
    };
    let mut scored: Vec<_> = catalogue
        .majors(&Scope::ALL)?
        .into_iter()
        .map(|known| (common(&known), known.name))
        .filter(|(common, _)| *common > 0)
        .collect();
    sorting::by_key(&mut scored, |(common, _)| Reverse(*common));
    Ok(scored
        .into_iter()
        .map(|(_, name)| name)
        .take(NEAREST)
        .collect())
}

/// The most majors that are named in the place of one that leads nowhere.
const NEAREST: usize = 3;
/// The number of common continuations that a common name is worth.
const SHARED_NAME: usize = 3;
