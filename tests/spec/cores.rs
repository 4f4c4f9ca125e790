//! Work on all cores.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// Does something with each; the results are in the order of what they are of.
pub fn on_all_cores<T: Sync, R: Send>(of: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        loop {
            let n = next.fetch_add(1, Ordering::Relaxed);
            match of.get(n) {
                Some(one) => done.push((n, work(one))),
                None => return done,
            }
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let mut done: Vec<_> = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(worker)).collect();
        let done = workers.into_iter().flat_map(|worker| worker.join().unwrap());
        done.collect()
    });
    done.sort_unstable_by_key(|it| it.0);
    done.into_iter().map(|it| it.1).collect()
}
