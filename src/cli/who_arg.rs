//! Arguments that name customers, as raw text; `ops` resolves them against the store.

use clap::Args;

/// One customer: id, name, mail, phone or `-` for stdin.
#[derive(Args)]
#[cfg_attr(not(test), expect(dead_code, reason = "for the first command about one customer"))]
pub(crate) struct WhoArg {
    /// Customer: id, name, mail or phone; - reads from stdin
    #[arg(value_name = "WHO")]
    pub(crate) who: String,
}

/// One customer or several.
#[derive(Args)]
#[cfg_attr(not(test), expect(dead_code, reason = "for the first command about several customers"))]
pub(crate) struct WhoArgs {
    /// Customers: id, name, mail or phone each; - reads from stdin
    #[arg(value_name = "WHO", required = true)]
    pub(crate) whos: Vec<String>,
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct One {
        #[command(flatten)]
        who: WhoArg,
    }

    #[derive(Parser)]
    struct Many {
        #[command(flatten)]
        whos: WhoArgs,
    }

    #[test]
    fn a_reference_stays_as_it_was_typed() {
        assert_eq!(One::try_parse_from(["crm", "山田 太郎"]).unwrap().who.who, "山田 太郎");
        assert_eq!(One::try_parse_from(["crm", "-"]).unwrap().who.who, "-");
        assert!(One::try_parse_from(["crm"]).is_err());
        assert!(One::try_parse_from(["crm", "山田", "太郎"]).is_err());
        let many = Many::try_parse_from(["crm", "C12", "+81 90-1234-5678"]).unwrap();
        assert_eq!(many.whos.whos, ["C12", "+81 90-1234-5678"]);
        assert!(Many::try_parse_from(["crm"]).is_err());
    }
}
