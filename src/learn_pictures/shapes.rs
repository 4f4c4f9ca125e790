//! The shapes of the way of the nerve.
//!
//! The spine and its nerves are drawn around the middle of the first bone of
//! the low back, at the scale of the close-up; the sciatic nerve and its
//! branches in the back view of the body map.

/// A bone of the low back, cut open from behind: the first, around its middle.
pub(super) const VERTEBRA: &str = "M-24 0Q0 3 24 0Q27 1 25.5 5Q38 2 45 4Q51 8 44 12Q32 12 23 17Q23 21 25.5 23Q27 26 24 27Q0 30-24 27Q-27 26-25.5 23Q-23 21-23 17Q-32 12-44 12Q-51 8-45 4Q-38 2-25.5 5Q-27 1-24 0z";

/// A disc: it stands out a little from the bones.
pub(super) const DISC: &str = "M-23 28.5Q0 31 23 28.5Q28 28.5 28 32.5Q28 36.5 23 36Q0 38.5-23 36Q-28 36.5-28 32.5Q-28 28.5-23 28.5z";

/// The flat bone and the tail bone.
pub(super) const SACRUM: [&str; 2] = [
    "M-24 187Q0 190 24 187C32 183 45 183 54 190C60 197 55 212 51 226C47 244 35 262 25 280C20 290 17 298 14 305Q0 309-14 305C-17 298-20 290-25 280C-35 262-47 244-51 226C-55 212-60 197-54 190C-45 183-32 183-24 187z",
    "M-11 309Q0 313 11 309C10 319 6 329 0 335C-6 329-10 319-11 309z",
];

/// The right hip bone.
pub(super) const HIP: &str = "M49 206C46 188 56 164 74 146C94 126 124 118 146 130C164 142 162 176 150 202C140 222 133 236 134 252C136 272 128 290 112 298C106 312 100 336 84 346C72 350 62 342 66 328C74 314 84 304 85 292C72 284 74 266 66 254C56 242 51 226 49 206z";

/// The canal inside the bones.
pub(super) const CANAL: &str = "M-13-30H13V182Q12 226 5 252Q0 256-5 252Q-12 226-13 182z";

/// The spinal cord.
pub(super) const CORD: &str = "M-6-30H6V4Q5 24 0 36Q-5 24-6 4z";

/// On the right: the nerves inside the canal; outside it those above L4, and L4 to S3.
pub(super) const ROOT_PATHS: [&str; 3] = [
    "M5-8C8 2 9 10 14 20M5 2C10 22 10 44 14 57M5 10C10 50 9 80 14 95M4.5 16C9 70 8 112 14 132M4 21C7.5 90 7 146 14 169M3.2 25C6 110 6 176 9 196Q13 208 22 213M2.4 29C4 120 4 196 6 220Q9 231 19 235M1.5 32C2.2 150 2 222 4 240Q7 252 16 256M0 34V250",
    "M14 20Q26 27 40 30M14 57Q26 65 42 70M14 95Q28 104 44 114",
    "M14 132C30 144 52 158 58 186C62 212 60 236 62 258M14 169C30 182 46 196 52 216C57 234 58 248 62 264M22 213C36 224 50 246 63 270M19 235C34 246 50 262 65 276M16 256C32 264 50 272 67 282",
];

/// How far below the first each bone is; the one above it comes first.
pub(super) const LEVELS: [i16; 6] = [-37, 0, 37, 75, 112, 150];

/// The holes in the flat bone: where they are, on the right.
pub(super) const HOLES: [(u16, u16); 4] = [(22, 213), (19, 235), (16, 256), (12, 276)];

/// The trunk into which the roots join, down to the lower edge of the close-up and on.
pub(super) const TRUNK: &str = "M61 256Q63 272 69 286Q76 302 89 322L98 336";

/// From there: through the buttock and down the thigh.
pub(super) const SCIATIC: &str = "M183 140C189 149 192 157 191 173C189 205 188 238 187 270";

/// It divides: down the calf to the inner ankle and to the skin of the calf, and round the knee.
pub(super) const BRANCHES: &str = "M187 268C186 300 187 340 184 372C181 404 178 424 177 442C176 456 178 466 182 474M186 300C192 318 194 332 195 350M187 268C192 284 206 296 209 310";

/// On the front of the leg.
pub(super) const HIDDEN: &str = "M209 310C210 326 202 342 198 370C195 400 192 424 190 446";

/// The frames of the close-ups.
pub(super) const CLOSE_UPS: [&str; 2] = [
    "M14 6h160q10 0 10 10v312q0 10-10 10H14q-10 0-10-10V16q0-10 10-10z",
    "M14 348h160q10 0 10 10v154q0 10-10 10H14q-10 0-10-10V358q0-10 10-10z",
];

/// What is shown larger, and where.
pub(super) const FRAME_LINES: &str = "M236 2.4h72v133h-72zM184 10L236 2.4M184 334L236 135.4M288 444h48v62h-48zM184 354L288 444M184 516L288 506";

/// The nerves of the sole, as the sole stands on the map.
pub(super) const SOLE_NERVES: &str = "M106 282C110 256 106 238 98 222C106 190 118 150 124 116Q129 76 128 34M113 162C106 130 97 100 94 42M103 204C96 160 80 110 77 54M98 222C84 196 62 150 50 116Q42 96 40 78M62 142C62 120 60 90 59 64";

/// What each number points to: its place, and the line from there.
pub(super) const NUMBERS: [(&str, u16, u16, &str); 9] = [
    ("1", 20, 19, "L89 19"),
    ("2", 20, 131, "L89 131"),
    ("3", 20, 231, "L51 192M20 231L67 213M20 231L60 246"),
    ("4", 168, 222, "L157 258"),
    ("5", 366, 171, "L322 171"),
    ("6", 366, 226, "L320 226"),
    ("7", 366, 274, "L318 274"),
    ("8", 366, 368, "L316 368"),
    ("8", 22, 398, "L84 407"),
];

/// The names of the bones, and their places.
pub(super) const BONES: [(&str, u16, u16); 5] =
    [("L1", 33, 43), ("L2", 33, 80), ("L3", 33, 118), ("L4", 33, 155), ("L5", 33, 193)];

/// The names of the roots, and their places.
pub(super) const ROOT_NAMES: [(&str, u16, u16); 5] =
    [("L4", 131, 181), ("L5", 129, 219), ("S1", 128, 259), ("S2", 125, 281), ("S3", 123, 300)];
