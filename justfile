# The five things that one does here; `just` alone lists them. https://just.systems

_list:
    @just --list --unsorted

# Ask the program: `just ask show backend`
ask *words:
    cargo run --release --locked -- {{ words }}

# Run the tests
test:
    cargo test --locked

# Write transcripts and pictures anew; read what changed before you commit
accept:
    TRYCMD=overwrite SNAPSHOTS=overwrite cargo test --locked

# Check everything that has to pass before a change lands
check:
    bash .ci/run

# Build a release for this machine into target/dist
dist:
    release/archive "$(rustc --print host-tuple)" "$(release/build "$(rustc --print host-tuple)")" target/dist
