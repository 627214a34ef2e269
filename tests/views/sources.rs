use careers::question::Question;
use careers_catalogue::text::Lang;
use snapbox::str;

use crate::{assert_view, on_terminals};

#[test]
fn the_catalogues_in_use() {
    assert_view(
        on_terminals(&Question::Sources, Lang::En),
        str![[r#"
40 ─────────────────────────────────────
built-in
  Careers: 3
  Origin: an example
  File: in the program
  Reason: part of the program

Written for tests, by whoever tests.
60 ─────────────────────────────────────────────────────────
Catalogue  Careers  Origin      File     Reason
─────────────────────────────────────────────────────
built-in   3        an example  in the   part of the
                                program  program

Written for tests, by whoever tests.
80 ─────────────────────────────────────────────────────────────────────────────
Catalogue  Careers  Origin      File            Reason
────────────────────────────────────────────────────────────────────
built-in   3        an example  in the program  part of the program

Written for tests, by whoever tests.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Catalogue  Careers  Origin      File            Reason
────────────────────────────────────────────────────────────────────
built-in   3        an example  in the program  part of the program

Written for tests, by whoever tests.

"#]],
    );
}
