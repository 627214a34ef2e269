use careers::answer::Answer;
use careers::question::Question;
use careers::render::{Medium, Paint};
use careers::view;
use careers_catalogue::text::Lang;
use snapbox::str;

use crate::{assert_view, example, on_terminals, rendered, search};

#[test]
fn search_results() {
    assert_view(
        on_terminals(&search(), Lang::Id),
        str![[r#"
40 ─────────────────────────────────────
Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: Juru *Las* *Kapal*
60 ─────────────────────────────────────────────────────────
Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: Juru *Las* *Kapal*
80 ─────────────────────────────────────────────────────────────────────────────
Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: Juru *Las* *Kapal*
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: Juru *Las* *Kapal*

"#]],
    );
}

#[test]
fn a_search_for_pay_and_one_of_the_undecided() {
    let about = |words: &str| Question::Search {
        words: words.to_owned(),
        limit: 10,
        catalogues: Vec::new(),
    };
    let texts = [
        on_terminals(&about("gaji juru las"), Lang::Id),
        on_terminals(&about("what does it pay, salary of a welder"), Lang::En),
    ];
    assert_view(
        texts.concat(),
        str![[r#"
40 ─────────────────────────────────────
gaji tidak dicatat di sini karena
terlalu berbeda menurut tempat dan
waktu: lihat lowongan di daerahmu, dan
cara pembayarannya dengan
`careers show KARIER --parts sehari-hari`

Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: *Juru* *Las* Kapal
60 ─────────────────────────────────────────────────────────
gaji tidak dicatat di sini karena terlalu berbeda menurut
tempat dan waktu: lihat lowongan di daerahmu, dan cara
pembayarannya dengan
`careers show KARIER --parts sehari-hari`

Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: *Juru* *Las* Kapal
80 ─────────────────────────────────────────────────────────────────────────────
gaji tidak dicatat di sini karena terlalu berbeda menurut tempat dan waktu:
lihat lowongan di daerahmu, dan cara pembayarannya dengan
`careers show KARIER --parts sehari-hari`

Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: *Juru* *Las* Kapal
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
gaji tidak dicatat di sini karena terlalu berbeda menurut tempat dan waktu: lihat lowongan di
daerahmu, dan cara pembayarannya dengan `careers show KARIER --parts sehari-hari`

Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: *Juru* *Las* Kapal
40 ─────────────────────────────────────
there are no salaries here, because they
differ too much by place and time: look
at vacancies where you live, and at how
it is paid with
`careers show CAREER --parts a-day-at-work`

Shipyard Welder
shipyard-welder · Maritime
  Career: Shipyard *Welder*
60 ─────────────────────────────────────────────────────────
there are no salaries here, because they differ too much by
place and time: look at vacancies where you live, and at how
it is paid with `careers show CAREER --parts a-day-at-work`

Shipyard Welder
shipyard-welder · Maritime
  Career: Shipyard *Welder*
80 ─────────────────────────────────────────────────────────────────────────────
there are no salaries here, because they differ too much by place and time: look
at vacancies where you live, and at how it is paid with
`careers show CAREER --parts a-day-at-work`

Shipyard Welder
shipyard-welder · Maritime
  Career: Shipyard *Welder*
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
there are no salaries here, because they differ too much by place and time: look at vacancies where
you live, and at how it is paid with `careers show CAREER --parts a-day-at-work`

Shipyard Welder
shipyard-welder · Maritime
  Career: Shipyard *Welder*

"#]],
    );
    assert_view(
        view::nothing(
            &Answer::find(&about("bingung mau jadi apa"), &example(), Lang::En).expect("an answer"),
            Lang::En,
        ),
        str![[r#"
no career mentions `bingung mau jadi apa`
see the fields: `careers fields`, or all careers: `careers list`
`careers match` helps if you don't know yet what to become: 48 activities, one key an answer
"#]],
    );
}

#[test]
fn search_results_in_colour() {
    let text = rendered(&search(), Lang::Id, Medium::Terminal(80), Paint::Ansi);
    assert_view(
        text.replace('\u{1b}', "ESC"),
        str![[r#"
ESC[1mJuru Las KapalESC[0m
ESC[36mshipyard-welder · KemaritimanESC[0m
  Karier: Juru ESC[36mLasESC[0m ESC[36mKapalESC[0m

"#]],
    );
}
