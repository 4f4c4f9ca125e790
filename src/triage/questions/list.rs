//! The questionnaire, in the order in which it is asked.
//!
//! Ids are stable: they are never changed and never used again for something
//! else. An option is added at the end of its list, before "none" and "not
//! sure" only in a new major version of the questionnaire.

use super::*;

questions! {
    // Start

    /// Who the check is for.
    one Who "who" Start { Myself "self", Helper "helper" };

    /// Age in bands. Not sure meets every "this age or over", and is never a child.
    one Age "age" Start {
        Under16 "under-16", From16To44 "16-44", From45To49 "45-49", From50To59 "50-59",
        From60To64 "60-64", From65To69 "65-69", From70 "70-plus", NotSure "not-sure",
    };

    // Emergency

    /// Danger to life or limb, now or in the last 24 hours.
    many Emergency "emergency" Emergency {
        OneSided "one-sided", TearingPain "tearing-pain", ColdLimb "cold-limb",
        Breathing "breathing", Rising "rising", LegsGone "legs-gone", Accident "accident",
        VeryIll "very-ill", NoneOfThese "none", NotSure "not-sure",
    }
        alone [NoneOfThese]
        cautious [OneSided, TearingPain, ColdLimb, Breathing, Rising, LegsGone, Accident, VeryIll];

    /// What the pain in back or tummy is like: could it be the aorta?
    many TearingDetail "tearing-detail" Emergency {
        Fainted "fainted", TummyChest "tummy-chest", Ripping "ripping",
        NotMovement "not-movement", Pulsing "pulsing", NoneOfThese "none",
        NotSure "not-sure",
    }
        alone [NoneOfThese]
        cautious [NotMovement]
        when any(&[
            Emergency::TearingPain.chosen(),
            all(&[Age::From60To64.or_older(), History::VascularRisk.chosen()]),
        ]);

    /// When the cold or colour change of a leg or foot began.
    one ColdDetail "cold-detail" Emergency { Sudden "sudden", Long "long", NotSure "not-sure" }
        cautious [Sudden]
        when any(&[Emergency::ColdLimb.chosen(), Skin::ColdPale.chosen()]);

    // Nerves

    /// Whether peeing has changed.
    many Bladder "bladder" Nerves {
        Retention "retention", NoSensation "no-sensation", NoUrge "no-urge",
        Leaking "leaking", WeakStream "weak-stream", Catheter "catheter",
        NoneOfThese "none", NotSure "not-sure",
    }
        alone [NoneOfThese]
        cautious [NoUrge];

    /// Feeling where one would sit on a saddle.
    one Saddle "saddle" Nerves { Yes "yes", No "no", NotSure "not-sure" }
        cautious [Yes];

    /// Whether pooing has changed.
    many Bowel "bowel" Nerves {
        CannotHold "cannot-hold", CannotFeel "cannot-feel", Constipated "constipated",
        NoneOfThese "none", NotSure "not-sure",
    }
        alone [NoneOfThese]
        cautious [CannotFeel];

    /// New trouble with sex: the same nerves serve it.
    one Sexual "sexual" Nerves {
        Yes "yes", No "no", NotSure "not-sure", RatherNotSay "rather-not-say",
    }
        cautious [Yes]
        when not(&Age::Under16.chosen());

    /// Which legs or feet feel wrong.
    one Sides "sides" Nerves {
        Left "left", Right "right", Both "both", Swaps "swaps", BackOnly "back-only",
        NotSure "not-sure",
    }
        cautious [Both];

    /// How it feels in both legs.
    one BothKind "both-kind" Nerves {
        Socks "socks", WalkingOnly "walking-only", Shooting "shooting", Other "other",
        NotSure "not-sure",
    }
        cautious [Shooting]
        when Sides::any_of(&[Sides::Both, Sides::Swaps]);

    /// Strength of the legs and feet, by heels and tiptoe.
    one Weakness "weakness" Nerves {
        NoWeakness "none", Slight "slight", Marked "marked", Both "both",
        NotSure "not-sure",
    }
        cautious [Marked];

    /// When the newest change of bladder, bowel, saddle, sex or strength began.
    one FlagsOnset "flags-onset" Nerves {
        Days0To3 "0-3-days", Days4To14 "4-14-days", Weeks2To12 "2-12-weeks",
        Over3Months "over-3-months", NotSure "not-sure",
    }
        cautious [Days4To14]
        when any(&[CAUDA_EQUINA_ITEM, Sexual::Yes.chosen(), WEAK]);

    /// Which way those changes go.
    one FlagsCourse "flags-course" Nerves {
        Worse "worse", Same "same", Better "better", NotSure "not-sure",
    }
        cautious [Worse]
        when any(&[CAUDA_EQUINA_ITEM, Sexual::Yes.chosen(), WEAK]);

    /// Whether an old change was examined and explained.
    one FlagsExplained "flags-explained" Nerves {
        YesUnchanged "yes-unchanged", YesChanged "yes-changed", No "no", NotSure "not-sure",
    }
        cautious [No]
        when FlagsOnset::Over3Months.chosen();

    // Health

    /// Illnesses, treatments and risks.
    many History "history" Health {
        Cancer "cancer", BloodThinner "blood-thinner", SpinalProcedure "spinal-procedure",
        WeakImmunity "weak-immunity", Steroids "steroids", InfectionRisk "infection-risk",
        Osteoporosis "osteoporosis", Injury "injury", Pregnant "pregnant",
        Diabetes "diabetes", Aneurysm "aneurysm", VascularRisk "vascular-risk",
        NoneOfThese "none", NotSure "not-sure",
    }
        alone [NoneOfThese]
        cautious [Cancer, BloodThinner];

    /// How long ago a needle or an operation reached the spine.
    one ProcedureWhen "procedure-when" Health {
        Within30Days "30-days", Months1To3 "1-3-months", NotSure "not-sure",
    }
        cautious [Within30Days]
        when History::SpinalProcedure.chosen();

    /// Severe back pain that began suddenly within 2 days.
    one SuddenSevere "sudden-severe" Health { Yes "yes", No "no", NotSure "not-sure" }
        cautious [Yes]
        when any(&[
            History::any_of(&[History::BloodThinner, History::Osteoporosis, History::Steroids]),
            Age::From65To69.or_older(),
        ]);

    /// What the injury was like.
    many InjuryDetail "injury-detail" Health {
        HighEnergy "high-energy", CannotWalk "cannot-walk", TightCalf "tight-calf",
        Minor "minor", NoneOfThese "none", NotSure "not-sure",
    }
        alone [NoneOfThese]
        cautious [HighEnergy]
        when History::Injury.chosen();

    /// Danger signs in pregnancy and after birth.
    many PregnancySigns "pregnancy-signs" Health {
        PreEclampsia "pre-eclampsia", Labour "labour", NoneOfThese "none",
        NotSure "not-sure",
    }
        alone [NoneOfThese]
        cautious [PreEclampsia, Labour]
        when History::Pregnant.chosen();

    /// Signs of illness of the whole body.
    many Unwell "unwell" Health {
        Fever "fever", WeightLoss "weight-loss", NightPain "night-pain",
        BandPain "band-pain", GenerallyIll "generally-ill", NoneOfThese "none",
        NotSure "not-sure",
    }
        alone [NoneOfThese]
        cautious [Fever];

    /// What can be seen on legs and feet.
    many Skin "skin" Health {
        SwollenLeg "swollen-leg", FootWound "foot-wound", BlackSkin "black-skin",
        HotFoot "hot-foot", ColdPale "cold-pale", BlisterRash "blister-rash",
        TightCalf "tight-calf", TickBite "tick-bite", NoneOfThese "none",
        CannotLook "cannot-look", NotSure "not-sure",
    }
        alone [NoneOfThese];

    /// What a sore or dark skin is like.
    many WoundDetail "wound-detail" Health {
        Spreading "spreading", Deep "deep", WorseOnAntibiotics "worse-on-antibiotics",
        NoneOfThese "none", NotSure "not-sure",
    }
        alone [NoneOfThese]
        cautious [Spreading]
        when Skin::any_of(&[Skin::FootWound, Skin::BlackSkin, Skin::HotFoot]);

    /// Foot pain at night that eases when the leg hangs down.
    one RestPain "rest-pain" Health { Yes "yes", No "no", NotSure "not-sure" }
        when any(&[
            Skin::any_of(&[Skin::ColdPale, Skin::FootWound, Skin::BlackSkin]),
            ColdDetail::Long.chosen(),
        ]);

    /// Signs that point to the spinal cord, the brain, a fast nerve illness or the aorta.
    many Signs "signs" Health {
        Climbing "climbing", Hands "hands", Unsteady "unsteady", NeckShock "neck-shock",
        Vision "vision", RecentIllness "recent-illness", LaughingGas "laughing-gas",
        Pulsing "pulsing", NoneOfThese "none", NotSure "not-sure",
    }
        alone [NoneOfThese]
        cautious [Climbing];

    // Symptoms

    /// Where it is felt: the body map.
    many Zones "zones" Symptoms {
        LowBack "low-back", Buttock "buttock", FrontThigh "front-thigh",
        OuterThigh "outer-thigh", BackThigh "back-thigh", InnerKnee "inner-knee",
        InnerShin "inner-shin", OuterShin "outer-shin", Calf "calf",
        InnerAnkle "inner-ankle", Heel "heel", Sole "sole", OuterFoot "outer-foot",
        TopOfFoot "top-of-foot", BigToe "big-toe", MiddleToes "middle-toes",
        ToeWeb "toe-web", LittleToe "little-toe", Saddle "saddle", AllOver "all-over",
        NotSure "not-sure",
    };

    /// What it feels like.
    many Feel "feel" Symptoms {
        Tingling "tingling", Numb "numb", Burning "burning", Shooting "shooting",
        Ache "ache", Heavy "heavy", Cramp "cramp", Coldness "coldness", NotSure "not-sure",
    };

    /// Whether back or leg hurts more.
    one PainBalance "pain-balance" Symptoms {
        LegMore "leg-more", BackMore "back-more", Same "same", NoBackPain "no-back-pain",
        NoPain "no-pain", NotSure "not-sure",
    };

    /// When it started, came back or clearly changed.
    one Onset "onset" Symptoms {
        Days0To3 "0-3-days", Days4To14 "4-14-days", Weeks2To6 "2-6-weeks",
        Weeks6To12 "6-12-weeks", Over3Months "over-3-months", NotSure "not-sure",
    }
        cautious [Days4To14];

    /// Which way it goes.
    one Course "course" Symptoms {
        Passing "passing", Better "better", Same "same", ComesAndGoes "comes-and-goes",
        Worse "worse", NotSure "not-sure",
    }
        cautious [Worse];

    /// How fast it came on.
    one Speed "speed" Symptoms {
        Sudden "sudden", Days "days", Gradual "gradual", NotSure "not-sure",
    };

    /// What makes the back worse.
    many BackWorse "back-worse" Symptoms {
        Sitting "sitting", Bending "bending", Coughing "coughing", Standing "standing",
        Walking "walking", Lying "lying", BendingBack "bending-back", Night "night",
        Nothing "nothing", NotSure "not-sure",
    }
        alone [Nothing]
        when PainBalance::any_of(&[PainBalance::LegMore, PainBalance::BackMore,
            PainBalance::Same, PainBalance::NotSure]);

    /// What makes the leg or foot worse.
    many LegWorse "leg-worse" Symptoms {
        Sitting "sitting", Bending "bending", Coughing "coughing", Standing "standing",
        Walking "walking", Lying "lying", BendingBack "bending-back", Night "night",
        Nothing "nothing", NotSure "not-sure",
    }
        alone [Nothing]
        when not(&Sides::BackOnly.chosen());

    /// What makes the back better.
    many BackBetter "back-better" Symptoms {
        Rest "rest", Moving "moving", HeatCold "heat-cold", Stretching "stretching",
        Sitting "sitting", LeaningForward "leaning-forward", StandingStill "standing-still",
        ShoesOff "shoes-off", Nothing "nothing", NotSure "not-sure",
    }
        alone [Nothing]
        when PainBalance::any_of(&[PainBalance::LegMore, PainBalance::BackMore,
            PainBalance::Same, PainBalance::NotSure]);

    /// What makes the leg or foot better.
    many LegBetter "leg-better" Symptoms {
        Rest "rest", Moving "moving", HeatCold "heat-cold", Stretching "stretching",
        Sitting "sitting", LeaningForward "leaning-forward", StandingStill "standing-still",
        ShoesOff "shoes-off", Nothing "nothing", NotSure "not-sure",
    }
        alone [Nothing]
        when not(&Sides::BackOnly.chosen());

    /// What stops leg pain on walking.
    one WalkingRelief "walking-relief" Symptoms {
        StandingStill "standing-still", SittingOrLeaning "sitting-or-leaning",
        Either "either", NotSure "not-sure",
    }
        when any(&[LegWorse::Walking.chosen(), BothKind::WalkingOnly.chosen()]);

    // Background

    /// Signs of an inflamed spine.
    many Stiffness "stiffness" Background {
        Morning "morning", SecondHalfNight "second-half-night", Switching "switching",
        Family "family", RedEye "red-eye", NoneOfThese "none", NotSure "not-sure",
    }
        alone [NoneOfThese]
        when all(&[Age::From16To44.chosen(), Onset::Over3Months.chosen()]);

    /// Other things that upset nerves and feet.
    many Causes "causes" Background {
        LowB12 "low-b12", MetforminAntacid "metformin-antacid", NewMedicine "new-medicine",
        Alcohol "alcohol", Autoimmune "autoimmune", TightShoes "tight-shoes",
        FootInjury "foot-injury", WalletDriving "wallet-driving", TightBelt "tight-belt",
        Desk "desk", NoneOfThese "none", NotSure "not-sure",
    }
        alone [NoneOfThese];

    /// Whether rest or pharmacy painkillers helped.
    one Tried "tried" Background {
        Helped "helped", NotHelped "not-helped", NotTried "not-tried", NotSure "not-sure",
    };

    /// How hard daily life is.
    one Impact "impact" Background {
        Fine "fine", Some "some", CannotWorkOrSleep "cannot-work-or-sleep",
        CannotCope "cannot-cope", NotSure "not-sure",
    };

    /// Thoughts of self-harm.
    one SelfHarm "self-harm" Background { Yes "yes", No "no", RatherNotSay "rather-not-say" }
        when Impact::CannotCope.chosen();
}
