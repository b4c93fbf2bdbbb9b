//! A part of a whole, kept as both, so that nothing of nothing is no data and never 0.

/// `numerator` of `denominator`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ratio {
    /// The part; below 0 where something fell.
    pub numerator: i64,
    /// The whole; 0 is no data.
    pub denominator: i64,
}

impl Ratio {
    /// One of the other.
    pub fn of(numerator: i64, denominator: i64) -> Ratio {
        Ratio { numerator, denominator }
    }

    /// In whole percent, halves away from 0; `None` without data.
    pub fn percent(self) -> Option<i64> {
        self.times(100)
    }

    /// The quotient in whole units, halves away from 0; `None` without data.
    pub fn quotient(self) -> Option<i64> {
        self.times(1)
    }

    fn times(self, factor: i128) -> Option<i64> {
        let (part, whole) = (i128::from(self.numerator) * factor, i128::from(self.denominator));
        if whole == 0 {
            return None;
        }
        let half = whole.abs() / 2;
        let away = if (part < 0) == (whole < 0) { half } else { -half };
        let away = if whole < 0 { -away } else { away };
        i64::try_from((part + away) / whole).ok()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn percents_are_rounded_and_no_data_is_not_0() {
        assert_eq!(Ratio::of(82, 128).percent(), Some(64));
        assert_eq!(Ratio::of(1, 200).percent(), Some(1));
        assert_eq!(Ratio::of(-1, 200).percent(), Some(-1));
        assert_eq!(Ratio::of(-1, 201).percent(), Some(0));
        assert_eq!(Ratio::of(0, 5).percent(), Some(0));
        assert_eq!(Ratio::of(0, 0).percent(), None);
        assert_eq!(Ratio::of(i64::MAX, 1).percent(), None);
    }

    proptest! {
        #[test]
        fn a_quotient_is_the_nearest_whole(part in -1_000_000i64..1_000_000, whole in 1i64..10_000) {
            let quotient = Ratio::of(part, whole).quotient().unwrap();
            prop_assert!((quotient * whole - part).abs() * 2 <= whole);
            prop_assert_eq!(Ratio::of(-part, -whole).quotient(), Some(quotient));
            prop_assert_eq!(Ratio::of(part, -whole).quotient(), Some(-quotient));
        }
    }
}
