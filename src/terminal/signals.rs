//! Signals that end the program: a dialogue gives the terminal back before it obeys them, and a
//! pager has Ctrl-C to itself.

#[cfg(unix)]
pub use unix::Signals;

#[cfg(not(unix))]
pub use other::Signals;

#[cfg(unix)]
mod unix {
    use std::io;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

    use signal_hook::consts::{SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::{flag, low_level};

    /// Catches some signals that end a program, until it is dropped.
    pub struct Signals {
        /// The number of the caught signal, or 0.
        caught: Arc<AtomicUsize>,
        is_over: Arc<AtomicBool>,
    }

    impl Signals {
        /// The signal of Ctrl-C.
        pub const INTERRUPT: i32 = SIGINT;
        /// Those that end a dialogue. Not `SIGHUP`: then the terminal is gone, and there is nothing
        /// to give back.
        pub const ENDING: [i32; 3] = [SIGINT, SIGQUIT, SIGTERM];

        /// Catches signals from now on.
        ///
        /// # Errors
        /// The system refuses.
        pub fn new(signals: &[i32]) -> io::Result<Self> {
            let (caught, is_over) = (Arc::default(), Arc::default());
            for &signal in signals {
                flag::register_conditional_default(signal, Arc::clone(&is_over))?;
                let number = usize::try_from(signal).unwrap_or_default();
                flag::register_usize(signal, Arc::clone(&caught), number)?;
            }
            Ok(Self { caught, is_over })
        }

        /// Ends the program by the signal that was caught, if one was. `prepare` comes before.
        pub fn obey(&self, prepare: fn()) {
            let caught = self.caught.load(Ordering::SeqCst);
            if let Some(signal) = i32::try_from(caught).ok().filter(|signal| *signal != 0) {
                prepare();
                let _ = low_level::emulate_default_handler(signal);
            }
        }
    }

    impl Drop for Signals {
        fn drop(&mut self) {
            self.is_over.store(true, Ordering::SeqCst);
        }
    }
}

#[cfg(not(unix))]
mod other {
    use std::io;

    /// Nothing: Windows sends keys, and ends the program itself when its window is closed.
    pub struct Signals;

    impl Signals {
        /// No signal.
        pub const INTERRUPT: i32 = 0;
        /// No signals.
        pub const ENDING: [i32; 0] = [];

        /// Does nothing.
        ///
        /// # Errors
        /// None.
        #[allow(clippy::unnecessary_wraps, reason = "it can fail on other systems")]
        pub fn new(_signals: &[i32]) -> io::Result<Self> {
            Ok(Self)
        }

        /// Does nothing.
        #[allow(clippy::unused_self, reason = "other systems need it")]
        pub fn obey(&self, _prepare: fn()) {}
    }
}
