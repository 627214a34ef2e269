//! Opens pages in a headless Chromium, acts there as a person does, and reads what became of them.
//!
//! Commands, answers and events are those of its developer tools:
//! <https://chromedevtools.github.io/devtools-protocol/>.

#![allow(dead_code, reason = "not every test file needs everything")]

mod page;
mod process;
mod view;

use std::cell::RefCell;
use std::env;
use std::path::Path;

use serde_json::Value;

#[allow(unused_imports, reason = "not every test file needs everything")]
pub use page::{Page, page_sizes};
use process::Process;
#[allow(unused_imports, reason = "not every test file needs everything")]
pub use view::{Device, Media, Scheme, Scripts, View};

/// The names of the program. Chrome comes first, because Ubuntu's Chromium is a snap, which can't
/// read temporary folders.
const PROGRAMS: [&str; 3] = ["google-chrome", "chromium", "chromium-browser"];

/// A browser with a profile of its own, in which no host name resolves. Its pages share what they
/// store.
pub struct Browser {
    process: RefCell<Process>,
}

impl Browser {
    /// Starts the browser of this machine, if there is one.
    pub fn find() -> Option<Self> {
        let path = env::var_os("PATH")?;
        let folders = || env::split_paths(&path);
        let mut programs = PROGRAMS
            .into_iter()
            .flat_map(|name| folders().map(move |folder| folder.join(name)));
        let program = programs.find(|program| program.is_file())?;
        let process = RefCell::new(Process::start(&program));
        Some(Self { process })
    }

    /// Opens a file in a tab of its own and waits until it has loaded with all that belongs to it.
    #[track_caller]
    pub fn open(&self, path: impl AsRef<Path>, view: View) -> Page<'_> {
        let page = Page::new(self);
        for (method, params) in view.commands() {
            page.call(method, params);
        }
        page.go_to(&url(path.as_ref()));
        page
    }

    #[track_caller]
    fn call(&self, session: Option<&str>, method: &str, params: Value) -> Value {
        self.process.borrow_mut().call(session, method, params)
    }
}

/// The address of a file. Only these characters mean something else in an address.
fn url(path: &Path) -> String {
    let path = path.canonicalize().expect("the page is there");
    let path = path.to_str().expect("a path in UTF-8");
    let path = path.replace('%', "%25").replace('?', "%3F");
    format!("file://{}", path.replace('#', "%23"))
}
