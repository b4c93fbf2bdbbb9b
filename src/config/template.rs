//! A whole config file in which every setting stands as a comment with its description and default.

use super::Config;
use super::keys;

/// The file that `crm config edit` opens where there is none yet. `describe` gives the text of a key:
/// `config-file-header`, and `config-KEY` for each setting.
pub fn template(describe: impl Fn(&str) -> String) -> String {
    let config = Config::default();
    let mut file = comment(&describe("config-file-header"));
    let mut open = "";
    for key in keys::all() {
        let (section, name) = key.parts();
        if section != open {
            file += &format!("\n[{section}]\n");
            open = section;
        } else if section.is_empty() {
            file.push('\n');
        }
        file += &comment(&describe(&key.text_key()));
        file += &format!("# {name} = {}\n", key.form.literal(&config));
    }
    file
}

fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {}\n", line.trim())).collect()
}
