//! Waiting for changes in the sources.

use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::project;

const FOLDERS: [&str; 6] = ["src", "content", "start", "styles", "icons", "embed"];
const FILES: [&str; 4] = ["index.html", "build.rs", "Cargo.toml", "Trunk.toml"];
/// One save makes several events: wait until none came for this long.
const QUIET: Duration = Duration::from_millis(200);

/// A watch over all that goes into the bundle.
pub struct Watch {
    changes: Receiver<()>,
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Starts to collect changes.
    pub fn start() -> Result<Self> {
        let (sender, changes) = channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            if event.is_ok_and(|event| counts(&event, project::root())) {
                // Fails only when nobody waits any more.
                let _ = sender.send(());
            }
        })
        .context("could not start to watch the files")?;
        // The root itself rather than its files: many editors replace a file.
        watcher
            .watch(project::root(), RecursiveMode::NonRecursive)
            .context("could not watch the project's folder")?;
        for folder in FOLDERS {
            let path = project::root().join(folder);
            if path.is_dir() {
                watcher
                    .watch(&path, RecursiveMode::Recursive)
                    .with_context(|| format!("could not watch the folder {folder}"))?;
            }
        }
        Ok(Self { changes, _watcher: watcher })
    }

    /// Waits for the next change, and until the files are quiet again. False
    /// when there can be none any more.
    pub fn wait(&self) -> bool {
        if self.changes.recv().is_err() {
            return false;
        }
        while self.changes.recv_timeout(QUIET).is_ok() {}
        true
    }
}

/// Whether a new build is needed. Reading a file, as the build does, is an
/// event too.
fn counts(event: &Event, root: &Path) -> bool {
    let changes =
        matches!(event.kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_));
    changes
        && event.paths.iter().any(|path| {
            let path = path.strip_prefix(root).unwrap_or(path);
            FILES.iter().any(|file| path == Path::new(file))
                || FOLDERS
                    .iter()
                    .any(|folder| path.starts_with(folder) && path != Path::new(folder))
        })
}

#[cfg(test)]
mod tests {
    use super::counts;
    use notify::event::{AccessKind, CreateKind, ModifyKind};
    use notify::{Event, EventKind};
    use std::path::Path;

    #[test]
    fn only_changes_of_sources_count() {
        let counts =
            |kind, path: &str| counts(&Event::new(kind).add_path(path.into()), Path::new("/p"));
        let modify = EventKind::Modify(ModifyKind::Any);
        assert!(counts(modify, "/p/src/triage/rules.rs"));
        assert!(counts(modify, "/p/index.html"));
        assert!(counts(EventKind::Create(CreateKind::File), "/p/embed/new.js"));
        assert!(!counts(modify, "/p/dist"));
        assert!(!counts(modify, "/p/target/src"));
        assert!(!counts(modify, "/p/Cargo.lock"));
        assert!(!counts(EventKind::Access(AccessKind::Any), "/p/src/lib.rs"));
    }
}
