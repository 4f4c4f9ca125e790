//! Colours as the styles write them, and how well two of them can be told apart.

/// A colour in linear light: red, green, blue from 0 to 1.
#[derive(Clone, Copy, Debug)]
pub struct Colour([f64; 3]);

impl Colour {
    /// Reads `#` and six digits.
    pub fn hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|it| it.len() == 6 && it.is_ascii())?;
        let part = |n: usize| u8::from_str_radix(&digits[2 * n..2 * n + 2], 16).ok();
        Some(Self::rgb([part(0)?, part(1)?, part(2)?]))
    }

    pub fn rgb(parts: [u8; 3]) -> Self {
        Self(parts.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        }))
    }

    /// The contrast of WCAG 2, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let Self([red, green, blue]) = self;
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Lightness, chroma and hue (in radians) of OKLCH.
    pub fn oklch(self) -> [f64; 3] {
        let cones = times(TO_CONES, self.0).map(f64::cbrt);
        let [lightness, a, b] = times(TO_LAB, cones);
        [lightness, a.hypot(b), b.atan2(a)]
    }

    /// The colour with these; what no screen can show is cut off, as browsers do.
    pub fn from_oklch([lightness, chroma, hue]: [f64; 3]) -> Self {
        let cones = times(FROM_LAB, [lightness, chroma * hue.cos(), chroma * hue.sin()]);
        Self(times(FROM_CONES, cones.map(|it| it.powi(3))).map(|it| it.clamp(0.0, 1.0)))
    }
}

fn times(matrix: [[f64; 3]; 3], by: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(by).map(|(one, two)| one * two).sum())
}

// The matrices of OKLab, from https://www.w3.org/TR/css-color-4/#color-conversion-code.

const TO_CONES: [[f64; 3]; 3] = [
    [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
    [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
    [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
];

const TO_LAB: [[f64; 3]; 3] = [
    [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
    [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
    [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
];

const FROM_LAB: [[f64; 3]; 3] = [
    [1.0, 0.396_337_777_4, 0.215_803_757_3],
    [1.0, -0.105_561_345_8, -0.063_854_172_8],
    [1.0, -0.089_484_177_5, -1.291_485_548_0],
];

const FROM_CONES: [[f64; 3]; 3] = [
    [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
    [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
    [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701_0],
];
