//! What to do and by when, why, what it fits with, and what to watch for.

use super::{View, start::region};
use crate::{
    content::Place,
    journey::{Message, Screen},
    triage::{Answers, Assessment, Citation, Finding, Fitting, Level, Reading, assess, because},
};
use yew::prelude::*;

pub(super) fn draw(view: &View<'_>) -> Html {
    let page = &view.language.page;
    let given = view.journey.answers();
    // Whoever stops before the end has the details of a warning sign read with caution.
    let answers = if given.complete() {
        given
    } else {
        given.stopped_early()
    };
    let assessment = assess(&answers);
    let findings = assessment.findings(&answers);
    html! {
        <div class="btt-screen btt-outcome">
            { view.back() }
            { care_card(view, &assessment) }
            { not_finished(view, &assessment) }
            { reasons(view, &findings) }
            { advice(view, &assessment) }
            { fits(view, &answers, &assessment) }
            if assessment.level.is_none_or(|level| level <= Level::SeeUrgently) {
                { card(view) }
            }
            { region(view) }
            <div class="btt-actions">
                { view.button("btt-button btt-button--quiet", Message::Check, page.change_answers) }
                { view.button("btt-button btt-button--quiet", Message::StartAgain, page.begin_again) }
            </div>
            <p class="btt-quiet">{ view.language.about.privacy }{ " " }{ view.language.about.reviewed }</p>
        </div>
    }
}

/// One card, one action.
fn care_card(view: &View<'_>, assessment: &Assessment) -> Html {
    let (language, page) = (view.language, &view.language.page);
    let Some(level) = assessment.level else {
        return html! {
            <section class="btt-care btt-care--open">
                <h1 tabindex="-1">{ page.stopped_heading }</h1>
                <p>{ page.so_far_nothing }</p>
            </section>
        };
    };
    let place = Place {
        region: view.journey.region,
        limit: assessment.limit,
    };
    let words = language.level(level);
    let (heading, steps) = if assessment.is_crisis_alone() {
        (language.crisis.heading, language.crisis.steps)
    } else {
        (words.heading, words.steps)
    };
    let number = place.region.emergency_number();
    html! {
        <section class={format!("btt-care btt-care--{}", level.id())}>
            <h1 tabindex="-1">
                <span class="btt-hidden">{ words.prefix }{ " " }</span>{ language.fill(heading, place) }
            </h1>
            <ol>for step in steps { <li>{ language.fill(step, place) }</li> }</ol>
            if level >= Level::GoToHospital {
                <p><a class="btt-call" href={format!("tel:{number}")}>{ view.fill(page.call) }</a></p>
            }
        </section>
    }
}

/// That the questions are not finished, what it could still be, and the way on.
fn not_finished(view: &View<'_>, assessment: &Assessment) -> Html {
    let (language, page) = (view.language, &view.language.page);
    if assessment.complete || assessment.level == Some(Level::CallAmbulance) {
        return Html::default();
    }
    let could_be = assessment
        .could_be()
        .filter(|&level| Some(level) > assessment.level);
    let hospital = assessment.level == Some(Level::GoToHospital);
    html! {
        <section class="btt-open">
            if hospital {
                <p>{ view.fill(page.might_be_ambulance) }</p>
                <p>{ page.hospital_rest_why }</p>
            }
            if let Some(level) = could_be {
                <p><strong>{ page.could_be.replace("{level}", language.level(level).name) }</strong></p>
            }
            { view.button("btt-button", Message::GoOn, if view.journey.screen() == Screen::Hospital { page.hospital_rest } else { page.go_on }) }
        </section>
    }
}

fn reasons(view: &View<'_>, findings: &[Finding]) -> Html {
    let page = &view.language.page;
    let reason = |finding: &Finding| {
        let rule = finding.rule;
        // For self-care the reason is every answer: they are on the page of answers.
        let shown = !finding.because.is_empty() && rule.level > Level::SelfCare;
        html! {
            <li>
                <p class="btt-why">{ view.say(view.language.rule(rule).why) }</p>
                if shown {
                    <p class="btt-quiet">{ page.you_said }</p>
                    { view.facts(&finding.because) }
                }
                if !rule.sources.is_empty() {
                    <details>
                        <summary>{ page.sources }</summary>
                        <ul>for citation in rule.sources { <li>{ cited(view, *citation) }</li> }</ul>
                    </details>
                }
            </li>
        }
    };
    html! {
        if !findings.is_empty() {
            <section>
                <h2>{ page.reasons_heading }</h2>
                <ul class="btt-reasons">for finding in findings { { reason(finding) } }</ul>
            </section>
        }
    }
}

fn cited(view: &View<'_>, citation: Citation) -> String {
    let source = citation.source();
    let note = match citation {
        Citation::Read(_) => String::new(),
        Citation::ToVerify(_) => format!(" ({})", view.language.page.to_verify),
    };
    format!("{}: {}{note}", source.cite, source.title)
}

/// What to do besides, for every rule that fires, whatever its level.
fn advice(view: &View<'_>, assessment: &Assessment) -> Html {
    let all = assessment
        .fired()
        .filter_map(|rule| view.language.rule(rule).advice);
    let all: Vec<_> = all.collect();
    html! {
        if !all.is_empty() {
            <section>
                <h2>{ view.language.page.advice_heading }</h2>
                <ul>for advice in all { <li>{ view.fill(advice) }</li> }</ul>
            </section>
        }
    }
}

fn fits(view: &View<'_>, answers: &Answers, assessment: &Assessment) -> Html {
    let (language, page) = (view.language, &view.language.page);
    if !assessment.shows_patterns() {
        return Html::default();
    }
    let shown: Vec<_> = assessment.patterns.iter().flatten().collect();
    html! {
        <section>
            <h2>{ page.patterns_heading }</h2>
            <p>{ page.not_a_diagnosis }</p>
            if shown.is_empty() {
                <p>{ language.fit.none }</p>
            }
            for fitting in shown {
                { pattern(view, answers, fitting) }
            }
            if let Some(root) = assessment.root {
                <h3>{ page.root_heading }</h3>
                <p>{ language.root(root) }</p>
            }
            <h3>{ page.matching_heading }</h3>
            <p>{ language.matching(assessment.matching) }</p>
            <p>{ language.fit.always }</p>
        </section>
    }
}

fn pattern(view: &View<'_>, answers: &Answers, fitting: &Fitting) -> Html {
    let (language, page) = (view.language, &view.language.page);
    let rows = fitting.pattern.rows(&Reading::plain(answers));
    let side = |supports: bool| {
        let rows = rows.iter().filter(|(points, _)| (*points > 0) == supports);
        let mut facts: Vec<_> = rows
            .flat_map(|(_, when)| because(when, answers, Reading::plain))
            .collect();
        facts.sort_unstable();
        facts.dedup();
        facts
    };
    let (supports, contradicts) = (side(true), side(false));
    html! {
        if let Some(words) = language.pattern(fitting.pattern) {
            <article class="btt-pattern">
                <h3><span class="btt-fit">{ language.fit(fitting.fit) }{ ": " }</span>{ words.name }</h3>
                <p>{ words.about }</p>
                <details>
                    <summary>{ page.for_ }</summary>
                    { view.facts(&supports) }
                </details>
                if !contradicts.is_empty() {
                    <details>
                        <summary>{ page.against }</summary>
                        { view.facts(&contradicts) }
                    </details>
                }
            </article>
        }
    }
}

/// The cauda equina card: on every result from "see urgently" down.
fn card(view: &View<'_>) -> Html {
    let card = &view.language.card;
    html! {
        <section class="btt-card">
            <h2>{ view.fill(card.heading) }{ ":" }</h2>
            <ul>for item in card.items { <li>{ *item }</li> }</ul>
            <p><strong>{ card.close }</strong></p>
        </section>
    }
}
