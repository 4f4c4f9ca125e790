//! ChromeDriver as a running process.

use std::fs::File;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::project;

/// A running driver. It ends when it is dropped, whatever happened to the tests.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts the program on a free port and waits until it answers.
    pub fn start(program: &Path) -> Result<Self> {
        let port = free_port()?;
        std::fs::create_dir_all(project::work()).context("could not make a folder for the log")?;
        let log = project::work().join("chromedriver.log");
        let out = File::create(&log).context("could not write the log of ChromeDriver")?;
        let errors = out.try_clone().context("could not write the log twice")?;
        let child = Command::new(program)
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(errors)
            .spawn()
            .context("could not start ChromeDriver")?;
        let mut driver = Self { child, port };
        let start = Instant::now();
        while driver.ask("/status").is_err() {
            if let Ok(Some(status)) = driver.child.try_wait() {
                bail!("ChromeDriver ended ({status}); see {}", log.display());
            }
            if start.elapsed() > Duration::from_secs(20) {
                bail!("ChromeDriver does not answer; see {}", log.display());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(driver)
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Sends a request and waits for the start of the answer; the driver keeps
    /// the connection open after it.
    fn ask(&self, path: &str) -> Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        let host = format!("127.0.0.1:{}", self.port);
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n")?;
        stream.read_exact(&mut [0])?;
        Ok(())
    }
}

impl Drop for Driver {
    /// Asks the driver to close its browsers and itself, then makes sure.
    fn drop(&mut self) {
        let _ = self.ask("/shutdown");
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(5) {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> Result<u16> {
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .context("could not find a free port")?;
    Ok(listener.local_addr()?.port())
}
