use careers::error::Error;
use careers::render::{Medium, Paint, RenderOptions};
use careers::{render, view};
use careers_catalogue::text::Lang;
use careers_catalogue::toml::diagnostic::Severity;
use snapbox::str;

use crate::{assert_view, example};

#[test]
fn an_error_with_its_hint() {
    let error = example()
        .find("shipyard welde")
        .map_err(Error::from)
        .expect_err("a mistyped name");
    let options = RenderOptions {
        medium: Medium::Terminal(80),
        paint: Paint::Ansi,
    };
    let text = Lang::ALL.map(|lang| {
        render::report(
            &view::error::report(&error, lang),
            Severity::Error,
            lang,
            options,
        )
    });
    assert_view(
        text.concat().replace('\u{1b}', "ESC"),
        str![[r#"
ESC[31;1mgalat:ESC[0m tidak ada karier bernama `shipyard welde`
ESC[1mpetunjuk:ESC[0m maksudmu `shipyard-welder` (Juru Las Kapal)? Kalau bukan, cari:
`careers search "shipyard welde"`
ESC[31;1merror:ESC[0m there is no career named `shipyard welde`
ESC[1mhint:ESC[0m did you mean `shipyard-welder` (Shipyard Welder)? If not, search:
`careers search "shipyard welde"`

"#]],
    );
}
