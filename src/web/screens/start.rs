//! What this is, what it is not, and where to start.

use super::View;
use crate::{content::RegionWords, journey::Message, region::Region};
use yew::prelude::*;

pub(super) fn draw(view: &View<'_>) -> Html {
    let (page, about) = (&view.language.page, &view.language.about);
    html! {
        <div class="btt-screen">
            if view.journey.reloaded {
                <p class="btt-notice" role="status">{ page.notice_reloaded }</p>
            }
            <h1 tabindex="-1">{ view.language.safety_net.title }</h1>
            <p class="btt-lead">{ about.purpose }</p>
            <p class="btt-warning">{ view.fill(page.emergency_first) }</p>
            { view.button("btt-button", Message::GoOn, page.begin) }
            <p>{ about.privacy }</p>
            { region(view) }
            <h2>{ page.about_heading }</h2>
            <p>{ about.for_whom }</p>
            <p>{ about.not_for }</p>
            <p class="btt-quiet">{ about.reviewed }</p>
        </div>
    }
}

/// Where the person is, and the numbers that follow from it.
pub(super) fn region(view: &View<'_>) -> Html {
    let (page, chosen) = (&view.language.page, view.journey.region);
    let RegionWords { relay, .. } = view.language.region(chosen);
    let number = chosen.emergency_number();
    html! {
        <section class="btt-region">
            <h2>{ page.region_heading }</h2>
            <div class="btt-region__choices" role="group" aria-label={page.region_label}>
                for region in Region::ALL {
                    <button type="button" class="btt-chip" aria-pressed={(region == chosen).to_string()}
                        onclick={view.on(Message::Region(region))}>{ view.language.region(region).name }</button>
                }
            </div>
            <p><a class="btt-number" href={format!("tel:{number}")}>{ view.fill(page.call) }</a></p>
            <p class="btt-quiet">{ relay }{ " " }{ page.check_number }</p>
        </section>
    }
}
