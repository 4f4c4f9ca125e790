//! The body map: views of a leg, and the shapes of its zones.
//!
//! Every view is 288 units wide; the styles give the place of each checkbox in
//! it. A shape reaches over the edge of the body: the outline clips it.
//!
//! The lines themselves stand in the page, which the program refers to: there they
//! come while the program is still awaited.

use crate::triage::{
    note::{Note, note},
    questions::Zones::{
        self, BackThigh, BigToe, Buttock, Calf, FrontThigh, Heel, InnerAnkle, InnerKnee, InnerShin,
        LittleToe, LowBack, MiddleToes, OuterFoot, OuterShin, OuterThigh, Saddle, Sole, ToeWeb,
        TopOfFoot,
    },
};

/// One view of the leg.
pub struct MapView {
    /// Its name in classes and in the content.
    pub id: &'static str,
    /// What of the plane it shows.
    pub view_box: &'static str,
    /// The outline.
    pub outline: Note,
    /// Lines on the body: creases, knee, nails.
    pub lines: Note,
    /// Whether the lines lie under the body.
    pub lines_first: bool,
    /// The zones in it, in the order of the list.
    pub zones: &'static [ZoneShape],
    /// Whether the other leg stands beside it.
    pub mirrored: bool,
}

/// A zone as it is seen in a view.
pub struct ZoneShape {
    /// The zone.
    pub zone: Zones,
    /// Its shape.
    pub path: Note,
    /// Whether its checkbox is in this view.
    pub control: bool,
    /// Where its tick mark stands: a `transform`.
    pub tick: &'static str,
}

/// The tick mark, in a circle of radius 9 around its place.
pub const TICK: &str = "m-4 0 3 3.5 5-6.5";

/// Puts the other leg beside a mirrored view: a `transform`.
pub(crate) const MIRROR: &str = "matrix(-1 0 0 1 288 0)";

/// The views, from the back to the toe.
pub const VIEWS: [MapView; 6] = [
    MapView {
        id: "back",
        view_box: "0 0 288 500",
        outline: note(
            "M76-6l136 0c-1.2 6.4-3.7 19.3-4 30s.3 23 2 34 5.7 21.3 8 32 4.8 21 6 32 1.5 22 1 34-2.2 25-4 38-5 27.3-7 40-3.8 25-5 36-2.3 20.3-2 30 3 19.3 4 28 2.3 14.7 2 24-2.2 21.3-4 32-5.2 22.7-7 32-3.7 17.7-4 24 .5 9.7 2 14 4.8 8 7 12 5.5 8.7 6 12-.8 6.2-3 8-7 1.8-10 3-4.8 3.3-8 4-8 1.2-11 0-5.5-3.2-7-7-2-10.3-2-16 1.7-12 2-18 .8-10.7 0-18-3-16.7-5-26-5.3-20.7-7-30-2.8-17.3-3-26 1-17.7 2-26 4-13.7 4-24-2.5-24.7-4-38-3.3-29-5-42-3.5-26.7-5-36-2.8-15-4-20-2.4-8.3-3-10c-3.8 1.9-11.3 5.7-18 7s-14.7 2.8-22 1-15.3-6.3-22-12-14.2-16.6-18-22c1.2-8.7 3.7-26 6-38s6.3-22.7 8-34 2.3-23.3 2-34-2.8-23.6-4-30z",
        ),
        lines: note(
            "M144 24v54M126 89q1 3 0 5M162 89q-1 3 0 5M144 102v54q34 17 66-8M166 296q18 8 36 0M178 426q5 16 1 32M195 426q-5 16-1 32M197 466q5 12-4 25",
        ),
        lines_first: false,
        zones: &[
            tapped(
                LowBack,
                "M60 30Q144 20 228 30V74Q180 82 144 92Q108 82 60 74z",
                "translate(144 54)",
            ),
            tapped(
                Buttock,
                "M149 102Q180 94 230 80V130Q210 150 182 158Q164 160 149 152z",
                "translate(186 124)",
            ),
            tapped(
                BackThigh,
                "M140 162Q164 172 186 168Q212 162 232 138V286Q186 294 150 286z",
                "translate(187 222)",
            ),
            tapped(Calf, "M150 308Q186 318 220 308L206 416Q186 424 160 416z", "translate(186 354)"),
            seen(Heel, "M160 466Q184 454 197 466Q203 482 190 500H160z", "translate(184 477)"),
        ],
        mirrored: true,
    },
    MapView {
        id: "front",
        view_box: "0 0 288 464",
        outline: note(
            "M210-6l-132 0c.1 5 .2 15-1 24s-4 19.7-6 30-4.7 21-6 32-2 22-2 34 .5 24.7 2 38 4.7 29.3 7 42 5.5 24.3 7 34 2.3 15.7 2 24-3 17.3-4 26-2.3 16-2 26 2.2 23 4 34 5.2 22.3 7 32 3.8 19 4 26-1 11.2-3 16-6.5 9-9 13-5 7.8-6 11 .1 6.5.1 8.4-.3 2.5.2 3.3 1.9 1.6 2.7 1.8 1.7-.3 2.3-.8 .9-1.5 1.1-2.2-.2-1.2-.1-1.8 .5-1.3.7-1.7c.1 1.4.4 4.3.4 5.4s-.3.7-.2 1.3 .5 1.8 1 2.3 1.5 1 2.3 1 1.8-.4 2.3-1 .9-1.7 1-2.3-.2-.5-.2-1.3 .3-2.5.4-3.4c.1 1.4.4 4.2.5 5.3s-.3.9-.1 1.5 .5 1.8 1.1 2.3 1.7 1 2.5.9 1.8-.6 2.3-1.2 .8-1.7.9-2.4-.3-.6-.3-1.5 .1-2.9.1-3.9c.2 1.3.5 3.8.5 4.8s-.4.8-.2 1.5 .5 2 1.1 2.6 1.7 1.1 2.6 1.1 2-.5 2.6-1.1 1-1.9 1.1-2.6-.2-.4-.2-1.5 .3-3.6.5-4.8c.4 1.4 1.2 4.2 1.3 4.9s-.9-1.5-.5-.8 1.2 4 2.6 5.1 3.6 2.2 5.6 1.8 5.2-2.3 6.3-4.4-.1-5.6.3-8 2.3-2.8 2.4-6.6-1.8-10.5-2-16 1.2-11.3 1-17-2.3-9.8-2-17 2.3-16.7 4-26 4.5-20.7 6-30 2.8-17.3 3-26-1-18-2-26-3.8-14.7-4-22 2.2-14.3 3-22 1.2-14 2-24 1.7-24 3-36 3.5-25.7 5-36 2.7-19.3 4-26 3.1-11.6 4-14c5.8-2.2 17.3-6.7 26-12s18.3-12.3 26-20 15.9-19.9 20-26c-1.3-5.3-4-16-5-24s-1-18.7-1-24z",
        ),
        lines: note(
            "M144 28q-3 4 0 7M87 233q0 21 11 21t11-21M91 228q7-5 14 0M79 443v-5M86 445v-6M93 446v-7M101 446v-8",
        ),
        lines_first: false,
        zones: &[
            tapped(
                FrontThigh,
                "M86 72Q106 94 152 106L140 212Q120 216 93 212Q95 140 86 72z",
                "translate(112 142)",
            ),
            seen(
                OuterThigh,
                "M40 74Q70 56 86 72Q95 140 93 212Q80 218 50 212z",
                "translate(78 142)",
            ),
            tapped(
                InnerKnee,
                "M108 217Q124 219 140 217V269Q124 270 108 268Q117 243 108 217z",
                "translate(120 244)",
            ),
            tapped(
                InnerShin,
                "M103 274Q122 273 140 269L124 399Q114 396 103 396z",
                "translate(114 324)",
            ),
            seen(OuterShin, "M103 274Q84 273 60 269L80 399Q92 396 103 396z", "translate(90 324)"),
            seen(
                TopOfFoot,
                "M80 412Q103 406 124 412L124 436Q100 432 68 436z",
                "translate(100 424)",
            ),
        ],
        mirrored: true,
    },
    MapView {
        id: "outer",
        view_box: "0 0 288 404",
        outline: note(
            "M236-6c.8 5.3 3.7 21.3 4.5 32s1 21.4 .5 32-1.6 24.1-3.5 36-4.6 21.5-7.5 32c-2.1 7.5-5.2 14.6-7.5 22-1.2 3.9-2.7 8-3 12s1.3 8 1.5 12 .4 8.2-.5 12-2.9 6.7-4.5 10-4 5.8-5 9-1 6.7-1 10 1.1 6.7 1 10c-.1 7.7-.7 15.4-1.5 23-1 10-2.5 20-4 30s-3.3 18.7-5 28c-1.3 7.3-2.7 14.7-4 22-.6 3.3-1.7 6.7-1.7 10s.4 6.4 1.7 9 3.9 5.6 6.5 7.5 7.3 3.8 11 5.5 9.3 4 14 6 8.6 3.7 13 5.5 5.9 2.5 9 3.5 4.7 1.1 7 1.5 4.8 .4 7 1 4.9 1.6 7 3 3.8 3.1 5 5 1.5 3.6 1 5-2.7 3.4-4.5 4-6.3 .8-9.5 1-6.7 .6-10 .5c-1.2 0-2.4-.4-3.5-.8s-1.5-1.5-2.3-1.6-1.8 1-2.7 1.2-4.3 1.1-6.5 1.2-6.7-.2-10-.5c-5.7-.6-11.3-2.1-17-2.3s-11.4 .4-17 1-10.7 2.3-16 2.4-9.1-.1-13-1.6-5.2-3.5-6.5-6-1.7-6-1.5-9 2-7.3 3-11 2.5-7.3 3.3-11 1.4-8 1.7-12 .3-9.3 0-14-.9-10.7-1.7-16-2.5-13.4-4-20-4-16-5.8-24-3.2-13.3-3.9-20-.5-10.7 0-16 1.9-12.1 3.4-18 3.6-9.2 5-14 2.1-8 2.5-12 .4-9.4 0-14-1.5-12-2.5-18c-1.3-8-3.2-16-4.5-24s-3-18.6-4-28-1.5-18.7-1.7-28 .2-18.7 .7-28 1.5-17.3 2-26c.3-5.3 .8-10.7 .5-16s-1.7-11.7-2-14z",
        ),
        lines: note(
            "M173.5 357q.5-13 10-13.5q8 .5 9 10M210 163q-10 5-9 17t9 13M171 318q3.5 18 .5 30M163 186q6 4 8 12M241.5 385q3-7 9.5-6.5q8 .5 7.5 8q-.5 5-5.5 7M256.5 379.5q8.5-.5 9.5 5q-.5 5-3.5 8M266 380q5.5 1.5 5.5 6.5q-.5 3.5-2.5 6",
        ),
        lines_first: false,
        zones: &[
            tapped(
                OuterThigh,
                "M170 24Q194 17 218 24Q228 96 209 156Q192 163 173 156Q160 96 170 24z",
                "translate(193 88)",
            ),
            tapped(
                OuterShin,
                "M179 216Q196 210 220 214V332Q194 336 175 330Q172 272 179 216z",
                "translate(192 264)",
            ),
            tapped(
                OuterFoot,
                "M183 400Q179 384 185 372Q216 365 240 383Q243 390 248 400z",
                "translate(217 382)",
            ),
            seen(FrontThigh, "M214 -10H250V166H207Q228 96 218 20z", "translate(228 84)"),
            seen(BackThigh, "M140 -10H172V20Q160 96 175 166H140z", "translate(158 84)"),
            seen(
                Calf,
                "M140 206Q160 202 176 208Q168 268 171 324Q164 328 150 326z",
                "translate(161 246)",
            ),
            seen(Heel, "M150 358Q168 356 181 370Q175 386 179 400H150z", "translate(169 380)"),
            seen(
                TopOfFoot,
                "M192 340L210 340 262 372Q252 374 241 378Q218 364 194 363Q186 352 192 340z",
                "translate(206 361)",
            ),
            seen(
                LittleToe,
                "M241.5 385q3-7 9.5-6.5q8 .5 7.5 8q-.5 5-5.5 7V400H246z",
                "translate(250 386)",
            ),
        ],
        mirrored: true,
    },
    MapView {
        id: "foot-top",
        view_box: "0 0 288 300",
        outline: note(
            "M180 306c.1-3.9.3-11.7-1-18s-5.7-12.7-7-20-.2-15.3-1-24-2-18-4-28-5.3-21.3-8-32-5.8-22-8-32-4.7-19.3-5-28 2.8-11.7 3-24-1.6-38.5-1.6-49.7-1.1-13.1 1.5-17.5 9.8-8.1 14.1-8.8 9.1 1.8 12 4.5 4.4 7.1 5.2 11.5-.7 8.4-.4 14.7 1.6 17.6 2.2 23.3c.4-4.7 1.1-14 1.2-20.5s-1-14-.5-18.4 1.4-5.9 3.3-7.8 5.4-3.3 8-3.3 6.1 1.5 7.9 3.4 2.8 3.5 3.2 7.9-.9 11.6-.9 18.4 .5 17.1.8 22.3c.3-3.3.8-9.8.9-15.1s-.8-12.6-.4-16.6 1.4-5.6 3.1-7.3 4.9-3 7.4-3 5.7 1.5 7.4 3.2 2.6 3.3 2.9 7.3-.7 9.9-.8 16.6 .3 18.2.5 23.9c.2-2.1.5-6.3.5-10.5s-.8-11.2-.4-14.8 1.3-5.2 2.9-6.8 4.7-2.9 7-2.9 5.3 1.4 6.9 3 2.5 3.3 2.8 6.9-.7 8.2-.8 14.9 0 19 .1 25.2c.4-2.9 1.2-8.6 1.4-11.9s-.7-5.4-.3-7.8 1.4-5 3-6.6 4.4-3.1 6.9-2.7 6.7 2.6 8.2 5.1 .4 5.5.9 10.1 .9 10.8 1.9 17.8 3.3 15.3 4 24 1.2 18 0 28-4.5 21.7-7 32-6.2 21-8 30-2.7 17-3 24 1.8 12 1 18-4.7 11-6 18-1.8 18.3-2 24l-66 0z",
        ),
        lines: note(
            "M153.5 49v-5.6q0-11.2 9.5-11.2t9.5 11.2v5.6q-9.5 5.6-19 0zM188 47.5v-3.6q0-7.2 6-7.2t6 7.2v3.6q-6 3.6-12 0zM210.5 57v-3.2q0-6.4 5.5-6.4t5.5 6.4v3.2q-5.5 3.2-11 0zM231 71.8v-3q0-6 5-6t5 6v3q-5 3-10 0zM251 91.5v-2.8q0-5.6 4.5-5.6t4.5 5.6v2.8q-4.5 2.8-9 0z",
        ),
        lines_first: false,
        zones: &[
            tapped(BigToe, "M130 10H182V116Q160 112 140 134z", "translate(164 82)"),
            tapped(MiddleToes, "M182 10H245V134Q226 116 182 116z", "translate(194.5 64)"),
            tapped(LittleToe, "M245 30L290 60V116L245 134z", "translate(256 104)"),
            tapped(
                ToeWeb,
                "M182 64q7 11 7 17a7 7 0 0 1-14 0q0-6 7-17zM205 66q7 11 7 17a7 7 0 0 1-14 0q0-6 7-17zM226 75q7 11 7 17a7 7 0 0 1-14 0q0-6 7-17zM245 90q7 11 7 17a7 7 0 0 1-14 0q0-6 7-17z",
                "translate(226 94)",
            ),
            tapped(
                TopOfFoot,
                "M140 134Q160 112 182 116Q226 116 245 134Q254 190 248 242Q208 262 160 246z",
                "translate(204 186)",
            ),
            seen(OuterFoot, "M245 134L290 116V246L248 242Q254 190 245 134z", "translate(258 164)"),
        ],
        mirrored: true,
    },
    MapView {
        id: "sole",
        view_box: "0 0 288 290",
        outline: note(
            "M78 281c-6.7-.2-15-2.2-20-6s-8-10.2-10-17-1-15.3-2-24-2.2-17.7-4-28-4.7-23.3-7-34-5.3-21-7-30-2.7-16.7-3-24 .3-13.6 1-20 2.7-13.7 3.4-18.5-.8-7.6.6-10.2 5.5-4.8 8-5.3 5.3.9 7 2.4 2.7 4.8 3.2 6.5-.4 1.8-.3 3.5 .8 5 1.1 6.6c.3-4.7.8-14 .8-18.5s-.9-5.9-.6-8.4 1-4.8 2.5-6.3 4.2-2.8 6.3-2.8 4.9 1.1 6.4 2.6 2.3 3.8 2.7 6.2-.5 6-.4 8.5 .9 5.3 1.3 6.7c.3-4.3.8-12.8.9-17.4s-.8-7.3-.5-10 1.1-4.6 2.5-6 4.1-2.6 6.1-2.6 4.7 1.2 6.1 2.6 2.2 3.3 2.5 6-.6 6.8-.5 10 .6 7.3.9 9.4c.3-4 .9-12.1 1-16.7s-.6-8.4-.3-11.2 1-4.3 2.4-5.7 4-2.4 5.9-2.4 4.5 1.1 5.8 2.5 2 3 2.3 5.8-.7 7.4-.7 11.2 .4 8.9.6 11.5c.7-4.1 2.2-12.4 2.5-16.6s-1.4-5.1-.7-8.4 2.3-8.7 5.2-11.4 7.7-5.3 12-4.6 11.5 4.4 14.1 8.8 1.4 10.8 1.6 17.5-1.1 14.3-.7 22.7 2.8 19.3 3 28 .2 14.7-2 24-7.5 21-11 32-7.7 23.3-10 34-3.5 20.7-4 30 1.5 18.2 1 26-1.3 15-4 21-6.7 11.7-12 15-13.3 5.2-20 5z",
        ),
        lines: note("M112 126q-16 30-10 70"),
        lines_first: false,
        zones: &[
            tapped(Sole, "M10 106Q80 66 160 96L130 222Q84 206 36 222z", "translate(80 152)"),
            tapped(Heel, "M30 226Q82 210 140 226V290H30z", "translate(81 248)"),
            seen(BigToe, "M103 0H170V92Q140 80 103 78z", "translate(122 46)"),
            seen(MiddleToes, "M49 0H103V78Q76 79 49 91z", "translate(79 58)"),
            seen(LittleToe, "M49 50H10V108Q28 98 49 91z", "translate(38 80)"),
        ],
        mirrored: true,
    },
    MapView {
        id: "foot-inner",
        view_box: "0 0 288 250",
        outline: note(
            "M158-6l76 0c-.1 7.7-.3 23-2 36s-5.7 28.3-8 42-5.3 28.7-6 40-.3 19.3 2 28 8.5 15.7 12 24 7.8 17.7 9 26 .5 17.7-2 24-6.8 11-13 14-15.7 3.8-24 4-17.3-1.2-26-3-17.3-6.2-26-8-17.3-3.8-26-3-18.3 5.7-26 8-14.3 5.7-20 6-9-4-14-4-10.7 3.7-16 4-11.8 0-16-2-8.2-6.2-9-10 1.2-9.8 4-13 7.5-4.7 13-6 12.3.3 20-2 17.3-7.2 26-12 17.3-10.7 26-17 19-13.3 26-21 12.5-15.2 16-25 4.3-20 5-34-.8-34-1-50-.1-36 0-46z",
        ),
        lines: note(
            "M176 150q1-17 14-18q10 0 12 11M217 56q-8 28-8 52M106 216q22-12 50-1M28 207q10 5 17-6M64 228q0-7 5-11",
        ),
        lines_first: false,
        zones: &[
            tapped(
                InnerAnkle,
                "M162 146q0-28 30-28q38-2 44 34q-10 30-42 30q-32 0-32-36z",
                "translate(192 156)",
            ),
            seen(Heel, "M206 188Q222 176 250 180V240H196Q196 206 206 188z", "translate(221 208)"),
            seen(InnerShin, "M140 -10H184V106Q170 112 140 116z", "translate(172 60)"),
            seen(Calf, "M188 -10H240V116Q206 100 188 106z", "translate(206 60)"),
            seen(Sole, "M80 208Q140 196 192 210V240H80z", "translate(136 216)"),
            seen(BigToe, "M10 190H71Q63 210 64 240H10z", "translate(46 218)"),
        ],
        mirrored: false,
    },
];

/// The picture beside the words for the zone that is in no view.
pub const SADDLE: MapView = MapView {
    id: "saddle",
    view_box: "0 0 64 64",
    outline: note(
        "M4 25c8-5 22-2 32-5 8-2 12-7 19-6 6 1 6 7 4 12-3 8-9 12-17 11-9-1-13-5-21-5-6 0-12 2-17-1-3-2-3-4 0-6z",
    ),
    lines: note("M13 33c6 8 11 13 17 13h8c6 0 9-5 10-9M34 46v16M29 46h11"),
    lines_first: true,
    zones: &[tapped(
        Saddle,
        "M0 10H64L58 20Q52 22 46 26 38 30 28 28 16 26 0 30z",
        "translate(36 24)",
    )],
    mirrored: false,
};

impl MapView {
    /// What lies under the zones, as SVG: the body, the other leg first.
    pub fn under(&self) -> String {
        let [body, edge] = self.outlined();
        let mirror = match self.mirrored {
            true => format!("<g class=\"btt-mirror\" transform=\"{MIRROR}\">{body}{edge}</g>"),
            false => String::new(),
        };
        let lines = if self.lines_first { self.details() } else { String::new() };
        [mirror, lines, body].concat()
    }

    /// The outline, which the rest refers to, as a clip for the zones, as SVG.
    pub fn clip(&self) -> String {
        let MapView { id, outline, .. } = self;
        format!(
            "<clipPath id=\"btt-clip-{id}\"><path id=\"btt-line-{id}\" d=\"{outline}\"/></clipPath>"
        )
    }

    /// What lies over the zones, as SVG.
    pub fn over(&self) -> String {
        let [_, edge] = self.outlined();
        let lines = if self.lines_first { String::new() } else { self.details() };
        lines + &edge
    }

    fn outlined(&self) -> [String; 2] {
        ["body", "edge"]
            .map(|it| format!("<use class=\"btt-{it}\" href=\"#btt-line-{}\"/>", self.id))
    }

    fn details(&self) -> String {
        format!("<path class=\"btt-detail\" d=\"{}\"/>", self.lines)
    }
}

/// The lines of every view, as an SVG for the page. The program refers to its parts:
/// `btt-back-under` and `btt-back-over`, `btt-clip-back`, and the zones as `btt-back-heel`.
pub fn drawing_html() -> String {
    let zone = |view: &MapView, ZoneShape { zone, path, .. }: &ZoneShape| {
        format!("<path id=\"btt-{}-{}\" d=\"{path}\"/>", view.id, zone.id())
    };
    let view = |it: &MapView| {
        let (id, under, clip, over) = (it.id, it.under(), it.clip(), it.over());
        let zones: String = it.zones.iter().map(|shape| zone(it, shape)).collect();
        format!(
            "<g id=\"btt-{id}-under\">{under}</g>{clip}{zones}<g id=\"btt-{id}-over\">{over}</g>\n"
        )
    };
    let views: String = VIEWS.iter().chain([&SADDLE]).map(view).collect();
    format!(
        "<svg class=\"btt-map-defs\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>\n{views}</defs></svg>\n"
    )
}

/// A zone, and the zones above, below, left and right of it, for arrow keys.
pub type Neighbours = (Zones, [Option<Zones>; 4]);

/// The neighbours of each zone in a view.
pub const NEIGHBOURS: [Neighbours; 18] = [
    (LowBack, [None, Some(Buttock), None, None]),
    (Buttock, [Some(LowBack), Some(BackThigh), None, Some(OuterThigh)]),
    (BackThigh, [Some(Buttock), Some(Calf), None, Some(OuterThigh)]),
    (Calf, [Some(BackThigh), Some(Heel), Some(InnerShin), Some(OuterShin)]),
    (FrontThigh, [Some(LowBack), Some(InnerKnee), Some(OuterThigh), None]),
    (InnerKnee, [Some(FrontThigh), Some(InnerShin), Some(OuterThigh), None]),
    (InnerShin, [Some(InnerKnee), Some(InnerAnkle), Some(OuterShin), Some(Calf)]),
    (OuterThigh, [Some(Buttock), Some(OuterShin), Some(BackThigh), Some(FrontThigh)]),
    (OuterShin, [Some(OuterThigh), Some(OuterFoot), Some(Calf), Some(InnerShin)]),
    (OuterFoot, [Some(OuterShin), Some(Sole), Some(Heel), Some(LittleToe)]),
    (BigToe, [Some(InnerShin), Some(TopOfFoot), None, Some(MiddleToes)]),
    (MiddleToes, [Some(InnerShin), Some(ToeWeb), Some(BigToe), Some(LittleToe)]),
    (LittleToe, [Some(OuterShin), Some(OuterFoot), Some(MiddleToes), None]),
    (ToeWeb, [Some(MiddleToes), Some(TopOfFoot), Some(BigToe), Some(LittleToe)]),
    (TopOfFoot, [Some(ToeWeb), Some(Sole), Some(InnerAnkle), Some(OuterFoot)]),
    (Sole, [Some(TopOfFoot), Some(Heel), Some(OuterFoot), Some(InnerAnkle)]),
    (Heel, [Some(Sole), Some(InnerAnkle), Some(OuterFoot), Some(InnerAnkle)]),
    (InnerAnkle, [Some(InnerShin), Some(Heel), Some(TopOfFoot), Some(Heel)]),
];

const fn tapped(zone: Zones, path: &'static str, tick: &'static str) -> ZoneShape {
    ZoneShape { zone, path: note(path), control: true, tick }
}

const fn seen(zone: Zones, path: &'static str, tick: &'static str) -> ZoneShape {
    ZoneShape { zone, path: note(path), control: false, tick }
}
