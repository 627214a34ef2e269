use careers::question::{Filter, Question};
use careers_catalogue::text::Lang;
use snapbox::str;

use crate::{assert_view, on_terminals};

#[test]
fn a_list_of_careers() {
    assert_view(
        on_terminals(&Question::List(Filter::default()), Lang::Id),
        str![[r#"
40 ─────────────────────────────────────
shipyard-welder
  Karier: Juru Las Kapal
  Bidang: Kemaritiman
  Jenjang: SMK
  Minat: RC

ship-master
  Karier: Nakhoda
  Bidang: Kemaritiman
  Jenjang: D3
  Minat: ERC

care-assistant
  Karier: Care Assistant [en]
  Bidang: Kesehatan & Perawatan
  Minat: S
60 ─────────────────────────────────────────────────────────
Slug             Karier     Bidang       Jenjang  Minat
────────────────────────────────────────────────────────
shipyard-welder  Juru Las   Kemaritiman  SMK      RC
                 Kapal
ship-master      Nakhoda    Kemaritiman  D3       ERC
care-assistant   Care       Kesehatan &  -        S
                 Assistant  Perawatan
                 [en]
80 ─────────────────────────────────────────────────────────────────────────────
Slug             Karier               Bidang                 Jenjang  Minat
────────────────────────────────────────────────────────────────────────────
shipyard-welder  Juru Las Kapal       Kemaritiman            SMK      RC
ship-master      Nakhoda              Kemaritiman            D3       ERC
care-assistant   Care Assistant [en]  Kesehatan & Perawatan  -        S
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Slug             Karier               Bidang                 Jenjang  Minat
────────────────────────────────────────────────────────────────────────────
shipyard-welder  Juru Las Kapal       Kemaritiman            SMK      RC
ship-master      Nakhoda              Kemaritiman            D3       ERC
care-assistant   Care Assistant [en]  Kesehatan & Perawatan  -        S

"#]],
    );
}
