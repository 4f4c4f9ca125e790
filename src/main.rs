//! The program that the page loads: it mounts the widget.

fn main() {
    back_to_toe::web::start();
}
