//! `crm config cron`: what is copied into a crontab or a systemd unit runs this program on this book.

use crate::environment::{Output, TestEnvironment};

/// With the path of the binary under test as `$CRM`.
fn shown(output: &Output) -> String {
    output.to_string().replace(env!("CARGO_BIN_EXE_crm"), "$CRM")
}

#[test]
fn a_line_and_a_timer_to_copy() {
    let crm = TestEnvironment::new();
    insta::assert_snapshot!(shown(&crm.run(["config", "cron"])), @r"
    # Every day at 07:00. With cron: crontab -e, and add the line below.
    # cron mails what the command prints; where nothing is due it prints nothing.
    0 7 * * * $CRM --db $HOME/data/crm/crm.db --config $HOME/config/crm/config.toml --lang en today --cron

    # Or with systemd: save this as ~/.config/systemd/user/crm-today.service
    [Unit]
    Description=crm: whom to get in touch with today

    [Service]
    Type=oneshot
    ExecStart=$CRM --db $HOME/data/crm/crm.db --config $HOME/config/crm/config.toml --lang en today --cron

    # and this as ~/.config/systemd/user/crm-today.timer
    [Unit]
    Description=crm: whom to get in touch with today

    [Timer]
    OnCalendar=*-*-* 07:00:00
    Persistent=true

    [Install]
    WantedBy=timers.target

    # then: systemctl --user daemon-reload && systemctl --user enable --now crm-today.timer
    # To read what it printed: journalctl --user -u crm-today -o cat
    ");
    let json = crm.run(["config", "cron", "--at", "午後6時半", "--json"]).json();
    let crontab = json["crontab"].as_str().unwrap();
    assert!(crontab.starts_with("30 18 * * * "), "{crontab}");
    assert!(json["timer"].as_str().unwrap().contains("OnCalendar=*-*-* 18:30:00\n"), "{json}");
    assert!(json["service"].as_str().unwrap().contains(" today --cron\n"), "{json}");
    insta::assert_snapshot!(crm.run(["config", "cron", "--at", "soon"]), @r"
    --- stderr
    crm: “soon” is not a time of day.
      Such as 7:30 or 7pm.
    --- exit 2
    ");
}

#[test]
fn in_japanese() {
    let crm = TestEnvironment::japanese();
    insta::assert_snapshot!(shown(&crm.run(["config", "cron", "--at", "6:30"])), @r"
    # 毎日 06:30 に実行します。cron の場合: crontab -e で次の行を追加します。
    # 表示された内容は cron がメールで送ります。連絡する相手がいない日は何も表示しません。
    30 6 * * * $CRM --db $HOME/data/crm/crm.db --config $HOME/config/crm/config.toml --lang ja today --cron

    # systemd の場合: 次の内容を ~/.config/systemd/user/crm-today.service に保存し、
    [Unit]
    Description=crm: 今日連絡する相手

    [Service]
    Type=oneshot
    ExecStart=$CRM --db $HOME/data/crm/crm.db --config $HOME/config/crm/config.toml --lang ja today --cron

    # 次の内容を ~/.config/systemd/user/crm-today.timer に保存してから、
    [Unit]
    Description=crm: 今日連絡する相手

    [Timer]
    OnCalendar=*-*-* 06:30:00
    Persistent=true

    [Install]
    WantedBy=timers.target

    # 実行します: systemctl --user daemon-reload && systemctl --user enable --now crm-today.timer
    # 表示された内容を見るには: journalctl --user -u crm-today -o cat
    ");
}

#[test]
fn paths_are_full_ones_and_the_language_is_said_where_the_settings_do_not() {
    let crm = TestEnvironment::japanese();
    crm.run(["config", "set", "language", "ja"]);
    let json = crm.run(["config", "cron", "--db", "私の台帳 100%.db", "--json"]).json();
    insta::assert_snapshot!(json["crontab"].as_str().unwrap().replace(env!("CARGO_BIN_EXE_crm"), "$CRM"), @r"0 7 * * * $CRM --db '$HOME/私の台帳 100\%.db' --config $HOME/config/crm/config.toml today --cron");
    let json = crm.run(["config", "cron", "--lang", "en", "--json"]).json();
    assert!(json["crontab"].as_str().unwrap().contains(" --lang en today"), "{json}");
    insta::assert_snapshot!(crm.run(["config", "cron", "--db", "a\\b.db"]), @r"
    --- stderr
    crm: $HOME/a\b.db は crontab や systemd に書けません。バックスラッシュ（円記号）、制御文字、文字として読めないバイト、プログラム自身のパスにある引用符は、別の意味に取られるためです。
      名前を変えるか、--db や --config で別の場所を指定してください。
    --- exit 5
    ");
}

/// The binary at a path that needs every escape there is, run by a shell as cron runs it.
#[cfg(unix)]
#[test]
fn the_line_runs_as_cron_runs_it() {
    use std::process::Command;

    let crm = TestEnvironment::new();
    let folder = crm.home().join("散歩 100% $HOME");
    std::fs::create_dir(&folder).unwrap();
    let program = folder.join("crm");
    if std::fs::hard_link(env!("CARGO_BIN_EXE_crm"), &program).is_err() {
        std::fs::copy(env!("CARGO_BIN_EXE_crm"), &program).unwrap();
    }
    let book = "Aoi's \"book\" 100%.db";
    let past = ["--db", book, "--today", "2020-01-01"];
    crm.run(["add", "customer", "Mary", past[0], past[1], past[2], past[3]]);
    crm.run(["add", "reminder", "Mary", "tomorrow", past[0], past[1], past[2], past[3]]);
    let made = Command::new(&program)
        .args(["config", "cron", "--json", "--db", book])
        .env_clear()
        .envs(crm.command().get_envs().filter_map(|(name, value)| Some((name, value?))))
        .current_dir(crm.home())
        .output()
        .unwrap();
    let json: serde_json::Value = serde_json::from_slice(&made.stdout).unwrap();
    // Five fields are for cron, and it takes the backslash off itself.
    let line = json["crontab"].as_str().unwrap().splitn(6, ' ').nth(5).unwrap().replace("\\%", "%");
    let done =
        Command::new("sh").args(["-c", &line]).env_clear().current_dir("/").output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let list = String::from_utf8(done.stdout).unwrap();
    assert!(list.contains("Mary"), "{list}");
}
