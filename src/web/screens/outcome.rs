//! What to do and by when, why, what it fits with, and what to watch for.

use super::{
    View, folded, handover,
    start::{region, report},
};
use crate::{
    content::{Language, Place, Titled, filled},
    journey::{Message, Screen},
    triage::{
        Answers, Assessment, CARE, Change, Citation, Finding, Fitting, Level, Reading, Rule, Truth,
        assess, because, would_change,
    },
    web::markup::{Element, Name, el, h1, h2, p, part},
};

pub(super) fn draw(view: &View<'_>) -> Element {
    let page = &view.language.page;
    let received = view.journey.received();
    let given = received.map_or_else(|| view.journey.answers(), |it| it.answers);
    // Whoever stops before the end has the details of a warning sign read with caution.
    let answers = if given.complete() { given } else { given.stopped_early() };
    let assessment = assess(&answers);
    let watch = assessment.level.is_none_or(|level| level <= Level::SeeUrgently);
    let shows_patterns = assessment.shows_patterns() && !view.journey.settings.hides_patterns;
    let quiet = "btt-button btt-button--quiet";
    let actions = match received {
        Some(_) => handover::go_on(view),
        None => part("div", "btt-actions")
            .add(view.button(quiet, Message::Check, page.change_answers))
            .add(view.button(quiet, Message::StartAgain, page.begin_again)),
    };
    let (easy, page_words) = (view.journey.is_easy, &view.language.easy);
    let ease = if easy { page_words.hide } else { page_words.show };
    let ease = view.button("btt-button btt-button--quiet btt-ease", Message::Ease, ease);
    let first = view
        .of_region("div")
        .add(care_card(view, &assessment))
        .maybe(told(view, &assessment))
        .maybe(assessment.level.map(|_| ease))
        .maybe(super::overdue(view))
        .maybe(not_finished(view, &assessment, given.complete()))
        .maybe(reasons(view, &assessment.findings_given(&answers, &given)).filter(|_| !easy))
        .maybe(advice(view, &assessment))
        .maybe(watch.then(|| card(view)));
    let screen = super::screen(view)
        .attr(Name::Class, "btt-screen btt-outcome")
        .maybe(received.map(|record| handover::received(view, record, assessment.level)))
        .add(first)
        .fold();
    let rest = part("div", "btt-rest");
    if easy {
        return screen.add(rest.add(region(view)).add(actions).add(super::reviewed(view)));
    }
    if !view.whole {
        // It takes long to make, and is not drawn yet.
        return screen.add(rest);
    }
    let explained = view
        .of_region("div")
        .maybe(shows_patterns.then(|| fits(view, &answers, &assessment)))
        .maybe(assessment.complete.then(|| changes(view, &answers)).flatten())
        .maybe(at_hospital(view, &assessment))
        .maybe((assessment.complete && watch).then(|| care(view, &answers)))
        .maybe((assessment.complete && watch).then(|| next_steps(view)));
    let rest = super::summary::add_to(rest, view)
        .add(explained)
        .maybe(assessment.level.filter(|_| watch).and_then(|_| super::clinic::reached(view)))
        .maybe(super::clinic::asks(view, assessment.level))
        .add(region(view))
        .add(actions)
        .add(part("p", "btt-quiet").text(view.language.about.privacy))
        .add(super::reviewed(view))
        .add(report(view));
    screen.add(rest)
}

/// One card, one action.
fn care_card(view: &View<'_>, assessment: &Assessment) -> Element {
    let (language, page) = (view.language, &view.language.page);
    let Some(level) = assessment.level else {
        return part("section", "btt-care btt-care--open")
            .add(h1().text(page.stopped_heading))
            .add(p(page.so_far_nothing));
    };
    let place = Place { region: view.journey.region, limit: assessment.limit };
    let words = language.level(level);
    let (heading, steps) = advised(language, level, assessment, view.journey.is_easy);
    let prefix = part("span", "btt-hidden").text(words.prefix).text(" ");
    let steps = steps.iter().map(|step| el("li").text_made(language.fill(step, place)));
    let call = (level >= Level::GoToHospital).then(|| el("p").add(view.call("btt-call")));
    el("section")
        .attr_made(Name::Class, ["btt-care btt-care--", level.id()].concat())
        .add(h1().add(prefix).text_made(language.fill(heading, place)))
        .add(el("ol").each(steps))
        .maybe(call)
}

/// What heads the card, and what to do.
fn advised(
    language: &'static Language,
    level: Level,
    assessment: &Assessment,
    easy: bool,
) -> (&'static str, &'static [&'static str]) {
    let (words, crisis) = (language.level(level), &language.crisis);
    match (assessment.is_crisis_alone(), easy) {
        (false, false) => (words.heading, words.steps),
        (false, true) => (words.heading, words.easy),
        (true, false) => (crisis.heading, crisis.steps),
        (true, true) => (crisis.heading, crisis.easy),
    }
}

/// The same in the second language: what the person read, where the answers were
/// handed over.
fn told(view: &View<'_>, assessment: &Assessment) -> Option<Element> {
    let (other, level) = (view.journey.beside?, assessment.level?);
    let place = Place { region: view.journey.region, limit: assessment.limit };
    let (heading, steps) = advised(other, level, assessment, view.journey.is_easy);
    let steps = steps.iter().map(|step| el("li").text_made(other.fill(step, place)));
    let said = view
        .other("div", other)
        .add(el("h2").text_made(other.fill(heading, place)))
        .add(el("ol").each(steps));
    let intro = part("p", "btt-quiet").text(view.language.tongue.told);
    Some(part("section", "btt-told").add(intro).add(said))
}

/// That the questions are not finished, what it could still be, and the way on.
fn not_finished(view: &View<'_>, assessment: &Assessment, complete: bool) -> Option<Element> {
    let (language, page) = (view.language, &view.language.page);
    if complete || assessment.level == Some(Level::CallAmbulance) {
        return None;
    }
    let could_be = assessment.could_be().filter(|&level| Some(level) > assessment.level);
    let could_be = could_be.map(|level| {
        let text = filled(page.could_be, &[("level", language.level(level).name)]);
        el("p").add(el("strong").text_made(text))
    });
    let mut open = part("section", "btt-open");
    if assessment.level == Some(Level::GoToHospital) {
        open = open.add(el("p").text_made(view.fill(page.might_be_ambulance)));
        open = open.add(p(page.hospital_rest_why));
    }
    let (message, words) = match view.journey.screen() {
        Screen::Received => (Message::TakeOver, view.language.link.go_on),
        Screen::Hospital => (Message::GoOn, page.hospital_rest),
        _ => (Message::GoOn, page.go_on),
    };
    Some(open.maybe(could_be).add(view.button("btt-button", message, words)))
}

fn reasons(view: &View<'_>, findings: &[Finding]) -> Option<Element> {
    let page = &view.language.page;
    let reason = |Finding { rule, because }: &Finding| {
        let why = part("p", "btt-why").text(view.say(view.language.rule(rule).why));
        let mut reason = el("li").add(why);
        // For self-care the reason is every answer: they are on the page of answers.
        if !because.is_empty() && rule.level > Level::SelfCare {
            reason = reason.add(part("p", "btt-quiet").text(page.you_said));
            reason = reason.add(view.facts(because));
        }
        reason.maybe(sources(view, rule))
    };
    let reasons = part("ul", "btt-reasons").each(findings.iter().map(reason));
    (!findings.is_empty()).then(|| el("section").add(h2(page.reasons_heading)).add(reasons))
}

fn sources(view: &View<'_>, rule: &Rule) -> Option<Element> {
    let page = &view.language.page;
    let cited = |citation: &Citation| {
        let source = citation.source();
        let item = el("li");
        let item = if source.published { item.text(source.cite).text(": ") } else { item };
        let item = item.text(source.title);
        match citation {
            Citation::Read(_) => item,
            Citation::ToVerify(_) => item.text(" (").text(page.to_verify).text(")"),
        }
    };
    // Their titles are in the language in which they can be read.
    let list = el("ul").attr(Name::Lang, "en").attr(Name::Dir, "ltr");
    let list = list.each(rule.sources.iter().map(cited));
    (!rule.sources.is_empty()).then(|| folded(page.sources, list))
}

/// What to do besides, for every rule that fires, whatever its level.
fn advice(view: &View<'_>, assessment: &Assessment) -> Option<Element> {
    let all = assessment.fired().filter_map(|rule| view.language.rule(rule).advice);
    let items: Vec<_> = all.map(|advice| el("li").text_made(view.fill(advice))).collect();
    let heading = h2(view.language.page.advice_heading);
    (!items.is_empty()).then(|| el("section").add(heading).add(el("ul").each(items)))
}

fn fits(view: &View<'_>, answers: &Answers, assessment: &Assessment) -> Element {
    let (language, page) = (view.language, &view.language.page);
    let shown = || assessment.patterns.iter().flatten();
    let none = shown().next().is_none().then(|| p(language.fit.none));
    let mut fits = el("section")
        .add(h2(page.patterns_heading))
        .add(p(page.not_a_diagnosis))
        .maybe(none)
        .each(shown().filter_map(|fitting| pattern(view, answers, fitting)));
    if let Some(root) = assessment.root {
        fits = fits.add(el("h3").text(page.root_heading)).add(p(language.root(root)));
    }
    fits.add(el("h3").text(page.matching_heading))
        .add(p(language.matching(assessment.matching)))
        .add(p(language.fit.always))
}

fn pattern(view: &View<'_>, answers: &Answers, fitting: &Fitting) -> Option<Element> {
    let (language, page) = (view.language, &view.language.page);
    let words = language.pattern(fitting.pattern)?;
    let rows = fitting.pattern.rows(&Reading::plain(answers));
    let side = |supports: bool, summary| {
        let rows = rows.iter().filter(|(points, _)| (*points > 0) == supports);
        let facts = rows.flat_map(|(_, when)| because(when, answers, Reading::plain));
        let facts: Vec<_> = facts.collect();
        (!facts.is_empty()).then(|| folded(summary, view.facts(&facts)))
    };
    let fit = part("span", "btt-fit").text(language.fit(fitting.fit)).text(": ");
    let pattern = part("article", "btt-pattern")
        .add(el("h3").add(fit).text(words.name))
        .add(p(words.about))
        .maybe(side(true, page.for_))
        .maybe(side(false, page.against));
    Some(pattern)
}

/// The cauda equina card: on every result from "see urgently" down.
fn card(view: &View<'_>) -> Element {
    let card = &view.language.card;
    part("section", "btt-card")
        .add(el("h2").text_made(view.fill(card.heading)).text(":"))
        .add(el("ul").items(card.items))
        .add(el("p").add(el("strong").text(card.close)))
}

/// Single signs more that would call for a hospital or an ambulance.
fn changes(view: &View<'_>, answers: &Answers) -> Option<Element> {
    let words = &view.language.change;
    let all = would_change(answers);
    let group = |level: Level, heading: &'static str| {
        let of_level: Vec<_> = all.iter().filter(|change| change.rule.level == level).collect();
        let rule = |change: &&Change| {
            let signs = change.answers.iter().map(|&answer| view.sign(answer));
            el("li").add(part("ul", "btt-any").each(signs))
        };
        let list = part("ul", "btt-changes").each(of_level.iter().map(rule));
        (!of_level.is_empty())
            .then(|| el("div").add(el("h3").text_made(view.fill(heading))).add(list))
    };
    (!all.is_empty()).then(|| {
        part("section", "btt-change")
            .add(h2(words.heading))
            .add(p(words.intro))
            .maybe(group(Level::CallAmbulance, words.now_ambulance))
            .maybe(group(Level::GoToHospital, words.now_hospital))
            .add(p(words.more))
    })
}

/// What to expect, for whoever is sent to a hospital for nerve or spine.
fn at_hospital(view: &View<'_>, assessment: &Assessment) -> Option<Element> {
    let words = &view.language.hospital;
    let sent = assessment.level == Some(Level::GoToHospital) && !assessment.is_crisis_alone();
    sent.then(|| el("section").add(h2(words.heading)).add(el("ul").items(words.text)))
}

/// What can help meanwhile, and what to beware of.
fn care(view: &View<'_>, answers: &Answers) -> Element {
    let words = &view.language.care;
    let reading = Reading::cautious(answers);
    let fitting = CARE.iter().filter(|care| care.when.truth(&reading) == Truth::True);
    let items = fitting.filter_map(|care| Some(titled(view, view.language.care(care)?)));
    el("section").add(h2(words.heading)).add(p(words.intro)).each(items)
}

fn titled(view: &View<'_>, Titled { title, text }: &Titled) -> Element {
    let text = el("p").text_made(view.fill(text));
    part("details", "btt-titled").add(el("summary").text(title)).add(text)
}

/// Who examines, which tests there are, and treatment step by step.
fn next_steps(view: &View<'_>) -> Element {
    let (next, ladder) = (&view.language.next, &view.language.ladder);
    let steps = [
        &next.who,
        &next.talk,
        &next.examine,
        &next.blood,
        &next.scan,
        &next.nerve_tests,
        &next.circulation,
    ];
    el("section")
        .add(h2(next.heading))
        .each(steps.map(|step| titled(view, step)))
        .add(h2(ladder.heading))
        .add(p(ladder.intro))
        .add(el("ol").items(ladder.steps))
        .add(view.learn())
}
