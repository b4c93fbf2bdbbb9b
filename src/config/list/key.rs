//! Keys of the dashboard by the action they are for: `done X, snooze F2`. Which actions and keys there are, the
//! dashboard knows.

use super::{parts, unfit};
use crate::config::Config;
use crate::error::Result;

/// How many there may be.
const MOST: usize = 200;

/// Takes over the keys that `text` lists.
pub(crate) fn put(config: &mut Config, text: &str) -> Result<()> {
    let read = |part: &str| {
        let pair = part.split_once(char::is_whitespace).map(|(name, key)| (name, key.trim()));
        let pair = pair.filter(|(_, key)| !key.contains(char::is_whitespace));
        let (name, key) = pair.ok_or_else(|| unfit("error-config-keys", part))?;
        Ok((name.to_owned(), key.to_owned()))
    };
    config.dashboard.keys = parts(text, MOST)?.into_iter().map(read).collect::<Result<_>>()?;
    Ok(())
}
