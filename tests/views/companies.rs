use careers::question::Question;
use careers_catalogue::text::Lang;
use snapbox::str;

use crate::{assert_view, on_terminals};

#[test]
fn a_list_of_companies() {
    assert_view(
        on_terminals(
            &Question::Companies {
                career: None,
                catalogues: Vec::new(),
            },
            Lang::En,
        ),
        str![[r#"
40 ─────────────────────────────────────
PAL Indonesia
  Sector: Shipyards
  Careers: 2

Shipyards in your area
  Sector: Shipyards
  Careers: 1

Pelni
  Sector: Shipping
  Careers: 1
60 ─────────────────────────────────────────────────────────
Employer                Sector     Careers
───────────────────────────────────────────
PAL Indonesia           Shipyards  2
Shipyards in your area  Shipyards  1
Pelni                   Shipping   1
80 ─────────────────────────────────────────────────────────────────────────────
Employer                Sector     Careers
───────────────────────────────────────────
PAL Indonesia           Shipyards  2
Shipyards in your area  Shipyards  1
Pelni                   Shipping   1
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Employer                Sector     Careers
───────────────────────────────────────────
PAL Indonesia           Shipyards  2
Shipyards in your area  Shipyards  1
Pelni                   Shipping   1

"#]],
    );
}
