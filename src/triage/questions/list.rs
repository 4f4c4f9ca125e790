//! The questionnaire, in the order in which it is asked.
//!
//! Ids are stable: they are never changed and never used again for something
//! else. An option is added at the end of its list, before "none" and "not
//! sure" only in a new major version of the questionnaire.
//!
//! Codes stand for them in links and are as stable: of a question two signs,
//! of an option one, `n` for "none of these" and `0` for "not sure". A single
//! question stays single, and an option that may stand beside others may do so
//! for ever: what must change becomes a new question.

use super::*;

questions! {
    // Start

    /// Who the check is for.
    one Who "who" "Wh" Start { Myself "self" 's', Helper "helper" 'h' };

    /// Age in bands. Not sure meets every "this age or over", and is never a child.
    one Age "age" "Ag" Start {
        Under16 "under-16" 'c', From16To44 "16-44" '1', From45To49 "45-49" '4',
        From50To59 "50-59" '5', From60To64 "60-64" '6', From65To69 "65-69" '7',
        From70 "70-plus" 'o', NotSure "not-sure" '0',
    };

    // Emergency

    /// Danger to life or limb, now or in the last 24 hours.
    many Emergency "emergency" "Em" Emergency {
        OneSided "one-sided" 'o', TearingPain "tearing-pain" 't', ColdLimb "cold-limb" 'c',
        Breathing "breathing" 'b', Rising "rising" 'r', LegsGone "legs-gone" 'l',
        Accident "accident" 'a', VeryIll "very-ill" 'v', NoneOfThese "none" 'n',
        NotSure "not-sure" '0',
    }
        alone [NoneOfThese]
        cautious [OneSided, TearingPain, ColdLimb, Breathing, Rising, LegsGone, Accident, VeryIll];

    /// What the pain in back or tummy is like: could it be the aorta?
    many TearingDetail "tearing-detail" "Td" Emergency {
        Fainted "fainted" 'f', TummyChest "tummy-chest" 't', Ripping "ripping" 'r',
        NotMovement "not-movement" 'm', Pulsing "pulsing" 'p', NoneOfThese "none" 'n',
        NotSure "not-sure" '0',
    }
        alone [NoneOfThese]
        cautious [NotMovement]
        when any(&[
            Emergency::TearingPain.chosen(),
            all(&[Age::From60To64.or_older(), History::VascularRisk.chosen()]),
        ]);

    /// When the cold or colour change of a leg or foot began.
    one ColdDetail "cold-detail" "Cd" Emergency {
        Sudden "sudden" 's', Long "long" 'l', NotSure "not-sure" '0',
    }
        cautious [Sudden]
        when any(&[Emergency::ColdLimb.chosen(), Skin::ColdPale.chosen()]);

    // Nerves

    /// Whether peeing has changed.
    many Bladder "bladder" "Bl" Nerves {
        Retention "retention" 'r', NoSensation "no-sensation" 's', NoUrge "no-urge" 'u',
        Leaking "leaking" 'l', WeakStream "weak-stream" 'w', Catheter "catheter" 'c',
        NoneOfThese "none" 'n', NotSure "not-sure" '0',
    }
        alone [NoneOfThese]
        cautious [NoUrge];

    /// Feeling where one would sit on a saddle.
    one Saddle "saddle" "Sa" Nerves { Yes "yes" 'y', No "no" 'n', NotSure "not-sure" '0' }
        cautious [Yes];

    /// Whether pooing has changed.
    many Bowel "bowel" "Bo" Nerves {
        CannotHold "cannot-hold" 'h', CannotFeel "cannot-feel" 'f', Constipated "constipated" 'c',
        NoneOfThese "none" 'n', NotSure "not-sure" '0',
    }
        alone [NoneOfThese]
        cautious [CannotFeel];

    /// New trouble with sex: the same nerves serve it.
    one Sexual "sexual" "Sx" Nerves {
        Yes "yes" 'y', No "no" 'n', NotSure "not-sure" '0', RatherNotSay "rather-not-say" 'x',
    }
        cautious [Yes]
        when not(&Age::Under16.chosen());

    /// Which legs or feet feel wrong.
    one Sides "sides" "Si" Nerves {
        Left "left" 'l', Right "right" 'r', Both "both" 'b', Swaps "swaps" 's',
        BackOnly "back-only" 'k', NotSure "not-sure" '0',
    }
        cautious [Both];

    /// How it feels in both legs.
    one BothKind "both-kind" "Bk" Nerves {
        Socks "socks" 's', WalkingOnly "walking-only" 'w', Shooting "shooting" 'x',
        Other "other" 'o', NotSure "not-sure" '0',
    }
        cautious [Shooting]
        when Sides::any_of(&[Sides::Both, Sides::Swaps]);

    /// Strength of the legs and feet, by heels and tiptoe.
    one Weakness "weakness" "We" Nerves {
        NoWeakness "none" 'n', Slight "slight" 's', Marked "marked" 'm', Both "both" 'b',
        NotSure "not-sure" '0',
    }
        cautious [Marked];

    /// When the newest change of bladder, bowel, saddle, sex or strength began.
    one FlagsOnset "flags-onset" "Fo" Nerves {
        Days0To3 "0-3-days" 'd', Days4To14 "4-14-days" 'f', Weeks2To12 "2-12-weeks" 'w',
        Over3Months "over-3-months" 'm', NotSure "not-sure" '0',
    }
        cautious [Days4To14]
        when any(&[CAUDA_EQUINA_ITEM, Sexual::Yes.chosen(), WEAK]);

    /// Which way those changes go.
    one FlagsCourse "flags-course" "Fc" Nerves {
        Worse "worse" 'w', Same "same" 's', Better "better" 'b', NotSure "not-sure" '0',
    }
        cautious [Worse]
        when any(&[CAUDA_EQUINA_ITEM, Sexual::Yes.chosen(), WEAK]);

    /// Whether an old change was examined and explained.
    one FlagsExplained "flags-explained" "Fe" Nerves {
        YesUnchanged "yes-unchanged" 'y', YesChanged "yes-changed" 'c', No "no" 'n',
        NotSure "not-sure" '0',
    }
        cautious [No]
        when FlagsOnset::Over3Months.chosen();

    // Health

    /// Illnesses, treatments and risks.
    many History "history" "Hi" Health {
        Cancer "cancer" 'c', BloodThinner "blood-thinner" 'b',
        SpinalProcedure "spinal-procedure" 's', WeakImmunity "weak-immunity" 'w',
        Steroids "steroids" 't', InfectionRisk "infection-risk" 'i',
        Osteoporosis "osteoporosis" 'o', Injury "injury" 'j', Pregnant "pregnant" 'p',
        Diabetes "diabetes" 'd', Aneurysm "aneurysm" 'a', VascularRisk "vascular-risk" 'v',
        NoneOfThese "none" 'n', NotSure "not-sure" '0',
    }
        alone [NoneOfThese]
        cautious [Cancer, BloodThinner];

    /// How long ago a needle or an operation reached the spine.
    one ProcedureWhen "procedure-when" "Pw" Health {
        Within30Days "30-days" 'd', Months1To3 "1-3-months" 'm', NotSure "not-sure" '0',
    }
        cautious [Within30Days]
        when History::SpinalProcedure.chosen();

    /// Severe back pain that began suddenly within 2 days.
    one SuddenSevere "sudden-severe" "Ss" Health {
        Yes "yes" 'y', No "no" 'n', NotSure "not-sure" '0',
    }
        cautious [Yes]
        when any(&[
            History::any_of(&[History::BloodThinner, History::Osteoporosis, History::Steroids]),
            Age::From65To69.or_older(),
        ]);

    /// What the injury was like.
    many InjuryDetail "injury-detail" "Id" Health {
        HighEnergy "high-energy" 'h', CannotWalk "cannot-walk" 'w', TightCalf "tight-calf" 'c',
        Minor "minor" 'm', NoneOfThese "none" 'n', NotSure "not-sure" '0',
    }
        alone [NoneOfThese]
        cautious [HighEnergy]
        when History::Injury.chosen();

    /// Danger signs in pregnancy and after birth.
    many PregnancySigns "pregnancy-signs" "Ps" Health {
        PreEclampsia "pre-eclampsia" 'e', Labour "labour" 'l', NoneOfThese "none" 'n',
        NotSure "not-sure" '0',
    }
        alone [NoneOfThese]
        cautious [PreEclampsia, Labour]
        when History::Pregnant.chosen();

    /// Signs of illness of the whole body.
    many Unwell "unwell" "Un" Health {
        Fever "fever" 'f', WeightLoss "weight-loss" 'w', NightPain "night-pain" 'p',
        BandPain "band-pain" 'b', GenerallyIll "generally-ill" 'i', NoneOfThese "none" 'n',
        NotSure "not-sure" '0',
    }
        alone [NoneOfThese]
        cautious [Fever];

    /// What can be seen on legs and feet.
    many Skin "skin" "Sk" Health {
        SwollenLeg "swollen-leg" 's', FootWound "foot-wound" 'w', BlackSkin "black-skin" 'b',
        HotFoot "hot-foot" 'h', ColdPale "cold-pale" 'c', BlisterRash "blister-rash" 'r',
        TightCalf "tight-calf" 't', TickBite "tick-bite" 'k', NoneOfThese "none" 'n',
        CannotLook "cannot-look" 'x', NotSure "not-sure" '0',
    }
        alone [NoneOfThese];

    /// What a sore or dark skin is like.
    many WoundDetail "wound-detail" "Wd" Health {
        Spreading "spreading" 's', Deep "deep" 'd', WorseOnAntibiotics "worse-on-antibiotics" 'a',
        NoneOfThese "none" 'n', NotSure "not-sure" '0',
    }
        alone [NoneOfThese]
        cautious [Spreading]
        when Skin::any_of(&[Skin::FootWound, Skin::BlackSkin, Skin::HotFoot]);

    /// Foot pain at night that eases when the leg hangs down.
    one RestPain "rest-pain" "Rp" Health { Yes "yes" 'y', No "no" 'n', NotSure "not-sure" '0' }
        when any(&[
            Skin::any_of(&[Skin::ColdPale, Skin::FootWound, Skin::BlackSkin]),
            ColdDetail::Long.chosen(),
        ]);

    /// Signs that point to the spinal cord, the brain, a fast nerve illness or the aorta.
    many Signs "signs" "Sg" Health {
        Climbing "climbing" 'c', Hands "hands" 'h', Unsteady "unsteady" 'u',
        NeckShock "neck-shock" 's', Vision "vision" 'v', RecentIllness "recent-illness" 'r',
        LaughingGas "laughing-gas" 'g', Pulsing "pulsing" 'p', NoneOfThese "none" 'n',
        NotSure "not-sure" '0',
    }
        alone [NoneOfThese]
        cautious [Climbing];

    // Symptoms

    /// Where it is felt: the body map.
    many Zones "zones" "Zo" Symptoms {
        LowBack "low-back" 'b', Buttock "buttock" 'u', FrontThigh "front-thigh" 'f',
        OuterThigh "outer-thigh" 'o', BackThigh "back-thigh" 'h', InnerKnee "inner-knee" 'k',
        InnerShin "inner-shin" 's', OuterShin "outer-shin" 'p', Calf "calf" 'c',
        InnerAnkle "inner-ankle" 'a', Heel "heel" 'e', Sole "sole" 'l', OuterFoot "outer-foot" 'x',
        TopOfFoot "top-of-foot" 't', BigToe "big-toe" 'g', MiddleToes "middle-toes" 'm',
        ToeWeb "toe-web" 'w', LittleToe "little-toe" 'i', Saddle "saddle" 'd',
        AllOver "all-over" 'v', NotSure "not-sure" '0',
    };

    /// What it feels like.
    many Feel "feel" "Fl" Symptoms {
        Tingling "tingling" 't', Numb "numb" 'n', Burning "burning" 'b', Shooting "shooting" 's',
        Ache "ache" 'a', Heavy "heavy" 'h', Cramp "cramp" 'c', Coldness "coldness" 'd',
        NotSure "not-sure" '0',
    };

    /// Whether back or leg hurts more.
    one PainBalance "pain-balance" "Pb" Symptoms {
        LegMore "leg-more" 'l', BackMore "back-more" 'b', Same "same" 's',
        NoBackPain "no-back-pain" 'x', NoPain "no-pain" 'n', NotSure "not-sure" '0',
    };

    /// When it started, came back or clearly changed.
    one Onset "onset" "On" Symptoms {
        Days0To3 "0-3-days" 'd', Days4To14 "4-14-days" 'f', Weeks2To6 "2-6-weeks" 'w',
        Weeks6To12 "6-12-weeks" 'k', Over3Months "over-3-months" 'm', NotSure "not-sure" '0',
    }
        cautious [Days4To14];

    /// Which way it goes.
    one Course "course" "Co" Symptoms {
        Passing "passing" 'p', Better "better" 'b', Same "same" 's',
        ComesAndGoes "comes-and-goes" 'c', Worse "worse" 'w', NotSure "not-sure" '0',
    }
        cautious [Worse];

    /// How fast it came on.
    one Speed "speed" "Sp" Symptoms {
        Sudden "sudden" 's', Days "days" 'd', Gradual "gradual" 'g', NotSure "not-sure" '0',
    };

    /// What makes the back worse.
    many BackWorse "back-worse" "Bw" Symptoms {
        Sitting "sitting" 's', Bending "bending" 'b', Coughing "coughing" 'c',
        Standing "standing" 't', Walking "walking" 'w', Lying "lying" 'l',
        BendingBack "bending-back" 'a', Night "night" 'g', Nothing "nothing" 'n',
        NotSure "not-sure" '0',
    }
        alone [Nothing]
        when PainBalance::any_of(&[PainBalance::LegMore, PainBalance::BackMore,
            PainBalance::Same, PainBalance::NotSure]);

    /// What makes the leg or foot worse.
    many LegWorse "leg-worse" "Lw" Symptoms {
        Sitting "sitting" 's', Bending "bending" 'b', Coughing "coughing" 'c',
        Standing "standing" 't', Walking "walking" 'w', Lying "lying" 'l',
        BendingBack "bending-back" 'a', Night "night" 'g', Nothing "nothing" 'n',
        NotSure "not-sure" '0',
    }
        alone [Nothing]
        when not(&Sides::BackOnly.chosen());

    /// What makes the back better.
    many BackBetter "back-better" "Bb" Symptoms {
        Rest "rest" 'r', Moving "moving" 'm', HeatCold "heat-cold" 'h', Stretching "stretching" 's',
        Sitting "sitting" 'i', LeaningForward "leaning-forward" 'l',
        StandingStill "standing-still" 't', ShoesOff "shoes-off" 'o', Nothing "nothing" 'n',
        NotSure "not-sure" '0',
    }
        alone [Nothing]
        when PainBalance::any_of(&[PainBalance::LegMore, PainBalance::BackMore,
            PainBalance::Same, PainBalance::NotSure]);

    /// What makes the leg or foot better.
    many LegBetter "leg-better" "Lb" Symptoms {
        Rest "rest" 'r', Moving "moving" 'm', HeatCold "heat-cold" 'h', Stretching "stretching" 's',
        Sitting "sitting" 'i', LeaningForward "leaning-forward" 'l',
        StandingStill "standing-still" 't', ShoesOff "shoes-off" 'o', Nothing "nothing" 'n',
        NotSure "not-sure" '0',
    }
        alone [Nothing]
        when not(&Sides::BackOnly.chosen());

    /// What stops leg pain on walking.
    one WalkingRelief "walking-relief" "Wr" Symptoms {
        StandingStill "standing-still" 't', SittingOrLeaning "sitting-or-leaning" 's',
        Either "either" 'e', NotSure "not-sure" '0',
    }
        when any(&[LegWorse::Walking.chosen(), BothKind::WalkingOnly.chosen()]);

    // Background

    /// Signs of an inflamed spine.
    many Stiffness "stiffness" "St" Background {
        Morning "morning" 'm', SecondHalfNight "second-half-night" 'h', Switching "switching" 's',
        Family "family" 'f', RedEye "red-eye" 'e', NoneOfThese "none" 'n', NotSure "not-sure" '0',
    }
        alone [NoneOfThese]
        when all(&[Age::From16To44.chosen(), Onset::Over3Months.chosen()]);

    /// Other things that upset nerves and feet.
    many Causes "causes" "Ca" Background {
        LowB12 "low-b12" 'b', MetforminAntacid "metformin-antacid" 'm',
        NewMedicine "new-medicine" 'p', Alcohol "alcohol" 'a', Autoimmune "autoimmune" 'i',
        TightShoes "tight-shoes" 's', FootInjury "foot-injury" 'f',
        WalletDriving "wallet-driving" 'w', TightBelt "tight-belt" 't', Desk "desk" 'd',
        NoneOfThese "none" 'n', NotSure "not-sure" '0',
    }
        alone [NoneOfThese];

    /// Whether rest or pharmacy painkillers helped.
    one Tried "tried" "Tr" Background {
        Helped "helped" 'h', NotHelped "not-helped" 'n', NotTried "not-tried" 'x',
        NotSure "not-sure" '0',
    };

    /// How hard daily life is.
    one Impact "impact" "Im" Background {
        Fine "fine" 'f', Some "some" 's', CannotWorkOrSleep "cannot-work-or-sleep" 'w',
        CannotCope "cannot-cope" 'c', NotSure "not-sure" '0',
    };

    /// Thoughts of self-harm.
    one SelfHarm "self-harm" "Sh" Background {
        Yes "yes" 'y', No "no" 'n', RatherNotSay "rather-not-say" 'x',
    }
        when Impact::CannotCope.chosen();
}
