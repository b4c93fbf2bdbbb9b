//! What each figure means, in a line, with the figures of the owner's policy.

use super::super::canvas::Canvas;
use crate::domain::words::Stage;
use crate::ops::Figure;
use crate::t;

/// The definition of a figure.
pub(super) fn definition(canvas: &Canvas, figure: Figure) -> String {
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
        Figure::Lapsed => return stage(canvas, Stage::Lapsed),
        Figure::Stage(of) => return stage(canvas, of),
    };
    canvas.text(key)
}

fn stage(canvas: &Canvas, stage: Stage) -> String {
    let (texts, policy) = (canvas.texts(), &canvas.model.desk.policy);
    let (stages, lapsed) = (&policy.stages, &policy.lapsed);
    match stage {
        Stage::Prospect => canvas.text("number-define-prospect"),
        Stage::Onboarding => t!(texts, "number-define-onboarding", days = stages.onboarding_days),
        Stage::Active => canvas.text("number-define-active"),
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
    use super::times;

    #[test]
    fn a_factor_has_no_more_decimals_than_it_needs() {
        assert_eq!(
            (times(2000), times(1500), times(1050)),
            ("2".into(), "1.5".into(), "1.05".into())
        );
    }
}
