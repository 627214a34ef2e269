use careers::question::Reply;
use careers_catalogue::text::Lang;
use snapbox::str;

use crate::{assert_view, fit, on_terminals};

#[test]
fn an_open_self_check() {
    assert_view(
        on_terminals(&fit(None), Lang::Id),
        str![[r#"
40 ─────────────────────────────────────
Juru Las Kapal

Cocok kalau
1. Kamu sabar mengulang satu gerakan
   sampai rapi.
2. Kamu tidak takut panas dan percikan.

Kurang cocok kalau
3. Kamu cepat pusing di ruang sempit.

Jawab 3 baris itu di terminal, atau
sekaligus dengan
`careers fit shipyard-welder --answers`
diikuti y (ya), n (tidak), atau ? untuk
tiap baris.
60 ─────────────────────────────────────────────────────────
Juru Las Kapal

Cocok kalau   1. Kamu sabar mengulang satu gerakan sampai
                 rapi.
              2. Kamu tidak takut panas dan percikan.

Kurang cocok  3. Kamu cepat pusing di ruang sempit.
kalau

Jawab 3 baris itu di terminal, atau sekaligus dengan
`careers fit shipyard-welder --answers` diikuti y (ya), n
(tidak), atau ? untuk tiap baris.
80 ─────────────────────────────────────────────────────────────────────────────
Juru Las Kapal

Cocok kalau   1. Kamu sabar mengulang satu gerakan sampai rapi.
              2. Kamu tidak takut panas dan percikan.

Kurang cocok  3. Kamu cepat pusing di ruang sempit.
kalau

Jawab 3 baris itu di terminal, atau sekaligus dengan
`careers fit shipyard-welder --answers` diikuti y (ya), n (tidak), atau ? untuk
tiap baris.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Juru Las Kapal

Cocok kalau   1. Kamu sabar mengulang satu gerakan sampai rapi.
              2. Kamu tidak takut panas dan percikan.

Kurang cocok  3. Kamu cepat pusing di ruang sempit.
kalau

Jawab 3 baris itu di terminal, atau sekaligus dengan `careers fit shipyard-welder --answers` diikuti
y (ya), n (tidak), atau ? untuk tiap baris.

"#]],
    );
}

#[test]
fn an_answered_self_check() {
    let answers = vec![Reply::Yes, Reply::No, Reply::Unsure];
    assert_view(
        on_terminals(&fit(Some(answers)), Lang::En),
        str![[r#"
40 ─────────────────────────────────────
Shipyard Welder

Speaks for it
1. You can repeat one movement until it
   is neat.

Against it
2. Not you: You aren't afraid of heat
   and sparks.

Not clear yet
3. You get dizzy in narrow rooms.

Related
Ship's Master (ship-master)
A ship's master commands the finished
ship.

This is a mirror, not a psychological
test. Nearly everything here can be
learned; talk the result over with a
school counsellor or somebody who knows
you.
60 ─────────────────────────────────────────────────────────
Shipyard Welder

Speaks for it  1. You can repeat one movement until it is
                  neat.

Against it     2. Not you: You aren't afraid of heat and
                  sparks.

Not clear yet  3. You get dizzy in narrow rooms.

Related        Ship's Master (ship-master)
               A ship's master commands the finished ship.

This is a mirror, not a psychological test. Nearly
everything here can be learned; talk the result over with a
school counsellor or somebody who knows you.
80 ─────────────────────────────────────────────────────────────────────────────
Shipyard Welder

Speaks for it  1. You can repeat one movement until it is neat.

Against it     2. Not you: You aren't afraid of heat and sparks.

Not clear yet  3. You get dizzy in narrow rooms.

Related        Ship's Master (ship-master)
               A ship's master commands the finished ship.

This is a mirror, not a psychological test. Nearly everything here can be
learned; talk the result over with a school counsellor or somebody who knows
you.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Shipyard Welder

Speaks for it  1. You can repeat one movement until it is neat.

Against it     2. Not you: You aren't afraid of heat and sparks.

Not clear yet  3. You get dizzy in narrow rooms.

Related        Ship's Master (ship-master)
               A ship's master commands the finished ship.

This is a mirror, not a psychological test. Nearly everything here can be learned; talk the result
over with a school counsellor or somebody who knows you.

"#]],
    );
}
