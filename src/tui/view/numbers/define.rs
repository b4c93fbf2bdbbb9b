//! What each figure means, in a line, with the figures of the owner's policy.

use crate::domain::policy::Policy;
use crate::domain::words::Stage;
use crate::i18n::Texts;
use crate::ops::Figure;
use crate::t;

/// The definition of a figure.
pub(super) fn definition(texts: &Texts, policy: &Policy, figure: Figure) -> String {
    let key = match figure {
        Figure::Revenue(_) => "number-define-revenue",
        Figure::New(_) => "number-define-new",
        Figure::Returning(_) => "number-define-returning",
        Figure::YearRevenue(_) => "number-define-year-revenue",
        Figure::YearPurchases(_) => "number-define-year-purchases",
        Figure::YearCustomers(_) => "number-define-year-customers",
        Figure::Average(_) => "number-define-average",
        Figure::Repeat(_) => "number-define-repeat",
        Figure::RepeatEver => "number-define-repeat-ever",
        Figure::LapsedCustomer(_) => "number-define-lapsed-customer",
        Figure::BestCustomer(_) => "number-define-best",
        Figure::Lapsed => return stage(texts, policy, Stage::Lapsed),
        Figure::Stage(of) => return stage(texts, policy, of),
    };
    texts.get(key, &[])
}

fn stage(texts: &Texts, policy: &Policy, stage: Stage) -> String {
    let (stages, lapsed) = (&policy.stages, &policy.lapsed);
    match stage {
        Stage::Prospect => texts.get("number-define-prospect", &[]),
        Stage::Onboarding => t!(texts, "number-define-onboarding", days = stages.onboarding_days),
        Stage::Active => texts.get("number-define-active", &[]),
        Stage::Loyal => t!(texts, "number-define-loyal", days = stages.loyal_days),
        Stage::Advocate => {
            t!(texts, "number-define-advocate", count = stages.advocate_referrals)
        }
        Stage::AtRisk => {
            t!(texts, "number-define-at-risk", factor = times(lapsed.risk_milli))
        }
        Stage::Lapsed => t!(
            texts,
            "number-define-lapsed",
            factor = times(lapsed.factor_milli),
            days = lapsed.fixed_days
        ),
        Stage::WonBack => t!(texts, "number-define-won-back", days = stages.won_back_days),
    }
}

/// Thousandths as a person writes them: `2`, `1.5`.
fn times(milli: i64) -> String {
    let text = format!("{}.{:03}", milli / 1000, milli % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::CustomerId;
    use crate::domain::month::Month;
    use crate::i18n::{Lang, width};

    #[test]
    fn a_definition_fits_a_line_of_the_smallest_usual_screen() {
        let (month, customer) = (Month::of("2026-11-21".parse().unwrap()), CustomerId(1));
        let mut figures = vec![
            Figure::Revenue(month),
            Figure::New(month),
            Figure::Returning(month),
            Figure::YearRevenue(month),
            Figure::YearPurchases(month),
            Figure::YearCustomers(month),
            Figure::Average(month),
            Figure::Repeat(month),
            Figure::RepeatEver,
            Figure::Lapsed,
            Figure::LapsedCustomer(customer),
            Figure::BestCustomer(customer),
        ];
        figures.extend(Stage::ALL.iter().map(|stage| Figure::Stage(*stage)));
        for texts in [Texts::new(Lang::En), Texts::new(Lang::Ja)] {
            for figure in &figures {
                let said = definition(&texts, &Policy::default(), *figure);
                assert!(width(&said) <= 78, "{}: {said}", width(&said));
            }
        }
    }

    #[test]
    fn a_factor_has_no_more_decimals_than_it_needs() {
        assert_eq!(
            (times(2000), times(1500), times(1050)),
            ("2".into(), "1.5".into(), "1.05".into())
        );
    }
}
