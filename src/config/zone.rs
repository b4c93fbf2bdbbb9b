//! Local time of a named time zone, from the tables compiled in. The system's own zone is not known here.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::near::near;
use crate::error::{Error, Result};

/// The clock on the wall in `zone` (an IANA name such as `Asia/Tokyo`, in any case) at `utc`.
///
/// # Errors
/// Usage for a name that is no zone, with a near one that is.
pub fn local(utc: DateTime<Utc>, zone: &str) -> Result<NaiveDateTime> {
    let table = tzdb::tz_by_name(zone).ok_or_else(|| unknown(zone))?;
    let offset = table.find_local_time_type(utc.timestamp()).map_err(|_| unknown(zone))?;
    let shift = TimeDelta::seconds(offset.ut_offset().into());
    utc.naive_utc().checked_add_signed(shift).ok_or_else(|| unknown(zone))
}

/// The name of a zone as its makers spell it; `None` for what is no zone.
pub(crate) fn canonical(name: &str) -> Option<String> {
    let found = tzdb::TZ_NAMES.iter().find(|known| known.eq_ignore_ascii_case(name))?;
    Some((*found).to_owned())
}

/// A zone for somebody who wrote `name`: the one most like it, else an example.
pub(crate) fn suggested(name: &str) -> &'static str {
    near(name, tzdb::TZ_NAMES.iter().copied()).unwrap_or("Asia/Tokyo")
}

fn unknown(zone: &str) -> Error {
    Error::usage("error-config-zone").with("zone", zone).with("near", suggested(zone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Arg;

    fn wall(utc: &str, zone: &str) -> String {
        let utc = format!("{utc}Z").parse::<DateTime<Utc>>().unwrap();
        local(utc, zone).unwrap().format("%Y-%m-%d %H:%M:%S").to_string()
    }

    #[test]
    fn summer_time_begins_and_ends() {
        assert_eq!(wall("2026-03-29T00:59:59", "Europe/London"), "2026-03-29 00:59:59");
        assert_eq!(wall("2026-03-29T01:00:00", "Europe/London"), "2026-03-29 02:00:00");
        assert_eq!(wall("2026-10-25T01:00:00", "Europe/London"), "2026-10-25 01:00:00");
        // beyond the tables' last entry the rule goes on
        assert_eq!(wall("2199-07-01T12:00:00", "Europe/London"), "2199-07-01 13:00:00");
    }

    #[test]
    fn a_day_that_never_was_and_a_half_hour() {
        assert_eq!(wall("2011-12-30T09:59:59", "Pacific/Apia"), "2011-12-29 23:59:59");
        assert_eq!(wall("2011-12-30T10:00:00", "Pacific/Apia"), "2011-12-31 00:00:00");
        assert_eq!(wall("2026-01-01T00:00:00", "asia/kolkata"), "2026-01-01 05:30:00");
        assert_eq!(wall("2026-12-31T15:00:00", "Asia/Tokyo"), "2027-01-01 00:00:00");
    }

    #[test]
    fn an_unknown_zone_is_named_with_its_neighbour() {
        let error = local(DateTime::<Utc>::UNIX_EPOCH, "Asia/Tokio").unwrap_err();
        assert_eq!(error.key(), "error-config-zone");
        assert!(error.args().contains(&("near", Arg::from("Asia/Tokyo"))), "{error}");
        assert_eq!(local(DateTime::UNIX_EPOCH, "").unwrap_err().key(), "error-config-zone");
        assert_eq!(canonical("asia/tokyo").as_deref(), Some("Asia/Tokyo"));
    }

    #[test]
    fn any_moment_has_a_wall_clock_in_every_zone() {
        for zone in tzdb::TZ_NAMES {
            for year in [1900, 2026, 2199] {
                let utc = chrono::NaiveDate::from_ymd_opt(year, 6, 1).unwrap();
                let utc = utc.and_hms_opt(0, 0, 0).unwrap().and_utc();
                let gap = local(utc, zone).unwrap() - utc.naive_utc();
                assert!(gap.num_hours().abs() <= 26, "{zone} {year}");
            }
        }
    }
}
