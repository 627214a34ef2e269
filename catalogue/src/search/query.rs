//! Reads a query: the words to search for, and the words that it denies.

use crate::words::{is_frame_word, is_stop_word, split};

/// A query that was read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words to search for, in order.
    pub words: Vec<Word>,
    /// The words that it denies, one list for each denial.
    pub denied: Vec<Vec<String>>,
    /// True if it asks for careers that need no schooling, such as `tanpa kuliah`.
    pub wants_no_schooling: bool,
    /// The number of words that say nothing, and were left out.
    pub dropped: usize,
}

/// A word to search for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word, in lower case.
    pub text: String,
    /// True if it is an abbreviation, which is no beginning of a longer word.
    pub is_abbreviation: bool,
}

/// A word of the typed text.
struct Token {
    text: String,
    /// True if it is two to five capitals, such as `IT`.
    is_capitals: bool,
    /// True if a comma or full stop follows it.
    ends_clause: bool,
}

/// Words that deny a thing, or what one doesn't want.
const DENIALS: &[&str] = &[
    "bkn", "bukan", "emoh", "gabisa", "gajadi", "gakmau", "gaksuka", "gamau", "gasuka", "jangan",
    "jgn", "jngn", "ogah", "arent", "isnt", "no",
];
/// Words after a denial that turn it into an addition: `bukan hanya`, `not only`; or into nothing:
/// `tidak masalah`, `don't mind`, `can't stop`.
const NO_DENIALS: &[&str] = &[
    "apa",
    "berenti",
    "berhenti",
    "cuma",
    "diam",
    "diem",
    "gentar",
    "habis",
    "hanya",
    "henti",
    "hentinya",
    "kebayang",
    "keberatan",
    "kunjung",
    "lolos",
    "lulus",
    "masalah",
    "melulu",
    "nyangka",
    "papa",
    "sampai",
    "sampe",
    "sangka",
    "sekadar",
    "sekedar",
    "semata",
    "tahu",
    "tau",
    "yakin",
    "doubt",
    "end",
    "help",
    "idea",
    "imagine",
    "just",
    "know",
    "limit",
    "matter",
    "merely",
    "mind",
    "one",
    "only",
    "problem",
    "simply",
    "stop",
    "sure",
    "two",
    "wait",
];
/// Words before a denial that turn it into a question: `kenapa nggak`, `why not`.
const QUESTIONS: &[&str] = &["kenapa", "knp", "mengapa", "why"];
/// Words of dislike. They and what they are about say nothing for a career.
const AVERSIONS: &[&str] = &[
    "benci",
    "bosan",
    "bosen",
    "bosenin",
    "hindari",
    "jijik",
    "kapok",
    "malas",
    "males",
    "malu",
    "membosankan",
    "menghindari",
    "monoton",
    "muak",
    "ngeri",
    "pusing",
    "risih",
    "takut",
    "afraid",
    "avoid",
    "bored",
    "boring",
    "dislike",
    "hate",
    "hates",
    "lazy",
    "scared",
    "shy",
    "tired",
];
/// Words that deny, also before a verb or an adjective. There they may tell what one's work keeps
/// from happening: `agar sungai tidak tercemar`.
const VERBAL_DENIALS: &[&str] = &[
    "enggak", "engga", "ga", "gak", "gk", "kagak", "nda", "ndak", "nggak", "ngga", "tak", "tdk",
    "tida", "tidak", "cannot", "cant", "didnt", "doesnt", "dont", "never", "not", "wont",
    "wouldnt",
];
/// Words that leave something out, and undo a denial before them: `can't live without music`.
const EXCLUSIONS: &[&str] = &[
    "daripada",
    "kecuali",
    "ketimbang",
    "selain",
    "tanpa",
    "except",
    "without",
];
/// Two words that leave something out together.
const EXCLUDING_PAIRS: &[[&str; 2]] = &[
    ["all", "but"],
    ["anything", "but"],
    ["everything", "but"],
    ["instead", "of"],
    ["nothing", "to"],
    ["nothing", "with"],
    ["rather", "than"],
];
/// Words that make an exclusion an addition: `selain gambar juga suka musik`.
const ADDITIONS: &[&str] = &["juga", "jg", "pun", "also", "too"];
/// Words for what one likes, which a denial denies in any place: `tidak suka`, `don't like`.
const WISHES: &[&str] = &[
    "bakat",
    "cocok",
    "doyan",
    "hobi",
    "ingin",
    "minat",
    "niat",
    "pengen",
    "pengin",
    "pingin",
    "suka",
    "tertarik",
    "be",
    "enjoy",
    "good",
    "interested",
    "into",
    "like",
    "love",
    "want",
    "wanna",
];
/// Words for what one can do. Denied of the reader they are wishes; of others, and of things, they
/// tell what the work is about: `anak yang tidak bisa mendengar`, `laptop tidak mau nyala`.
const ABILITIES: &[&str] = &[
    "bisa", "jago", "kuat", "mampu", "mau", "pandai", "pintar", "sanggup", "tahan",
];
/// Words between a denial and what it denies: `tidak terlalu suka`.
const ADVERBS: &[&str] = &[
    "akan",
    "begitu",
    "pernah",
    "terlalu",
    "ever",
    "particularly",
    "really",
];
/// Words that begin a noun: `not a doctor`.
const ARTICLES: &[&str] = &["a", "an", "as"];
/// Other people than the reader, among words that say nothing.
const OTHERS: &[&str] = &[
    "anak", "bapak", "dia", "ibu", "ia", "mereka", "orang", "he", "people", "person", "she",
    "somebody", "someone", "they",
];
/// Words before what one's work is for: `supaya tidak rusak`.
const PURPOSES: &[&str] = &["agar", "biar", "supaya", "so"];
/// Words that join two things which are both denied.
const JOINTS: &[&str] = &["atau", "dan", "maupun", "and", "nor", "or"];
/// Words that go on with something else than what is denied: `tanpa kabel itu siapa`.
const RELATIVES: &[&str] = &["apa", "itu", "siapa", "yang", "yg", "that", "which", "who"];
/// Words that end a denial.
const TURNS: &[&str] = &[
    "melainkan",
    "namun",
    "tapi",
    "tetapi",
    "tp",
    "but",
    "however",
    "instead",
    "rather",
];
/// Words for schooling that a career may not need.
const SCHOOLING: &[&str] = &[
    "gelar",
    "ijazah",
    "kuliah",
    "sarjana",
    "sekolah",
    "college",
    "degree",
    "diploma",
    "school",
    "university",
];
/// Words before a name that may be one of everyday's: `kerja IT`, `anak SI`.
const BEFORE_NAMES: &[&str] = &[
    "anak", "bidang", "dunia", "industri", "jurusan", "kerja", "kuliah", "lulusan", "tim", "the",
    "an",
];
/// Names that are everyday words, too: information technology, and information systems.
const AMBIGUOUS_NAMES: &[&str] = &["it", "si"];
/// The most words that a denial reaches, without those that say nothing; a verb that isn't a wish is
/// denied alone.
const MOST_DENIED: usize = 2;
/// The most words of a name that is looked up.
const MOST_NAME_WORDS: usize = 4;

impl Query {
    /// Reads a query. `is_career` says if some words are the name of a career.
    #[must_use]
    pub fn new(text: &str, is_career: &dyn Fn(&str) -> bool) -> Self {
        let tokens = tokens(text);
        let mut query = Self::default();
        let mut position = 0;
        while let Some(token) = tokens.get(position) {
            let before = position.checked_sub(1).and_then(|at| tokens.get(at));
            position += 1;
            if denies(token) {
                if let Some(clause) = denied_before(&tokens, position - 1) {
                    query.deny_last(clause);
                } else if is_denial(&tokens, position - 1) {
                    position = query.read_denial(&tokens, position, is_career);
                }
            } else if is_one_of(token, AVERSIONS) {
                position = span(&tokens, position, 1).1;
            } else if !is_one_of(token, TURNS) {
                query.words.push(Word {
                    text: token.text.clone(),
                    is_abbreviation: is_name(token, before, tokens.len()),
                });
            }
        }
        let says_nothing = |word: &Word| is_stop_word(&word.text) && !word.is_abbreviation;
        if !query.words.iter().all(says_nothing) {
            let typed = query.words.len();
            query.words.retain(|word| !says_nothing(word));
            query.dropped = typed - query.words.len();
        }
        query
    }

    /// Reads a query that is a name: none of its words denies anything.
    #[must_use]
    pub fn of_name(text: &str) -> Self {
        let words = split(text).into_iter().map(|text| Word {
            text,
            is_abbreviation: false,
        });
        Self {
            words: words.collect(),
            ..Self::default()
        }
    }

    /// Reads what follows a denial: names of careers, or up to two words that say something. Returns
    /// the position of the token after it.
    fn read_denial(
        &mut self,
        tokens: &[Token],
        start: usize,
        is_career: &dyn Fn(&str) -> bool,
    ) -> usize {
        let Some(next) = tokens.get(start) else {
            return start;
        };
        // A double denial denies nothing, and neither does the denial of a dislike.
        if denies(next)
            || [NO_DENIALS, AVERSIONS]
                .iter()
                .any(|words| is_one_of(next, words))
        {
            return start + 1;
        }
        if tokens[start - 1].ends_clause {
            return start;
        }
        let says_something =
            |token: &Token| is_one_of(token, SCHOOLING) || !is_stop_word(&token.text);
        let first = start
            + tokens[start..]
                .iter()
                .take_while(|token| !says_something(token))
                .count();
        let is_first = |words| tokens.get(first).is_some_and(|at| is_one_of(at, words));
        if is_first(SCHOOLING) {
            self.wants_no_schooling = true;
        }
        if is_first(SCHOOLING) || is_first(AVERSIONS) {
            return first + 1;
        }
        if let Some(end) = self.read_names(tokens, first, is_career) {
            return end;
        }
        let denial = start - 1;
        let is_verbal = is_one_of(&tokens[denial], VERBAL_DENIALS);
        let most = if is_verbal && !is_wish(tokens, denial) {
            1
        } else {
            MOST_DENIED
        };
        let (lists, end) = span(tokens, start, most);
        self.denied.extend(lists);
        end
    }

    /// Denies words that were read.
    fn deny_last(&mut self, clause: &[Token]) {
        let telling = clause.iter().filter(|token| !is_stop_word(&token.text));
        let denied: Vec<_> = telling.map(|token| token.text.clone()).collect();
        self.words.retain(|word| !denied.contains(&word.text));
        self.denied.extend((!denied.is_empty()).then_some(denied));
    }

    /// Reads the names of careers after a denial, with `or` between them. Returns the position of
    /// the token after them, if there are any.
    fn read_names(
        &mut self,
        tokens: &[Token],
        start: usize,
        is_career: &dyn Fn(&str) -> bool,
    ) -> Option<usize> {
        let (mut end, mut next) = (None, start);
        while let Some((name, after)) = longest_name(tokens, next, is_career) {
            self.denied.push(vec![name]);
            end = Some(after);
            let joint = tokens.get(after).filter(|token| is_one_of(token, JOINTS));
            if joint.is_none() {
                break;
            }
            next = after + 1;
        }
        end
    }
}

/// True if a word may deny what follows it.
fn denies(token: &Token) -> bool {
    let lists = [DENIALS, VERBAL_DENIALS, EXCLUSIONS];
    lists.iter().any(|words| is_one_of(token, words))
}

/// True if a word that denies does so: it isn't part of a question, it is about the reader, and it
/// doesn't tell what one's work keeps from happening.
fn is_denial(tokens: &[Token], at: usize) -> bool {
    let (token, before) = (&tokens[at], &tokens[..at]);
    let follows = |words| before.last().is_some_and(|last| is_one_of(last, words));
    let goes_on = |token: &&Token| !token.ends_clause && !is_one_of(token, TURNS);
    let clause_before = before.iter().rev().take_while(goes_on);
    let mut clause_after = tokens[at + 1..].iter().take_while(goes_on);
    let precedes = |words| clause_before.clone().any(|before| is_one_of(before, words));
    if follows(QUESTIONS) || precedes(&["there"]) {
        return false;
    }
    if is_one_of(token, EXCLUSIONS) {
        let adds = tokens[at..].iter().any(|later| is_one_of(later, ADDITIONS));
        return !precedes(VERBAL_DENIALS) && !adds;
    }
    let is_of_a_noun = clause_after
        .clone()
        .next()
        .is_some_and(|next| is_one_of(next, ARTICLES));
    if !is_one_of(token, VERBAL_DENIALS) || is_of_a_noun {
        return true;
    }
    if clause_after
        .clone()
        .any(|after| is_one_of(after, EXCLUSIONS))
    {
        return false;
    }
    if is_wish(tokens, at) {
        return true;
    }
    if follows(JOINTS) || precedes(PURPOSES) {
        return false;
    }
    let is_existence = clause_after
        .next()
        .is_some_and(|next| is_one_of(next, &["ada"]));
    if is_existence {
        let telling = clause_after.filter(|after| !is_stop_word(&after.text));
        return follows(&["yang", "yg"]) || telling.count() < MOST_DENIED;
    }
    is_about_reader(clause_before)
}

/// True if a clause that goes on with a denial is about the reader: it names nothing and nobody
/// else, or says what the reader likes.
fn is_about_reader<'t>(mut clause: impl Iterator<Item = &'t Token> + Clone) -> bool {
    let says_nothing = |token: &Token| is_stop_word(&token.text) || is_frame_word(&token.text);
    let is_wished = clause.clone().any(|token| is_one_of(token, WISHES));
    is_wished || clause.all(|token| says_nothing(token) && !is_one_of(token, OTHERS))
}

/// True if a word for what one likes follows a denial, or nothing.
fn is_wish(tokens: &[Token], at: usize) -> bool {
    let mut after = tokens[at + 1..].iter();
    let next = after.find(|token| !is_one_of(token, ADVERBS));
    next.is_none_or(|next| is_one_of(next, WISHES))
}

/// The words that a denial at the end of its clause denies: `olahraga iya, atlet enggak`. A question
/// ends in the same words: `bisa jadi pilot nggak?`.
fn denied_before(tokens: &[Token], at: usize) -> Option<&[Token]> {
    let is_last = tokens[at].ends_clause || at + 1 == tokens.len();
    let starts = tokens[..at]
        .iter()
        .rposition(|token| token.ends_clause || is_one_of(token, TURNS))?;
    let clause = &tokens[starts + 1..at];
    let is_question = [WISHES, ABILITIES, JOINTS, &["ada", "apa", "jadi"]]
        .iter()
        .any(|words| clause.iter().any(|token| is_one_of(token, words)));
    let is_denied = is_last
        && !is_question
        && !is_one_of(&tokens[at], EXCLUSIONS)
        && (1..=MOST_DENIED + 1).contains(&clause.len());
    is_denied.then_some(clause)
}

/// The longest name of a career that begins at a position, and the position after it.
fn longest_name(
    tokens: &[Token],
    start: usize,
    is_career: &dyn Fn(&str) -> bool,
) -> Option<(String, usize)> {
    let most = tokens.len().min(start + MOST_NAME_WORDS);
    (start + 1..=most).rev().find_map(|end| {
        let words: Vec<_> = tokens[start..end]
            .iter()
            .map(|token| token.text.as_str())
            .collect();
        let name = words.join(" ");
        is_career(&name).then_some((name, end))
    })
}

/// The words from `start` up to a turn or the end of a clause: at most `most` that say something.
/// They are in one list, or in more with `or` between them. Also returns the position of the token
/// after them.
fn span(tokens: &[Token], start: usize, most: usize) -> (Vec<Vec<String>>, usize) {
    let mut lists: Vec<Vec<String>> = vec![Vec::new()];
    let mut position = start;
    while let Some(token) = tokens.get(position) {
        let words = lists.iter().flatten();
        let telling = words.filter(|word| !is_frame_word(word)).count();
        let is_joint = is_one_of(token, JOINTS);
        let is_new_wish = telling > 0 && is_one_of(token, WISHES);
        let goes_on = telling > 0 && is_one_of(token, RELATIVES);
        let is_end = is_new_wish || goes_on || is_one_of(token, TURNS) || denies(token);
        if is_end || telling == most && !is_joint {
            break;
        }
        position += 1;
        if is_joint {
            lists.push(Vec::new());
        } else if let (Some(words), false) = (lists.last_mut(), is_stop_word(&token.text)) {
            words.push(token.text.clone());
        }
        if token.ends_clause {
            break;
        }
    }
    lists.retain(|words| !words.is_empty());
    (lists, position)
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for chunk in text.split_inclusive([' ', '\t', '\n', ',', ';', '.', '!', '?', '/']) {
        let letters = chunk.chars().filter(|c| c.is_alphabetic());
        let is_capitals =
            letters.clone().all(char::is_uppercase) && (2..=5).contains(&letters.count());
        let first = tokens.len();
        for word in split(chunk) {
            tokens.push(Token {
                text: undoubled(&word).to_owned(),
                is_capitals,
                ends_clause: false,
            });
        }
        // `never-ending` denies nothing.
        if tokens.len() > first + 1 && tokens[first..].iter().any(denies) {
            tokens.truncate(first + 1);
        }
        if let (Some(last), true) = (
            tokens.last_mut(),
            chunk.ends_with([',', ';', '.', '!', '?']),
        ) {
            last.ends_clause = true;
        }
    }
    join_pairs(&mut tokens);
    tokens
}

/// Puts one word in the place of two that leave something out together.
fn join_pairs(tokens: &mut Vec<Token>) {
    for at in (1..tokens.len()).rev() {
        let pair = [at - 1, at].map(|at| tokens[at].text.as_str());
        if EXCLUDING_PAIRS.contains(&pair) {
            tokens.remove(at);
            "except".clone_into(&mut tokens[at - 1].text);
        }
    }
}

/// A word without the `2` that doubles it: `kue2` for *kue-kue*.
fn undoubled(word: &str) -> &str {
    let bare = word
        .strip_suffix('2')
        .filter(|bare| bare.chars().count() >= 3);
    let is_word = |bare: &&str| bare.chars().all(char::is_alphabetic);
    bare.filter(is_word).unwrap_or(word)
}

fn is_one_of(token: &Token, words: &[&str]) -> bool {
    words.contains(&token.text.as_str())
}

/// True if a word is an abbreviation: in capitals, unless everything is; or one of everyday's words
/// that stands alone or after a word such as `kerja`.
fn is_name(token: &Token, before: Option<&Token>, tokens: usize) -> bool {
    let is_ambiguous = is_one_of(token, AMBIGUOUS_NAMES);
    token.is_capitals
        || is_ambiguous
            && (tokens == 1 || before.is_some_and(|before| is_one_of(before, BEFORE_NAMES)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
        let query = Query::new(text, &|name| name == "data engineer");
        let words = query.words.into_iter().map(|word| word.text);
        (words.collect(), query.denied)
    }

    #[track_caller]
    fn assert_read(text: &str, words: &[&str], denied: &[&[&str]]) {
        let owned = |words: &[&str]| words.iter().map(ToString::to_string).collect::<Vec<_>>();
        let denied: Vec<_> = denied.iter().map(|words| owned(words)).collect();
        assert_eq!(read(text), (owned(words), denied), "{text}");
    }

    #[test]
    fn a_denial_reaches_two_words_or_a_turn() {
        assert_read("suka pesawat tapi bukan pilot", &["pesawat"], &[&["pilot"]]);
        assert_read(
            "nggak suka matematika, suka gambar",
            &["gambar"],
            &[&["matematika"]],
        );
        assert_read(
            "I don't want to be a doctor but work in a hospital",
            &["hospital"],
            &[&["doctor"]],
        );
        assert_read("kerja di bank selain teller", &["bank"], &[&["teller"]]);
        assert_read("design without coding", &["design"], &[&["coding"]]);
        assert_read(
            "gambar, gak suka fisika dan kimia, hewan",
            &["gambar", "hewan"],
            &[&["fisika"], &["kimia"]],
        );
        assert_read(
            "data but not data engineer or pilot",
            &["data", "pilot"],
            &[&["data engineer"]],
        );
    }

    #[test]
    fn some_words_after_a_denial_deny_nothing() {
        assert_read("bukan hanya gambar", &["gambar"], &[]);
        assert_read("not only drawing", &["drawing"], &[]);
        assert_read("tidak takut ketinggian", &["ketinggian"], &[]);
        assert_read("don't mind heights", &["heights"], &[]);
        assert_read("bukan tidak suka gambar", &["gambar"], &[]);
        assert_read("why not a chef", &["chef"], &[]);
        assert_read(
            "menjaga sungai supaya tidak tercemar",
            &["menjaga", "sungai", "tercemar"],
            &[],
        );
        assert_read("can't live without music", &["live", "music"], &[]);
        assert_read("never stop drawing", &["drawing"], &[]);
        assert_read(
            "pabrik aman dan tidak celaka",
            &["pabrik", "aman", "celaka"],
            &[],
        );
    }

    #[test]
    fn a_dislike_is_dropped_with_its_word() {
        assert_read("takut darah tapi suka hewan", &["hewan"], &[]);
        assert_read("malas hitung, suka gambar", &["gambar"], &[]);
    }

    #[test]
    fn schooling_is_a_level_and_not_a_denial() {
        let query = Query::new("kerja tanpa kuliah di bengkel", &|_| false);
        assert!(query.wants_no_schooling);
        assert_eq!(query.words.len(), 1, "the workshop");
        assert_eq!(query.denied, [[""; 0]; 0]);
    }

    #[test]
    fn it_is_a_name_in_capitals_alone_or_after_work() {
        let names = |text: &str| {
            let words = Query::new(text, &|_| false).words.into_iter();
            let names = words.filter(|word| word.is_abbreviation);
            names.map(|word| word.text).collect::<Vec<_>>()
        };
        assert_eq!(names("it"), ["it"]);
        assert_eq!(names("kerja it"), ["it"]);
        assert_eq!(names("IT"), ["it"]);
        assert_eq!(names("how it looks"), [""; 0]);
        assert_eq!(names("jurusan si"), ["si"]);
    }
}
