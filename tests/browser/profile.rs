//! Firefox's folder, one for each browser.

use crate::driver::Browser;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::{
        LazyLock,
        atomic::{AtomicUsize, Ordering},
    },
};

/// What Firefox makes of an empty folder when it starts, which is half of the work of
/// a start. It has shown no page.
static READY: LazyLock<PathBuf> = LazyLock::new(|| {
    let _ = fs::remove_dir_all(root());
    let ready = root().join("ready");
    fs::create_dir_all(&ready).unwrap();
    drop(Browser::start_in(Some(&ready)));
    ready
});

fn root() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("firefox")
}

/// A folder that one browser has for itself.
pub struct Profile(PathBuf);

impl Profile {
    /// One as Firefox leaves it that was started and ended.
    pub fn fresh() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let own = READY.with_file_name(COUNT.fetch_add(1, Ordering::Relaxed).to_string());
        let copied = Command::new("cp").arg("-R").args([&*READY, &own]).status();
        assert!(copied.unwrap().success(), "{} could not be copied", READY.display());
        Self(own)
    }

    pub fn folder(&self) -> &Path {
        &self.0
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // What stays behind is removed by the next run.
        let _ = fs::remove_dir_all(&self.0);
    }
}
