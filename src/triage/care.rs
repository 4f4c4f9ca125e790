//! What can help meanwhile, and what to beware of: shown beside a level that
//! is not an emergency, each only when it applies.
//!
//! Read with caution, as the rules are: a warning is rather given once too often.

use super::{
    condition::{Condition, all, any, not},
    questions::*,
    terms::{LEG_SYMPTOMS, SADDLE_ITEM, WEAK},
};

/// A piece of advice, and when it applies.
#[derive(Debug)]
pub struct Care {
    /// The stable id.
    pub id: &'static str,
    /// When it applies.
    pub when: Condition,
}

/// Skin that may not feel heat, or that has too little blood (`C-15`).
const HEAT_HARMS: Condition = any(&[
    Feel::any_of(&[Feel::Numb, Feel::Coldness, Feel::NotSure]),
    SADDLE_ITEM,
    History::any_of(&[History::Diabetes, History::NotSure]),
    Skin::any_of(&[
        Skin::ColdPale,
        Skin::BlackSkin,
        Skin::FootWound,
        Skin::CannotLook,
        Skin::NotSure,
    ]),
    RestPain::Yes.chosen(),
    WalkingRelief::StandingStill.chosen(),
]);

/// Numb, or not sure what it feels like.
const MAYBE_NUMB: Condition = Feel::any_of(&[Feel::Numb, Feel::NotSure]);

/// In the order in which they are shown.
pub static CARE: [Care; 20] = [
    care("keep-moving", Condition::Always),
    care("rest", Condition::Always),
    care("heat-cold", not(&HEAT_HARMS)),
    care("no-heat", HEAT_HARMS),
    care("painkillers", Condition::Always),
    care(
        "painkillers-care",
        any(&[
            History::any_of(&[History::BloodThinner, History::Pregnant]),
            Causes::any_of(&[Causes::Autoimmune, Causes::MetforminAntacid, Causes::NotSure]),
            Age::From65To69.or_older(),
        ]),
    ),
    care("medicine", Causes::NewMedicine.chosen()),
    care("no-driving", any(&[WEAK, all(&[LEG_SYMPTOMS, MAYBE_NUMB])])),
    care("falls", any(&[WEAK, Signs::Unsteady.chosen(), MAYBE_NUMB])),
    care("feet-check", any(&[MAYBE_NUMB, History::Diabetes.chosen()])),
    care(
        "sleep",
        any(&[LegWorse::any_of(&[LegWorse::Lying, LegWorse::Night]), BackWorse::Night.chosen()]),
    ),
    care(
        "desk",
        any(&[Causes::Desk.chosen(), LegWorse::Sitting.chosen(), BackWorse::Sitting.chosen()]),
    ),
    care("wallet", Causes::WalletDriving.chosen()),
    care("belt", Causes::TightBelt.chosen()),
    care(
        "footwear",
        any(&[
            Causes::any_of(&[Causes::TightShoes, Causes::FootInjury]),
            Zones::any_of(&[
                Zones::Heel,
                Zones::Sole,
                Zones::OuterFoot,
                Zones::TopOfFoot,
                Zones::BigToe,
                Zones::MiddleToes,
                Zones::ToeWeb,
                Zones::LittleToe,
            ]),
        ]),
    ),
    care("alcohol", Causes::Alcohol.chosen()),
    care("b12", Causes::any_of(&[Causes::LowB12, Causes::MetforminAntacid])),
    care("smoking", History::VascularRisk.chosen()),
    care("pregnancy", History::Pregnant.chosen()),
    care("come-back", Condition::Always),
];

const fn care(id: &'static str, when: Condition) -> Care {
    Care { id, when }
}
