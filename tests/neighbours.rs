//! The neighbours at the end of a self-check: short lists, and none because of a denied line.

use std::collections::BTreeSet;
use std::fs;

use careers::answer::{Answer, Fit};
use careers::built_in;
use careers::question::{Filter, Question, Reply};
use careers_catalogue::layers::{Catalogue, Directories, Reason};
use careers_catalogue::profile::Ratings;
use careers_catalogue::text::Lang;

const LINE: &str = "Kamu betah menyortir paku menurut panjangnya.";
const NEARLY_THE_SAME: &str = "Kamu betah menyortir baut menurut panjangnya.";

fn fit(catalogue: &Catalogue, career: &str, answers: Option<Vec<Reply>>, lang: Lang) -> Fit {
    let career = career.to_owned();
    match Answer::find(&Question::Fit { career, answers }, catalogue, lang) {
        Ok(Answer::Fit(fit)) => fit,
        other => panic!("{other:?}"),
    }
}

/// The careers of both lists, an entry each.
fn named(fit: &Fit) -> Vec<Vec<String>> {
    let related = fit.related.iter().map(|related| vec![&related.career]);
    let alike = fit.alike.iter().map(|alike| alike.careers.iter().collect());
    let slugs = |careers: Vec<&careers::answer::NamedLink>| {
        careers.iter().map(|link| link.slug.to_string()).collect()
    };
    related.chain(alike).map(slugs).collect()
}

/// The built-in careers, and three of one's own with the same interests: `one` is related to `two`.
/// A line of `two` is nearly a line of `one`.
fn with_own(line_of_two: &str, check: impl FnOnce(&Catalogue)) {
    let folder = tempfile::tempdir().expect("a folder");
    let profile = |title: &str, rest: &str| {
        let text =
            format!("title = \"{title}\"\nsummary = \"{title}.\"\ninterests = \"RC\"\n{rest}");
        let file = format!("{}.toml", title.to_lowercase());
        fs::write(folder.path().join(file), text).expect("a file");
    };
    profile(
        "One",
        &format!("suited = [\"{LINE}\"]\nrelated = [\"two\"]\n"),
    );
    profile(
        "Two",
        &format!("{line_of_two}\nfocus = [\"baut\", \"mur\"]\n"),
    );
    profile("Three", "");
    let directories = Directories {
        profiles: Some((folder.path().to_owned(), Reason::Option)),
        catalogues: None,
    };
    let (catalogue, _) = Catalogue::open(built_in::BYTES, &directories).expect("a catalogue");
    check(&catalogue);
}

#[test]
fn a_career_has_two_short_lists_that_do_not_depend_on_the_language() {
    let catalogue = built_in::catalogue().expect("the catalogue is whole");
    let Ok(Answer::List(list)) =
        Answer::find(&Question::List(Filter::default()), &catalogue, Lang::Id)
    else {
        panic!("a list");
    };
    // Every third one: all take ten seconds.
    for career in list.careers.into_iter().step_by(3) {
        let slug = career.slug.to_string();
        let lines = fit(&catalogue, &slug, None, Lang::Id).statements.len();
        let in_lang = |lang| fit(&catalogue, &slug, Some(vec![Reply::No; lines]), lang);
        let [id, en] = Lang::ALL.map(in_lang);
        assert_eq!(named(&id), named(&en), "{slug}");
        assert!(id.related.len() <= 3 && id.alike.len() <= 3, "{slug}");
        let names: Vec<_> = named(&id).concat();
        let distinct: BTreeSet<_> = names.iter().collect();
        assert_eq!(distinct.len(), names.len(), "{slug}: {names:?}");
        assert!(!distinct.contains(&slug), "{slug}");
        let agreements: Vec<_> = id.alike.iter().map(|alike| alike.agreement).collect();
        assert!(
            agreements.is_sorted_by(|a, b| a >= b),
            "{slug}: {agreements:?}"
        );
    }
}

#[test]
fn an_entry_has_all_careers_with_its_ratings() {
    let catalogue = built_in::catalogue().expect("the catalogue is whole");
    let ratings = |slug: &str| -> Option<Ratings> {
        let id = catalogue.find(slug).expect("a career");
        catalogue.profile(id).expect("a profile").ratings
    };
    let fit = fit(
        &catalogue,
        "data-analyst",
        Some(vec![Reply::No; 7]),
        Lang::En,
    );
    let mut of_entries = Vec::new();
    for entry in named(&fit).split_off(fit.related.len()) {
        let first = ratings(&entry[0]);
        assert!(entry.iter().all(|slug| ratings(slug) == first), "{entry:?}");
        assert!(!of_entries.contains(&first), "{entry:?}");
        of_entries.push(first);
    }
    assert!(fit.alike.iter().any(|alike| alike.careers.len() > 1));
}

#[test]
fn nobody_is_named_before_a_line_is_answered() {
    let catalogue = built_in::catalogue().expect("the catalogue is whole");
    for answers in [None, Some(vec![Reply::Unsure; 8])] {
        let fit = fit(&catalogue, "backend", answers, Lang::Id);
        assert!(named(&fit).is_empty() && fit.neighbours.is_empty());
    }
}

#[test]
fn a_denied_line_of_a_neighbour_counts_against_it() {
    with_own(&format!("suited = [\"{NEARLY_THE_SAME}\"]"), |catalogue| {
        let named = |reply| named(&fit(catalogue, "one", Some(vec![reply]), Lang::Id));
        let [denied, confirmed] = [Reply::No, Reply::Yes].map(named);
        assert_eq!(confirmed[..2], [["two"], ["three"]]);
        assert_eq!(denied[0], ["three"]);
        assert!(!denied.concat().contains(&"two".to_owned()), "{denied:?}");
    });
}

#[test]
fn a_confirmed_line_about_people_whom_a_neighbour_does_not_suit_counts_against_it() {
    with_own(
        &format!("unsuited = [\"{NEARLY_THE_SAME}\"]"),
        |catalogue| {
            let named = |reply| named(&fit(catalogue, "one", Some(vec![reply]), Lang::Id));
            let [denied, confirmed] = [Reply::No, Reply::Yes].map(named);
            assert_eq!(denied[..2], [["two"], ["three"]]);
            assert!(
                !confirmed.concat().contains(&"two".to_owned()),
                "{confirmed:?}"
            );
        },
    );
}

#[test]
fn a_related_career_without_a_written_difference_has_its_focus_as_the_reason() {
    with_own("", |catalogue| {
        let fit = fit(catalogue, "one", Some(vec![Reply::No]), Lang::Id);
        assert_eq!(&*fit.related[0].reason.text, "baut, mur");
        assert!(fit.alike[0].same_ratings);
        let old = &fit.neighbours[0];
        assert_eq!(
            (old.career.to_string().as_str(), &*old.text.text),
            ("two", "baut, mur")
        );
    });
}
