use proptest::prelude::*;

use super::*;
use crate::messages::Messages;
use crate::questionnaire::ITEMS;
use careers_catalogue::text::Lang;

fn roster(text: &str) -> Roster {
    Roster::new(text.as_bytes()).expect("a table that can be used")
}

fn unusable(bytes: &[u8]) -> Unusable {
    Roster::new(bytes).expect_err("a table that can't be used")
}

fn scores(scores: [u8; 6]) -> Given {
    Given::Scores(Scores::new(scores).expect("scores"))
}

fn lines(roster: &Roster) -> Vec<usize> {
    roster.rows.iter().map(|row| row.line).collect()
}

#[test]
fn every_separator_and_a_byte_order_mark_are_read() {
    for separator in [",", ";", "\t"] {
        for mark in ["", "\u{feff}"] {
            let header = ["Nama", "R", "I", "A", "S", "E", "C", "NIS"].join(separator);
            let row = ["\"Ayu, S.; x\"", "1", "2", "3", "4", "5", "6", "007"].join(separator);
            let roster = roster(&format!("{mark}{header}\r\n{row}\r\n"));
            assert_eq!(roster.rows[0].name.as_deref(), Some("Ayu, S.; x"));
            assert_eq!(roster.rows[0].given, scores([1, 2, 3, 4, 5, 6]));
            assert_eq!(roster.kept, ["NIS"]);
            assert_eq!(roster.rows[0].kept, ["007"]);
        }
    }
}

#[test]
fn a_form_is_read_in_both_languages_in_any_order_of_its_columns() {
    // Each item has its own answer, so that a mistaken column can't go unnoticed.
    let digits: Vec<usize> = (0..ITEMS).map(|item| item * 7 / 3 % 5).collect();
    let answers = std::array::from_fn(|item| u8::try_from(digits[item] + 1).ok());
    let expected = PartialAnswers::new(answers).expect("answers");
    for lang in Lang::ALL {
        let words = &Messages::new(lang).labels.interest;
        let headers: [fn(usize, &str) -> String; 4] = [
            |_, text| text.to_owned(),
            |number, text| format!("{number}. {}", text.to_uppercase()),
            |_, text| format!("Seberapa suka kamu? [{text}]"),
            |number, _| format!("Butir {number}"),
        ];
        for header in headers {
            let quoted = |text: String| format!("\"{text}\"");
            let columns = (0..ITEMS).rev();
            let head: Vec<_> = columns
                .clone()
                .map(|item| quoted(header(item + 1, words.items[item])))
                .collect();
            let in_words: Vec<_> = columns
                .clone()
                .map(|item| quoted(words.answers[digits[item]].to_owned()))
                .collect();
            let in_digits: Vec<_> = columns.map(|item| (digits[item] + 1).to_string()).collect();
            let text = [
                format!("Timestamp,{},Nama", head.join(",")),
                format!("1/2/2026,{},Ayu", in_words.join(",")),
                format!("1/2/2026,{},Budi", in_digits.join(",")),
            ];
            let roster = roster(&text.join("\n"));
            assert_eq!(roster.skipped, []);
            for row in &roster.rows {
                assert_eq!(row.given, Given::Answers(Box::new(expected.clone())));
            }
            assert_eq!(roster.kept, ["Timestamp"]);
        }
    }
}

#[test]
fn lines_are_those_of_an_editor() {
    let text = "Kelas X-1\r\n\r\nnama;kode\r\n\"Ayu\r\nLestari\";1-2-3-4-5-6\r\n\r\n;;\r\n\
        Budi;1-2-3-4-5-6\r\nCitra;x\r\n";
    let roster = roster(text);
    assert_eq!(lines(&roster), [4, 8]);
    assert_eq!(roster.skipped[0].line, 9);
}

#[test]
fn pupils_of_one_name_stay_apart() {
    let roster = roster("nama,kode\nAyu,1-2-3-4-5-6\nAyu,6-5-4-3-2-1\n");
    assert_eq!(lines(&roster), [2, 3]);
    assert_eq!(roster.rows[0].name, roster.rows[1].name);
}

#[test]
fn a_row_says_what_is_wrong_with_it() {
    let text = "nama,R,I,A,S,E,C,kode\n\
        a,33,1,1,1,1,1,\n\
        b,,1,1,1,1,1,\n\
        c,,,,,,,\n\
        d,,,,,,,1-2-3\n\
        e,,,,,,,K9 1-2-3-4-5-6\n\
        f,,,,,,,351423514235142351423514235142351423514235142351\n\
        g,,,,,,,3.5E+47\n\
        h,1,1,1,1,1,1,,x,y\n\
        i,1.5,1,1,1,1,1,\n";
    let problems: Vec<_> = roster(text)
        .skipped
        .into_iter()
        .map(|skipped| skipped.problem)
        .collect();
    let not_a_score = |cell: &str| RowProblem::NotAScore {
        column: "R".to_owned(),
        cell: cell.to_owned(),
    };
    assert_eq!(
        problems,
        [
            not_a_score("33"),
            RowProblem::MissingScore("R".to_owned()),
            RowProblem::NothingGiven,
            RowProblem::NotACode("1-2-3".to_owned()),
            RowProblem::OtherVersion("9".to_owned()),
            RowProblem::OneCell,
            RowProblem::OneCell,
            RowProblem::TooManyCells {
                cells: 10,
                headers: 8
            },
            not_a_score("1.5"),
        ]
    );
}

#[test]
fn an_answer_off_the_scale_is_named_with_its_column() {
    let head: Vec<_> = (1..=ITEMS).map(|number| number.to_string()).collect();
    let mut row = vec!["3"; ITEMS];
    row[16] = "6";
    let roster = roster(&format!("{}\n{}\n", head.join(";"), row.join(";")));
    let problem = RowProblem::NotAnAnswer {
        column: "17".to_owned(),
        cell: "6".to_owned(),
        scale: Scale::FromOne,
    };
    assert_eq!(roster.skipped[0].problem, problem);
}

/// A table of answers to all items, a digit each; a row is a name and its digits.
fn of_digits(rows: &[(&str, &str)]) -> Roster {
    let head: Vec<_> = (1..=ITEMS).map(|number| number.to_string()).collect();
    let row = |(name, digits): &(&str, &str)| {
        let cells: Vec<_> = digits.chars().map(String::from).collect();
        format!("{name};{}\n", cells.join(";"))
    };
    let rows: String = rows.iter().map(row).collect();
    roster(&format!("nama;{}\n{rows}", head.join(";")))
}

#[test]
fn points_of_the_sheet_are_the_answers_one_lower() {
    let points = of_digits(&[("Ayu", &"012344".repeat(8)), ("Budi", &"111111".repeat(8))]);
    let keys = of_digits(&[("Ayu", &"123455".repeat(8)), ("Budi", &"222222".repeat(8))]);
    assert_eq!(
        [points.scale, keys.scale],
        [Some(Scale::FromZero), Some(Scale::FromOne)]
    );
    assert_eq!(points.rows, keys.rows);
    assert_eq!(points.skipped, []);
}

#[test]
fn a_table_with_both_scales_refuses_the_zeros_alone() {
    let both = of_digits(&[("Ayu", &"012344".repeat(8)), ("Budi", &"123455".repeat(8))]);
    assert_eq!(both.scale, Some(Scale::Mixed));
    assert_eq!(lines(&both), [3]);
    assert_eq!(both.skipped[0].name.as_deref(), Some("Ayu"));
    let problem = RowProblem::NotAnAnswer {
        column: "1".to_owned(),
        cell: "0".to_owned(),
        scale: Scale::Mixed,
    };
    assert_eq!(both.skipped[0].problem, problem);
}

#[test]
fn scores_and_answers_in_words_have_no_scale() {
    assert_eq!(roster("nama,kode\nAyu,1-2-3-4-5-0\n").scale, None);
}

#[test]
fn a_quotation_mark_that_is_not_closed_spoils_its_own_row_alone() {
    let rest = "Budi,1-2-3-4-5-6\n".repeat(100);
    let roster = roster(&format!(
        "nama,kode\nAyu,1-2-3-4-5-6\n\"Citra,1-2-3-4-5-6\n{rest}"
    ));
    assert_eq!(lines(&roster), [2]);
    assert_eq!(roster.skipped[0].problem, RowProblem::LongCell);
}

#[test]
fn a_table_says_why_it_cannot_be_used() {
    let found = |names: &[&str]| {
        Unusable::MissingColumns(names.iter().map(|name| (*name).to_owned()).collect())
    };
    for (bytes, expected) in [
        (&b""[..], Unusable::Empty),
        (b"\xef\xbb\xbf\r\n;;;\r\n", Unusable::Empty),
        (b"PK\x03\x04...", Unusable::Binary),
        (b"nama,R\0", Unusable::Binary),
        (b"\xff\xfen\0a\0", Unusable::Utf16),
        (b"nama\nAndr\xe9\n", Unusable::OtherEncoding(2)),
        (b"nama,kode\n", Unusable::NoRows),
        (b"X-1\nNama,Nilai\nAyu,80\n", found(&["Nama", "Nilai"])),
        // The letters of an attendance list aren't scores.
        (b"Nama,S,I,A\nAyu,1,0,0\n", found(&["Nama", "S", "I", "A"])),
        (
            b"R,I,A,S,E,C,R\n1,2,3,4,5,6,7\n",
            Unusable::RepeatedColumn("R".to_owned()),
        ),
        (b"Nama,Jawaban\nAyu,3.5E+47\n", Unusable::OneCell(2)),
    ] {
        assert_eq!(unusable(bytes), expected, "{}", bytes.escape_ascii());
    }
    let large = vec![b'x'; usize::try_from(MOST_BYTES).expect("a size") + 1];
    assert_eq!(unusable(&large), Unusable::TooLarge);
    let long = format!("kode\n{}", "1-2-3-4-5-6\n".repeat(MOST_ROWS + 1));
    assert_eq!(unusable(long.as_bytes()), Unusable::TooManyRows);
}

#[test]
fn kept_columns_have_a_header_of_their_own() {
    let roster = roster("catatan,kode,,catatan\na,1-2-3-4-5-6,b,c\n");
    assert_eq!(roster.kept, ["catatan", "#3", "catatan #4"]);
    assert_eq!(roster.rows[0].kept, ["a", "b", "c"]);
}

proptest! {
    #[test]
    fn no_bytes_stop_the_program(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = Roster::new(&bytes);
    }

    #[test]
    fn no_text_stops_the_program(rows in "([ -~é\u{202e}\n\r;,\"\t]{0,40}\n){0,8}") {
        let _ = Roster::new(format!("nama;kode;R;I;A;S;E;C\n{rows}").as_bytes());
    }
}
