use careers_catalogue::text::Lang;
use snapbox::str;

use crate::{assert_view, compare, on_terminals};

#[test]
fn two_careers_side_by_side() {
    assert_view(
        on_terminals(&compare(), Lang::En),
        str![[r#"
40 ─────────────────────────────────────
Focus
Shipyard Welder
• watertight welded joints
• thick steel
Ship's Master
• safety at sea

Summary
Shipyard Welder
Joins steel plates until a hull keeps
out water and stands up to the waves.
Ship's Master
Brings ship, cargo and crew safely to
port.

Level
Shipyard Welder
SMK
Ship's Master
D3

How long
Shipyard Welder
Three years at SMK, then some months of
a welding course.
Ship's Master
-

Duties
Shipyard Welder
• Reads the drawing and chooses the wire
  that suits the thickness of the plate.
• Joins the plates of a hull and checks
  the joints.
Ship's Master
• Sets the course and leads the crew.

A day at work
Shipyard Welder
Mornings in a hull, wearing PPE, paid by
the day; the nice part: a big ship
floats because of your work.
Ship's Master
-

Suits you if
Shipyard Welder
• You can repeat one movement until it
  is neat.
• You aren't afraid of heat and sparks.
Ship's Master
• You stay calm when others panic.

Less so if
Shipyard Welder
• You get dizzy in narrow rooms.
Ship's Master
• You miss home after two days.

Try it now
Shipyard Welder
• Solder two wires, then pull: do they
  hold?
• Watch a workshop weld.
Ship's Master
-

Getting in
Shipyard Welder
A welder's certificate from an LSP.
Ship's Master
-

Supporting subjects
Shipyard Welder
Physics, Mathematics
Ship's Master
Physics, Mathematics

Later on
Shipyard Welder
Then foreman and weld inspector;
straight plates are now welded by
machine.
Ship's Master
-

Misconceptions
Shipyard Welder
✗ Welding is just sticking things
  together.
✓ A wrong joint leaks at sea.
Ship's Master
-

Works with
Shipyard Welder
Works with cutters and quality
inspectors.
Ship's Master
-

Interests
Shipyard Welder
RC: realistic, conventional
Ship's Master
ERC: enterprising, realistic,
conventional

Tools (only)
Shipyard Welder
SMAW, Grinder
Ship's Master
ECDIS

Majors (only)
Shipyard Welder
Teknik Pengelasan, SMK Teknik Pengelasan
Ship's Master
Nautika

Employers (only)
Shipyard Welder
Shipyards in your area
Ship's Master
Pelni

Tools in common
GMAW

Majors in common
Teknik Mesin

Employers in common
PAL Indonesia

Difference
• A ship's master commands the finished
  ship.

Only some parts: `--parts focus+duties`

Abbreviations: LSP: certification body;
PPE: personal protective equipment; SMK:
vocational school.
60 ─────────────────────────────────────────────────────────
Focus
Shipyard Welder
• watertight welded joints
• thick steel
Ship's Master
• safety at sea

Summary
Shipyard Welder
Joins steel plates until a hull keeps out water and stands
up to the waves.
Ship's Master
Brings ship, cargo and crew safely to port.

Level
Shipyard Welder
SMK
Ship's Master
D3

How long
Shipyard Welder
Three years at SMK, then some months of a welding course.
Ship's Master
-

Duties
Shipyard Welder
• Reads the drawing and chooses the wire that suits the
  thickness of the plate.
• Joins the plates of a hull and checks the joints.
Ship's Master
• Sets the course and leads the crew.

A day at work
Shipyard Welder
Mornings in a hull, wearing PPE, paid by the day; the nice
part: a big ship floats because of your work.
Ship's Master
-

Suits you if
Shipyard Welder
• You can repeat one movement until it is neat.
• You aren't afraid of heat and sparks.
Ship's Master
• You stay calm when others panic.

Less so if
Shipyard Welder
• You get dizzy in narrow rooms.
Ship's Master
• You miss home after two days.

Try it now
Shipyard Welder
• Solder two wires, then pull: do they hold?
• Watch a workshop weld.
Ship's Master
-

Getting in
Shipyard Welder
A welder's certificate from an LSP.
Ship's Master
-

Supporting subjects
Shipyard Welder
Physics, Mathematics
Ship's Master
Physics, Mathematics

Later on
Shipyard Welder
Then foreman and weld inspector; straight plates are now
welded by machine.
Ship's Master
-

Misconceptions
Shipyard Welder
✗ Welding is just sticking things together.
✓ A wrong joint leaks at sea.
Ship's Master
-

Works with
Shipyard Welder
Works with cutters and quality inspectors.
Ship's Master
-

Interests
Shipyard Welder
RC: realistic, conventional
Ship's Master
ERC: enterprising, realistic, conventional

Tools (only)
Shipyard Welder
SMAW, Grinder
Ship's Master
ECDIS

Majors (only)
Shipyard Welder
Teknik Pengelasan, SMK Teknik Pengelasan
Ship's Master
Nautika

Employers (only)
Shipyard Welder
Shipyards in your area
Ship's Master
Pelni

Tools           GMAW
in common

Majors          Teknik Mesin
in common

Employers       PAL Indonesia
in common

Difference      • A ship's master commands the finished
                  ship.

Only some parts: `--parts focus+duties`

Abbreviations: LSP: certification body; PPE: personal
protective equipment; SMK: vocational school.
80 ─────────────────────────────────────────────────────────────────────────────
                Shipyard Welder                  Ship's Master
──────────────  ───────────────────────────────  ───────────────────────────────
Focus           • watertight welded joints       • safety at sea
                • thick steel

Summary         Joins steel plates until a hull  Brings ship, cargo and crew
                keeps out water and stands up    safely to port.
                to the waves.

Level           SMK                              D3

How long        Three years at SMK, then some    -
                months of a welding course.

Duties          • Reads the drawing and chooses  • Sets the course and leads the
                  the wire that suits the          crew.
                  thickness of the plate.
                • Joins the plates of a hull
                  and checks the joints.

A day at work   Mornings in a hull, wearing      -
                PPE, paid by the day; the nice
                part: a big ship floats because
                of your work.

Suits you if    • You can repeat one movement    • You stay calm when others
                  until it is neat.                panic.
                • You aren't afraid of heat and
                  sparks.

Less so if      • You get dizzy in narrow        • You miss home after two days.
                  rooms.

Try it now      • Solder two wires, then pull:   -
                  do they hold?
                • Watch a workshop weld.

Getting in      A welder's certificate from an   -
                LSP.

Supporting      Physics, Mathematics             Physics, Mathematics
subjects

Later on        Then foreman and weld            -
                inspector; straight plates are
                now welded by machine.

Misconceptions  ✗ Welding is just sticking       -
                  things together.
                ✓ A wrong joint leaks at sea.

Works with      Works with cutters and quality   -
                inspectors.

Interests       RC: realistic, conventional      ERC: enterprising, realistic,
                                                 conventional

Tools           SMAW, Grinder                    ECDIS
(only)

Majors          Teknik Pengelasan, SMK Teknik    Nautika
(only)          Pengelasan

Employers       Shipyards in your area           Pelni
(only)

Tools           GMAW
in common

Majors          Teknik Mesin
in common

Employers       PAL Indonesia
in common

Difference      • A ship's master commands the finished ship.

Only some parts: `--parts focus+duties`

Abbreviations: LSP: certification body; PPE: personal protective equipment; SMK:
vocational school.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                Shipyard Welder                                      Ship's Master
──────────────  ───────────────────────────────────────────────────  ───────────────────────────────────────────────────
Focus           • watertight welded joints                           • safety at sea
                • thick steel

Summary         Joins steel plates until a hull keeps out water and  Brings ship, cargo and crew safely to port.
                stands up to the waves.

Level           SMK                                                  D3

How long        Three years at SMK, then some months of a welding    -
                course.

Duties          • Reads the drawing and chooses the wire that suits  • Sets the course and leads the crew.
                  the thickness of the plate.
                • Joins the plates of a hull and checks the joints.

A day at work   Mornings in a hull, wearing PPE, paid by the day;    -
                the nice part: a big ship floats because of your
                work.

Suits you if    • You can repeat one movement until it is neat.      • You stay calm when others panic.
                • You aren't afraid of heat and sparks.

Less so if      • You get dizzy in narrow rooms.                     • You miss home after two days.

Try it now      • Solder two wires, then pull: do they hold?         -
                • Watch a workshop weld.

Getting in      A welder's certificate from an LSP.                  -

Supporting      Physics, Mathematics                                 Physics, Mathematics
subjects

Later on        Then foreman and weld inspector; straight plates     -
                are now welded by machine.

Misconceptions  ✗ Welding is just sticking things together.          -
                ✓ A wrong joint leaks at sea.

Works with      Works with cutters and quality inspectors.           -

Interests       RC: realistic, conventional                          ERC: enterprising, realistic, conventional

Tools           SMAW, Grinder                                        ECDIS
(only)

Majors          Teknik Pengelasan, SMK Teknik Pengelasan             Nautika
(only)

Employers       Shipyards in your area                               Pelni
(only)

Tools           GMAW
in common

Majors          Teknik Mesin
in common

Employers       PAL Indonesia
in common

Difference      • A ship's master commands the finished ship.

Only some parts: `--parts focus+duties`

Abbreviations: LSP: certification body; PPE: personal protective equipment; SMK: vocational school.

"#]],
    );
}
