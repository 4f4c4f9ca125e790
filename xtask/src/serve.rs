//! The command `serve`: build, serve, and build again when something changes.

use std::thread;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::server::{Port, Server};
use crate::site::Site;
use crate::watch::Watch;
use crate::{bundle, process, project, tools, worker};

/// Builds and serves until the person stops it.
pub fn run(port: u16, watch: bool) -> Result<()> {
    // First, because it is soon known whether the port is free.
    let port = Port::reserve(port)?;
    let tools = tools::set_up()?;
    // Before the first build, so that no change is missed.
    let watch = watch.then(Watch::start).transpose()?;
    bundle::build(&tools)?;
    let server = port.serve(built()?)?;
    println!("Serving on {} (stop with Ctrl+C)", server.url());
    let Some(watch) = watch else {
        loop {
            thread::park();
        }
    };
    println!("Watching for changes");
    while watch.wait() {
        let start = Instant::now();
        println!("Rebuilding …");
        match rebuild(&server) {
            Ok(()) => println!(
                "rebuilt in {:.0} s, reload the page",
                start.elapsed().as_secs_f64().ceil()
            ),
            Err(error) => eprintln!("error: {error:#}\nStill serving the last good build."),
        }
    }
    anyhow::bail!("the files can no longer be watched")
}

/// Builds in a new process: the emergency text in the page is compiled into
/// this program, and it may be what has changed.
fn rebuild(server: &Server) -> Result<()> {
    let mut build = project::cargo(["run", "--quiet", "--package", "xtask", "--", "build"]);
    process::run(&mut build).context("the build failed")?;
    server.replace(built()?);
    Ok(())
}

/// The last build, with a worker that never shows an older one.
fn built() -> Result<Site> {
    Ok(Site::read(&project::dist())?.with(worker::WORKER, worker::IDLE))
}
