#!/usr/bin/python3
"""A window with a page of WebKitGTK in it, and nothing else.

WebKitGTK's own MiniBrowser cannot be as narrow as a phone, and its driver tells
nothing of requests and errors. A page in this window can order what the tests
need, as JSON; it is told what was asked of the network and what went wrong.
"""

import base64
import json
import os
import tempfile

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
gi.require_version("JavaScriptCore", "4.1")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, Gtk, JavaScriptCore, WebKit2

ALL_FRAMES = WebKit2.UserContentInjectedFrames.ALL_FRAMES
AT_START = WebKit2.UserScriptInjectionTime.START
CENTIMETRE = 10.0

# Tells of errors.
WATCH = """(() => {
    const told = webkit.messageHandlers.error;
    const tell = (it) => told.postMessage(`${it}`);
    addEventListener('error', (event) => event.isTrusted && tell(event.error ?? event.message));
    addEventListener('unhandledrejection', (event) => tell(event.reason));
    const { error } = console;
    console.error = (...words) => { tell(words.join(' ')); error(...words); };
})()"""

requests, errors, folders, windows = [], [], [], []
content = WebKit2.UserContentManager()
context = WebKit2.WebContext.new_ephemeral()
settings = WebKit2.Settings()
looks = Gtk.Settings.get_default()


def before_the_page(script):
    content.add_script(WebKit2.UserScript.new(script, ALL_FRAMES, AT_START, None, None))


def resize(size):
    window.resize(*size)


def emulate(wanted):
    looks.set_property("gtk-application-prefer-dark-theme", wanted["dark"])
    looks.set_property("gtk-enable-animations", not wanted["still"])
    looks.set_property("gtk-theme-name", "HighContrast" if wanted["contrast"] else "Adwaita")


def scripts(allowed):
    settings.set_enable_javascript(allowed)


def print_page(size, answer):
    """Prints as a person would, with a printer that is a file."""
    file = os.path.join(tempfile.mkdtemp(), "page.pdf")
    printer = Gtk.PrintSettings()
    printer.set_printer("Print to File")
    printer.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, f"file://{file}")
    printer.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    paper = Gtk.PageSetup()
    width, height = (it * CENTIMETRE for it in size)
    paper.set_paper_size(Gtk.PaperSize.new_custom("test", "test", width, height, Gtk.Unit.MM))
    for side in ("top", "bottom", "left", "right"):
        getattr(paper, f"set_{side}_margin")(CENTIMETRE, Gtk.Unit.MM)
    operation = WebKit2.PrintOperation.new(view)
    operation.set_print_settings(printer)
    operation.set_page_setup(paper)

    def finished(_operation):
        with open(file, "rb") as pdf:
            answer(base64.b64encode(pdf.read()).decode())

    operation.connect("finished", finished)
    operation.connect("failed", lambda _operation, error: answer(f"failed: {error}"))
    # It must live until then.
    print_page.operation = operation
    operation.print_()


def taken(news):
    all_of_it = list(news)
    news.clear()
    return all_of_it


ORDERS = {
    "before_the_page": before_the_page,
    "resize": resize,
    "emulate": emulate,
    "scripts": scripts,
    "downloads": folders.append,
    "requests": lambda _: taken(requests),
    "errors": lambda _: taken(errors),
}


def order(_content, value, reply):
    name, what = json.loads(value.to_string())
    page = value.get_context()

    def answer(it):
        reply.return_value(JavaScriptCore.Value.new_from_json(page, json.dumps(it)))

    if name == "print":
        print_page(what, answer)
    else:
        answer(ORDERS[name](what))
    return True


def download(_context, download):
    def decide(download, name):
        if folders:
            download.set_destination(f"file://{os.path.join(folders[-1], name)}")
        return bool(folders)

    download.connect("decide-destination", decide)


def automation(_context, session):
    browser = WebKit2.ApplicationInfo()
    browser.set_name("WebKitGTK")
    session.set_application_info(browser)
    # The first page is there; each one more gets a window of its own.
    views = iter([view])
    session.connect("create-web-view", lambda _session: next(views, None) or opened()[0])


def closed(window):
    windows.remove(window)
    if not windows:
        Gtk.main_quit()


def opened():
    """Another page in another window."""
    view = WebKit2.WebView(
        web_context=context,
        user_content_manager=content,
        settings=settings,
        is_controlled_by_automation=True,
    )
    view.connect("resource-load-started", lambda _view, _resource, it: requests.append(it.get_uri()))
    window = Gtk.Window(decorated=False)
    window.add(view)
    windows.append(window)
    view.connect("close", lambda _view: window.destroy())
    window.connect("destroy", closed)
    window.set_default_size(360, 740)
    window.show_all()
    # There is no window manager that would do so.
    window.get_window().focus(Gdk.CURRENT_TIME)
    view.load_uri("about:blank")
    return view, window


content.connect("script-message-with-reply-received::order", order)
content.register_script_message_handler_with_reply("order", None)
content.connect("script-message-received::error", lambda _, it: errors.append(it.get_js_value().to_string()))
content.register_script_message_handler("error")
before_the_page(WATCH)

context.set_automation_allowed(True)
context.set_preferred_languages(["en-GB"])
context.connect("automation-started", automation)
context.connect("download-started", download)

view, window = opened()
Gtk.main()
