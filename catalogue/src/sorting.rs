//! Sorting, by one sort for all types and orders. The standard library's is compiled for each of
//! them, and takes six kilobytes of the program each time: seventy of them were a twentieth of it.
//! Its sorted sets and maps sort what they are collected from, too.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// A sorted set of items.
#[must_use]
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// A sorted map of pairs. Of those with equal keys, the last counts.
#[must_use]
pub fn map<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(pairs);
    map
}

/// Sorts items. Equal ones keep their order.
pub fn sort<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// Sorts items by a key, which is made once for each. Those with equal keys keep their order.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let sorted = sorted_positions(items.len(), &|a, b| keys[a].cmp(&keys[b]));
    arrange(items, sorted);
}

/// Sorts items by an order. Equal ones keep their order.
pub fn by<T>(items: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    let sorted = sorted_positions(items.len(), &|a, b| order(&items[a], &items[b]));
    arrange(items, sorted);
}

/// The positions from 0 to `count` in an order.
fn sorted_positions(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<_> = (0..count).collect();
    positions.sort_by(|&a, &b| order(a, b));
    positions
}

/// Moves the item at the first of some positions to the beginning, the item at the second behind it,
/// and so on.
fn arrange<T>(items: &mut [T], mut positions: Vec<usize>) {
    // Items that take each other's places form rings.
    for start in 0..items.len() {
        let mut place = start;
        loop {
            let from = std::mem::replace(&mut positions[place], place);
            if from == start {
                break;
            }
            items.swap(place, from);
            place = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn items_are_sorted_as_by_the_standard_library(
            items in prop::collection::vec((0_u8..8, "[ab]{0,2}"), 0..60),
        ) {
            let (mut ours, mut theirs) = (items.clone(), items);
            by_key(&mut ours, |(number, _)| Reverse(*number));
            theirs.sort_by_key(|(number, _)| Reverse(*number));
            prop_assert_eq!(&ours, &theirs);
            by(&mut ours, |(_, a), (_, b)| a.cmp(b));
            theirs.sort_by(|(_, a), (_, b)| a.cmp(b));
            prop_assert_eq!(&ours, &theirs);
            sort(&mut ours);
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }
    }
}
