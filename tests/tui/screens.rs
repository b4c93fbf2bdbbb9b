//! Whole screens as text: every screen and all that lies over one, in both languages, on screens of many sizes.
#![allow(clippy::too_many_lines, reason = "whole screens are as long as they are")]

use crm::i18n::{Lang, width};

use crate::rehearsal::rehearsal;
use crate::shop::Shop;

/// A screen, or what lies over the first one: the keys that lead there, and what must be read there.
struct View {
    name: &'static str,
    keys: &'static str,
    titles: [&'static str; 2],
}

impl View {
    /// What must be read there and is not: its title, and whom it is about.
    fn lack(&self, screen: &str, lang: Lang) -> Option<String> {
        const FIRST: [&str; 2] = ["Samuel Adeyemi", "原田 悟"];
        const ABOUT_ONE: [&str; 12] = [
            "today", "contact", "purchase", "edit", "award", "remind", "feedback", "offer",
            "snooze", "skip", "message", "copy",
        ];
        let at = usize::from(lang == Lang::Ja);
        let who = ABOUT_ONE.contains(&self.name).then_some(FIRST[at]);
        let needed = std::iter::once(self.titles[at]).chain(who);
        let lacks = needed.into_iter().find(|text| !screen.contains(text));
        lacks.map(|text| format!("no {text:?}"))
    }
}

/// A view by its name, keys, and title in English and Japanese.
const fn view(name: &'static str, keys: &'static str, en: &'static str, ja: &'static str) -> View {
    View { name, keys, titles: [en, ja] }
}

const SCREENS: [View; 4] = [
    view("today", "1", "To get in touch with: 2", "今日連絡する人"),
    view("customers", "2", "Customers 40", "顧客 40"),
    view("points", "3", "[3 Points]", "[3 ポイント]"),
    view("numbers", "4", "[4 Numbers]", "[4 集計]"),
];

const OVERLAYS: [View; 18] = [
    view("contact", "c", "Log a contact", "連絡"),
    view("purchase", "b", "Log a purchase", "購入"),
    view("add", "a", "Add a customer", "顧客"),
    view("edit", "e", "Edit", "編集"),
    view("edit-several", "space space e", "2 customers", "2人"),
    view("award", "p", "Points -- C21", "ポイント -- C21"),
    view("remind", "r", "Promise", "フォロー"),
    view("feedback", "f", "Log feedback", "評価"),
    view("offer", "o", "Promise an offer", "特典"),
    view("snooze", "s", "Snooze", "延期"),
    view("skip", "X", "Skip", "見送"),
    view("palette", ":", "an action, a key", "操作の名前"),
    view("help", "?", "Help: Today", "ヘルプ"),
    view("history", "H", "History", "操作の履歴"),
    view("confirm", "space space space D", "Remove 3 customers", "3人"),
    view("message", "m", "Message: C21", "文面"),
    view("copy", "y", "Copy: Samuel Adeyemi", "コピー"),
    view("page", ": s h o w space W H O enter", "crm show C21", "crm show"),
];

const SIZES: [(u16, u16); 4] = [(60, 15), (80, 24), (100, 30), (200, 60)];
const TOO_SMALL: [(u16, u16); 3] = [(59, 15), (60, 14), (59, 14)];

/// What no screen may do, whatever is on it: say it in words, or nothing.
fn fault(screen: &str, columns: u16, lines: u16) -> Option<String> {
    if screen.lines().count() != usize::from(lines) {
        return Some(format!("{} lines", screen.lines().count()));
    }
    if let Some(wide) = screen.lines().find(|line| width(line) > usize::from(columns)) {
        return Some(format!("{} cells: {wide}", width(wide)));
    }
    raw_key(screen).map(|key| format!("the key of a text instead of the text: {key}"))
}

/// The key of a text that was not found, and so is shown itself.
fn raw_key(screen: &str) -> Option<&str> {
    const AREAS: [&str; 9] =
        ["action-", "column-", "error-", "form-", "number-", "over-", "people-", "tui-", "value-"];
    let words = screen.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    words.into_iter().find(|word| {
        AREAS.iter().any(|area| {
            word.strip_prefix(area)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
        })
    })
}

#[test]
fn a_text_that_lacks_would_be_found() {
    assert_eq!(raw_key("| tui-loading |"), Some("tui-loading"));
    assert_eq!(raw_key("a follow-up, 2026-11-21, no-form-here"), None);
    assert_eq!(fault("a\n山田\n", 3, 2).as_deref(), Some("4 cells: 山田"));
    assert_eq!(fault("a\n", 3, 2).as_deref(), Some("1 lines"));
}

/// What is wrong with a view on a screen of a size.
fn fault_of(view: &View, screen: &str, lang: Lang, (columns, lines): (u16, u16)) -> Option<String> {
    let fault = fault(screen, columns, lines).or_else(|| {
        if SIZES.contains(&(columns, lines)) {
            return view.lack(screen, lang);
        }
        let is_said = screen.contains("crm today") && !screen.contains("+-");
        (!is_said).then(|| "more or less than that it is too small".to_owned())
    })?;
    Some(format!("{} at {columns}x{lines}: {fault}\n{screen}", view.name))
}

/// Every view in a language is drawn at every size; what is wrong with them is told together.
fn check_all(shop: &Shop) {
    let mut faults = Vec::new();
    for view in SCREENS.iter().chain(&OVERLAYS) {
        let mut dashboard = rehearsal(shop, 100, 30);
        dashboard.press(view.keys).unwrap();
        for size in SIZES.into_iter().chain(TOO_SMALL) {
            dashboard.resize(size.0, size.1);
            faults.extend(fault_of(view, &dashboard.screen(), shop.lang(), size));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_screen_and_overlay_is_whole_at_every_size_in_english() {
    check_all(&Shop::demo());
}

#[test]
fn every_screen_and_overlay_is_whole_at_every_size_in_japanese() {
    check_all(&Shop::japanese());
}

/// The dashboard after some keys, as text.
fn drawn(shop: &Shop, keys: &str, columns: u16, lines: u16) -> String {
    let mut dashboard = rehearsal(shop, columns, lines);
    dashboard.press(keys).unwrap();
    dashboard.screen()
}

#[test]
fn the_screens_in_english() {
    let shop = Shop::demo();
    insta::assert_snapshot!(drawn(&shop, "1", 100, 30), @r"
     crm [1 Today] 2 Customers  3 Points  4 Numbers                 2026-11-21 Sat  Kirkstall Dog Walks
    + To get in touch with: 20, 9 overdue ---------------------++ C21 Samuel Adeyemi ------------------+
    | ! Samuel Adeyemi NPS 6 on 2026-10-31 Sat, not ~      -21d||loyal                                 |
    |   Tom Bairstow   Promised: Call back about hol~     today||call 0113 496 0241                    |
    | ! Helen Midgley  Promised: Send the prices for~       -1d||15 purchases, £180.00  900 pt         |
    | ! Margaret Ackr~ Purchase number 100: thank~ +1      -14d||                                      |
    | ! Lucy Armitage  Purchase number 50: thanks ar~       -4d||! NPS 6 on 2026-10-31 Sat, not        |
    | ! Walter Crabtr~ Purchase number 50: thanks ar~       -1d||answered: Came back with mud on the   |
    | ! Callum Reid    Birthday 2026-11-21 Sat, t~ +1     today||sofa; CSAT 2 on 2026-10-31 Sat, not   |
    |   Nigel Sykes    30 days without contact (ever~     today||answered (21 days overdue)            |
    | ! Declan Moore   97 days without contact (e~ +1       -7d||  Say sorry, ask what happened, make  |
    | ! Sylvia Thackr~ 101 days without contact (~ +2      -11d||it good.                              |
    | ! Joanne Batty   16 days without contact (ever~       -2d||                                      |
    |   Peter Ogden    Walk 30 min: last on 2026-11-~     today||What to say                           |
    |   Rosie Hargrea~ Walk 30 min: last on 2026-11-~     today||Dear Samuel,                          |
    |   Beth Holroyd   Puppy visit: last on 2026-11-~     today||                                      |
    |   Priya Chaudha~ Lapsed: 58 days without a pur~       27d||Thank you for telling me openly that  |
    |   Derek Barracl~ Lapsed: 224 days without a pu~       26d||not everything was as it should be. I |
    |   Chloe Wainwri~ Lapsed: 210 days without a pu~       29d||am sorry about that and would like to |
    |   Hutchinson fa~ 270 points end from 2026-1~ +2     in 1d||put it right.                         |
    |   Eleanor Pickl~ 1,330 points end from 2026-11~     in 9d||                                      |
    |   Anya Petrova   240 points end from 2026-12-0~    in 12d||When would be a good moment to talk   |
    |                                                          ||about it?                             |
    +----------------------------------------------------------++--------------------------------------+
    + Numbers -----------------------------------------------------------------------------------------+
    |This month £1,463.00 (-9%)  Bought again 100%  New 0  Lapsed 3  Points 45,530                     |
    |12 months (thousand GBP)  1.5 1.8 1.6 1.6 1.8 2.0 1.8 2.2 1.9 1.9 2.3 1.5  .-.:-+=#=+@.           |
    +--------------------------------------------------------------------------------------------------+
     c contact  b purchase  x done  s snooze  m message  u undo  / filter  : commands  ? help  q quit
    ");
    insta::assert_snapshot!(drawn(&shop, "2", 100, 30), @r"
     crm  1 Today [2 Customers] 3 Points  4 Numbers                 2026-11-21 Sat  Kirkstall Dog Walks
    + Customers 40  by name --------------------++ C31 Anya Petrova -----------------------------------+
    | A  Anya Petrova    C31    loyal         4d||[overview] timeline  purchases  points  notes        |
    |    Arthur Lumb     C17    loyal         6d||Stage          loyal                                 |
    | B  Beth Holroyd    C16    loyal         2d||Phone          0113 496 0311                         |
    | C  Callum Reid     C12    loyal         1d||Email          customer31@example.co.uk              |
    |    Carol Stead     C39    loyal         4d||Address        38 Moor Park Avenue                   |
    |    Chloe Wainwrig~ C33    lapsed      210d||Birthday       1991-01-15, age 35, in 55 days        |
    | D  Declan Moore    C5     at risk      25d||dog            Misha                                 |
    |    Derek Barraclo~ C32    lapsed      224d||breed          samoyed                               |
    | E  Eleanor Pickles C13    active       40d||Source         web                                   |
    | F  Fiona Drake     C20    loyal         2d||Last contact   2026-10-05 Mon, 47 days ago           |
    | G  Gareth Price    C26    loyal         2d||Last purchase  2026-11-17 Tue, 4 days ago            |
    |    Grace Okafor    C8     advocate      2d||Purchases      79 purchases, £948.00                 |
    | H  Hannah Whitaker C9     advocate      5d||Rhythm         about 7 days (lapsed after 30)        |
    |    Helen Midgley   C35    prospect       -||Points         3,180, 60 of them until 2026-11-26 Thu|
    |    Hutchinson fam~ C1     loyal         1d||Favourites     Walk 30 min (79 x)                    |
    | I  Imran Siddiqui  C10    advocate      3d||Visits         oooooooooooooooooooooooooo  (a sign a |
    | J  Joanne Batty    C14    prospect       -||               week)                                 |
    |    Josh Lister     C36    prospect       -||                                                     |
    | K  Kevin Mawson    C30    loyal         3d||To do                                                |
    | L  Liam Gallimore  C40    loyal         5d||- 240 points end from 2026-12-03 Thu on (in 12       |
    |    Lucy Armitage   C22    loyal         5d||  days)                                              |
    | M  Marek Kowalski  C19    loyal         1d||                                                     |
    |    Margaret Ackro~ C2     loyal         2d||History                                              |
    |    Mei Lin Chan    C24    loyal         1d||2026-11-21 Sat  expire  -60 pt  L3645                |
    | N  Nadia Hussain   C27    loyal         5d||2026-11-21 Sat  expire  -60 pt  L3644                |
    +-------------------------------------------++-----------------------------------------------------+
     c contact  b purchase  m message  u undo  / filter  a add customer  : commands  ? help  q quit
    ");
    insta::assert_snapshot!(drawn(&shop, "3", 100, 30), @r"
     crm  1 Today  2 Customers [3 Points] 4 Numbers                 2026-11-21 Sat  Kirkstall Dog Walks
    + With points: 36, ending soonest first ---------++ C1 Hutchinson family --------------------------+
    |                         held  ending last day  ||10,980 points                                   |
    | Hutchinson family     10,980      90 2026-11-22||                                                |
    | Anya Petrova           3,180      60 2026-11-26||Lots: last day, left/awarded, awarded on        |
    | Sylvia Thackray        1,560      60 2026-11-29||2026-11-22      90/90      2025-11-22           |
    | Eleanor Pickles        4,750   1,330 2026-11-30||2026-11-25      90/90      2025-11-25           |
    | Derek Barraclough      1,900     950 2027-01-03||2026-11-28      90/90      2025-11-28           |
    | Chloe Wainwright         120      60 2027-01-26||2026-12-01      90/90      2025-12-01           |
    | Samuel Adeyemi           900      60 2027-01-29||2026-12-04      90/90      2025-12-04           |
    | Fiona Drake              780      60 2027-05-20||2026-12-07      90/90      2025-12-07           |
    | Gareth Price           1,500      60 2027-06-02||2026-12-10      90/90      2025-12-10           |
    | Arthur Lumb            1,410      20 2027-06-03||2026-12-13      90/90      2025-12-13           |
    | Nadia Hussain          1,260      60 2027-06-25||2026-12-16      90/90      2025-12-16           |
    | Priya Chaudhary        1,065      35 2027-07-02||2026-12-19      90/90      2025-12-19           |
    | Declan Moore             780      60 2027-07-25||2026-12-22      90/90      2025-12-22           |
    | Ruth Feather             540      60 2027-07-25||2026-12-25      90/90      2025-12-25           |
    | Tom Bairstow             960      60 2027-07-28||2026-12-28      90/90      2025-12-28           |
    | Philippa Rowe            600      25 2027-08-10||2026-12-31      90/90      2025-12-31           |
    | Yvonne Clegg           1,320      50 2027-08-20||2027-01-03      90/90      2026-01-03           |
    | Rosie Hargreaves         360      60 2027-08-21||2027-01-06      90/90      2026-01-06           |
    | Hannah Whitaker          570      20 2027-09-03||2027-01-09      90/90      2026-01-09           |
    | Grace Okafor           1,095      15 2027-09-12||2027-01-12      90/90      2026-01-12           |
    | Lucy Armitage            480      60 2027-09-15||2027-01-15      90/90      2026-01-15           |
    | Marek Kowalski           600      60 2027-09-19||2027-01-18      90/90      2026-01-18           |
    +------------------------------------------------++------------------------------------------------+
     Held by 36: 45,530   Ending by 2026-12-21: 2,590
     This month: awarded 7,080, redeemed 3,400, expired 17,010
     c contact  b purchase  m message  u undo  E expire points  p points  : commands  ? help  q quit
    ");
    insta::assert_snapshot!(drawn(&shop, "4", 100, 30), @r#"
     crm  1 Today  2 Customers  3 Points [4 Numbers]                2026-11-21 Sat  Kirkstall Dog Walks
    + Revenue 2025-12 - 2026-11 ---------++ New and returning ----------++ Stages today ---------------+
    |                          GBP change||               new       back||prospect   #           4  10%|
    |2025-12 #######      1,464.50    -9%||2025-12  #       2 ####    21||onboarding             0   0%|
    |2026-01 #########    1,811.50   +24%||2026-01  #       3 #####   24||active     #           2   5%|
    |2026-02 ########     1,555.50   -14%||2026-02          0 #####   26||loyal      ########## 27  68%|
    |2026-03 ########     1,611.50    +4%||2026-03          0 #####   25||advocate   #           3   8%|
    |2026-04 #########    1,812.50   +12%||2026-04  #       1 #####   27||at risk    #           1   3%|
    |2026-05 ##########   1,978.50    +9%||2026-05  #       2 #####   27||lapsed     #           3   8%|
    |2026-06 #########    1,825.50    -8%||2026-06  #       2 ######  28||won back               0   0%|
    |2026-07 ###########  2,205.00   +21%||2026-07  #       1 ######  31||                             |
    |2026-08 ##########   1,934.50   -12%||2026-08          0 ######  31||                             |
    |2026-09 ##########   1,946.00    +1%||2026-09  #       1 ######  31||                             |
    |2026-10 ############ 2,302.50   +18%||2026-10  #       1 ####### 32||                             |
    |2026-11 #######      1,463.00    -9%||2026-11          0 ######  31||                             |
    +------------------------------------++-----------------------------++-----------------------------+
    + These 12 months -------------------++ Lapsed, by spend -----------++ Top customers --------------+
    |Revenue             £21,910.50 +131%||All lapsed                  3||Hutchinson fa~ £4,495.50  14%|
    |Purchases                      1,487||Priya Chaudhary     £1,535.50||Grace Okafor   £2,088.00   7%|
    |Customers                         36||Derek Barraclough     £608.00||Margaret Ackr~ £1,887.00   6%|
    |Average purchase              £14.73||Chloe Wainwright       £24.00||Nigel Sykes    £1,836.00   6%|
    |Bought again            100% (36/36)||                             ||Yvonne Clegg   £1,692.00   5%|
    |Again, all time         100% (37/37)||                             ||Priya Chaudha~ £1,535.50   5%|
    |                                    ||                             ||Stuart Naylor  £1,461.50   5%|
    |                                    ||                             ||Liam Gallimore £1,221.00   4%|
    +------------------------------------++-----------------------------++-----------------------------+
     The month's purchases; change against the month before, up to the same day
     $ crm list customers --filter "bought:2026-11 archived:any"
     u undo  a add customer  Enter open  [ earlier  ] later  : commands  ? help  q quit
    "#);
}

#[test]
fn form_palette_and_help_in_english() {
    let shop = Shop::demo();
    insta::assert_snapshot!(drawn(&shop, "c", 80, 24), @r"
     crm [1 Today] 2 Customers  3 Points  4 Numbers                  2026-11-21 Sat
    + To get in touch with: 20, 9 overdue ---------++ C21 Samuel Adeyemi ----------+
    | ! Samuel Ade~ NPS 6 on 2026-10-31 ~      -21d||loyal                         |
    |   Tom Bairst~ Promised: Call back ~     today||call 0113 496 0241            |
    + Log a contact -- C21 Samuel Adeyemi -----------------------------------------+
    | 0113 496 0241, customer21@example.co.uk                                      |
    |   Channel         - (call) mail  visit  letter  LINE  SMS  SNS  other        |
    |   Who began      (out) in                                                    |
    |   When           now; yesterday 15:00     = 2026-11-21 Sat                   |
    |   Outcome        (-) resolved  ongoing  no answer                            |
    |   What for       (-) care  offer  support                                    |
    |   Mood           (-) good  neutral  bad                                      |
    |   Next contact   e.g. +3d, fri, 11-30                                        |
    | > What was said  type, Enter saves                                           |
    | Ctrl-S save  Tab next  Esc back (kept)  Ctrl-E editor                        |
    +------------------------------------------------------------------------------+
    |   Priya Chau~ Lapsed: 58 days with~       27d||                              |
    |   Derek Barr~ Lapsed: 224 days wit~       26d||Thank you for telling me      |
    |   Chloe Wain~ Lapsed: 210 days wit~       29d||openly that not everything was|
    |   Hutchinson~ 270 points end fr~ +2     in 1d||as it should be. I am sorry   |
    +----------------------------------------------++------------------------------+
     This month £1,463.00 (-9%)  Bought again 100%  New 0  Lapsed 3  Points 45,530
    ");
    insta::assert_snapshot!(drawn(&shop, ":", 80, 24), @r"
     crm [1 Today] 2 Customers  3 Points  4 Numbers                  2026-11-21 Sat
    + Commands --------------------------------------------------------------------+
    | : an action, a key, or a command such as list lapsed                         |
    | contact           c            crm log contact C21 TEXT                      |
    | purchase          b            crm log purchase C21 PRODUCT                  |
    | done              x            crm done C21-at-risk-F22                      |
    | snooze            s            crm snooze C21-at-risk-F22 +3d                |
    | skip              X            crm skip C21-at-risk-F22                      |
    | message           m            crm draft C21                                 |
    | undo              u Ctrl-Z     crm undo                                      |
    | filter            /            crm list customers --filter FILTER            |
    | add customer      a            crm add customer NAME                         |
    | points            p            crm award points C21 N                        |
    | remind            r            crm add reminder C21 DATE TEXT                |
    | feedback          f            crm log feedback C21 SCORE                    |
    | offer             o            crm add offer C21 TEXT                        |
    | edit              e            crm edit customer C21                         |
    | open              Enter        crm show C21                                  |
    | archive           A            crm archive C21                               |
    |                                                                              |
    | Enter do it  Tab take its command  Esc back                                  |
    +------------------------------------------------------------------------------+
    ");
    insta::assert_snapshot!(drawn(&shop, "?", 80, 24), @r"
     crm [1 Today] 2 Customers  3 Points  4 Numbers                  2026-11-21 Sat
    + Help: Today -----------------------------------------------------------------+
    | /                                                                            |
    | Acting on customers                                                          |
    | c            contact           Logs that you were in touch: a call, a mail,  |
    |                                a visit.                                      |
    |                                crm log contact WHO TEXT  [contact]           |
    | b            purchase          Logs what was bought, and gives the points    |
    |                                for it.                                       |
    |                                crm log purchase WHO PRODUCT  [purchase]      |
    | x            done              Notes what the list asks for as done; a       |
    |                                contact is logged with it.                    |
    |                                crm done ITEM  [done]                         |
    | s            snooze            Takes it off the list until a day.            |
    |                                crm snooze ITEM +3d  [snooze]                 |
    | X            skip              Strikes it off the list; it does not come     |
    |                                back for the same cause.                      |
    |                                crm skip ITEM  [skip]                         |
    | m            message           Writes what to say, from a template: to copy, |
    |                                change, or put into a mail.                   |
    | Up Down PgUp PgDn scroll  a-z search  Esc back                               |
    +------------------------------------------------------------------------------+
    ");
}

#[test]
fn the_screens_in_japanese() {
    let shop = Shop::japanese();
    insta::assert_snapshot!(drawn(&shop, "1", 100, 30), @r"
     crm [1 今日] 2 顧客  3 ポイント  4 集計                            2026-11-21 (土)  鴨川わんこ散歩
    + 今日連絡する人 20人 (期限切れ 9) ------------------------++ C21 原田 悟 様 ----------------------+
    | ! 原田 悟        2026-10-31 (土) のNPS 6 に未~      -21日||はらだ さとる  常連                   |
    |   藤井 翔太      フォロー: お泊まりの日程を電話      今日||電話 075-000-0241                     |
    | ! 和田 麻衣      フォロー: 2頭の料金表を送る         -1日||15回、27,000円  1,350ポイント         |
    | ! 上田 美智子    100回目の購入のお礼         +1     -14日||                                      |
    | ! 三浦 結衣      50回目の購入のお礼                  -4日||! 2026-10-31 (土) のNPS 6 に未返信「帰|
    | ! 中島 茂        50回目の購入のお礼                  -1日||りに足が泥だらけだった」、2026-10-31  |
    | ! 村上 蓮        誕生日 2026-11-21 (土)、31~ +1      今日||(土) のCSAT 2 に未返信 (21日超過)     |
    |   木村 徹        30日連絡なし（30日ごと）            今日||  お詫びし、事情を伺い、埋め合わせる  |
    | ! 岡田 健一      97日連絡なし（90日ごと）    +1      -7日||                                      |
    | ! 西村 節子      101日連絡なし（90日ごと）   +2     -11日||伝えること                            |
    | ! 山口 純子      16日連絡なし（14日ごと）            -2日||原田 悟 様                            |
    |   酒井 修        散歩30分: 前回 2026-11-14 (土~      今日||                                      |
    |   近藤 さくら    散歩30分: 前回 2026-11-14 (土~      今日||このたびは率直なご意見をお聞かせくださ|
    |   井上 莉子      子犬の訪問: 前回 2026-11-19 (~      今日||り、ありがとうございます。行き届かない|
    |   中川 由紀      休眠: 58日購入なし（ふだん7日~    27日間||点がございましたこと、心よりお詫び申し|
    |   中野 宏        休眠: 224日購入なし（ふだん99~    26日間||上げます。                            |
    |   金子 葵        休眠: 210日購入なし               29日間||                                      |
    |   森本家         450ポイントが 2026-11-22 (~ +2     1日後||改めてお話を伺い、きちんと対応させてい|
    |   清水 英子      1,925ポイントが 2026-11-30 (~      9日後||ただきたく存じます。                  |
    |   岡本 杏        360ポイントが 2026-12-03 (木)~    12日後||ご都合のよい日時をお知らせいただけます|
    |                                                          ||と幸いです。                          |
    +----------------------------------------------------------++--------------------------------------+
    + 集計 --------------------------------------------------------------------------------------------+
    |今月 227,000円 (前月比 -8%)  リピート率 100%  新規 0  休眠 3  ポイント 62,170                     |
    |売上12か月 (千円)  228 280 240 251 280 305 283 339 299 301 355 227  .-.:-+=#=+@.                  |
    +--------------------------------------------------------------------------------------------------+
     c 連絡  b 購入  x 完了  s 延期  m 文面  u 戻す  / 絞り込み  a 追加  : コマンド  ? ヘルプ  q 終了
    ");
    insta::assert_snapshot!(drawn(&shop, "2", 100, 30), @r"
     crm  1 今日 [2 顧客] 3 ポイント  4 集計                            2026-11-21 (土)  鴨川わんこ散歩
    + 顧客 40  並び: 読み ----------------------++ C27 青木 奈々 様 -----------------------------------+
    | あ 青木 奈々 様    C27    常連         5日||[概要] 履歴  購入  ポイント  メモ                    |
    |    阿部 真央 様    C20    常連         2日||読み           あおき なな                           |
    |    石井 大輔 様    C10    推奨者       3日||段階           常連                                  |
    |    石田 悠真 様    C36    見込み         -||電話           075-000-0283                          |
    |    井上 莉子 様    C16    常連         2日||メール         customer27@example.jp                 |
    |    上田 美智子 様  C2     常連         2日||住所           上京区千本通                          |
    |    遠藤 隆 様      C26    常連         2日||誕生日         1984-03-18、42歳、117日後             |
    |    太田 香織 様    C29    常連         6日||犬             クレオ                                |
    |    岡田 健一 様    C5     離れかけ    25日||犬種           マルチーズ                            |
    |    岡本 杏 様      C31    常連         4日||知ったきっかけ web                                   |
    | か 金子 葵 様      C33    休眠       210日||最終連絡       2026-09-16 (水)、66日前               |
    |    木村 徹 様      C15    常連         2日||最終購入       2026-11-16 (月)、5日前                |
    |    工藤 幸子 様    C39    常連         4日||購入回数       21回、37,800円                        |
    |    小林 恵 様      C8     推奨者       2日||来店間隔       約7日（30日を超えると休眠）           |
    |    近藤 さくら 様  C25    常連         7日||ポイント       945、うち90は 2027-09-04 (土) まで    |
    | さ 斎藤 勝 様      C17    常連         6日||よく買う商品   散歩30分（21回）                      |
    |    酒井 修 様      C38    常連         7日||来店           ....ooo.o.ooooooo.ooo.oooo (1文字が1  |
    |    柴田 千尋 様    C37    見込み         -||               週)                                   |
    |    清水 英子 様    C13    利用中      40日||                                                     |
    | た 高橋 誠 様      C19    常連         1日||履歴                                                 |
    | な 中川 由紀 様    C4     休眠        58日||2026-11-16 (月) 12:30  購入  散歩30分 1,800円 +90ポ  |
    |    中島 茂 様      C23    常連         2日||  イント  P1660                                      |
    |    中野 宏 様      C32    休眠       224日||2026-11-08 (日) 12:30  購入  散歩30分 1,800円 +90ポ  |
    |    西村 節子 様    C6     常連         9日||  イント  P1659                                      |
    | は 長谷川 律子 様  C11    利用中       6日||2026-11-01 (日) 12:30  購入  散歩30分 1,800円 +90ポ  |
    +-------------------------------------------++-----------------------------------------------------+
     c 連絡  b 購入  m 文面  u 戻す  / 絞り込み  a 追加  p ポイント  : コマンド  ? ヘルプ  q 終了
    ");
    insta::assert_snapshot!(drawn(&shop, "3", 100, 30), @r"
     crm  1 今日  2 顧客 [3 ポイント] 4 集計                            2026-11-21 (土)  鴨川わんこ散歩
    + ポイント 36人、期限の近い順 -------------------++ C1 森本家 -------------------------------------+
    |                         残高    失効 期限      ||18,300ポイント                                  |
    | 森本家                18,300     150 2026-11-22||                                                |
    | 岡本 杏                4,770      90 2026-11-26||内訳: 期限、残り/付与、付与日                   |
    | 西村 節子              2,340      90 2026-11-29||2026-11-22     150/150     2025-11-22           |
    | 清水 英子              6,875   1,925 2026-11-30||2026-11-25     150/150     2025-11-25           |
    | 中野 宏                2,750   1,375 2027-01-03||2026-11-28     150/150     2025-11-28           |
    | 金子 葵                  180      90 2027-01-26||2026-12-01     150/150     2025-12-01           |
    | 原田 悟                1,350      90 2027-01-29||2026-12-04     150/150     2025-12-04           |
    | 遠藤 隆                2,250      90 2027-06-02||2026-12-07     150/150     2025-12-07           |
    | 阿部 真央                960      25 2027-06-19||2026-12-10     150/150     2025-12-10           |
    | 中川 由紀              1,740      25 2027-07-02||2026-12-13     150/150     2025-12-13           |
    | 長谷川 律子              810      90 2027-07-25||2026-12-16     150/150     2025-12-16           |
    | 太田 香織              1,035      70 2027-08-10||2026-12-19     150/150     2025-12-19           |
    | 斎藤 勝                1,065      35 2027-08-22||2026-12-22     150/150     2025-12-22           |
    | 岡田 健一                750      80 2027-08-29||2026-12-25     150/150     2025-12-25           |
    | 藤井 翔太              1,020      80 2027-09-01||2026-12-28     150/150     2025-12-28           |
    | 吉田 遥                  855      10 2027-09-03||2026-12-31     150/150     2025-12-31           |
    | 青木 奈々                945      90 2027-09-04||2027-01-03     150/150     2026-01-03           |
    | 近藤 さくら              330      25 2027-09-19||2027-01-06     150/150     2026-01-06           |
    | 福田 海斗                585      70 2027-09-19||2027-01-09     150/150     2026-01-09           |
    | 石井 大輔              1,200      85 2027-09-23||2027-01-12     150/150     2026-01-12           |
    | 井上 莉子              2,200     110 2027-09-23||2027-01-15     150/150     2026-01-15           |
    | 渡辺 正                1,140      25 2027-09-27||2027-01-18     150/150     2026-01-18           |
    +------------------------------------------------++------------------------------------------------+
     残高 62,170 (36人)   2026-12-21 までに失効 3,965
     今月: 付与 11,135、利用 4,300、失効 27,270
     c 連絡  b 購入  m 文面  u 戻す  E 失効を記帳  a 追加  p ポイント  : コマンド  ? ヘルプ  q 終了
    ");
    insta::assert_snapshot!(drawn(&shop, "4", 100, 30), @r#"
     crm  1 今日  2 顧客  3 ポイント [4 集計]                           2026-11-21 (土)  鴨川わんこ散歩
    + 売上 2025-12 - 2026-11 ------------++ 新規と再来 -----------------++ 段階の内訳 -----------------+
    |                           円 前月比||              新規       再来||見込み   #             4  10%|
    |2025-12 #######       228,000    -8%||2025-12  #       2 ####    21||新規                   0   0%|
    |2026-01 #########     279,500   +23%||2026-01  #       3 #####   24||利用中   #             2   5%|
    |2026-02 ########      240,400   -14%||2026-02          0 #####   26||常連     ############ 27  68%|
    |2026-03 ########      251,400    +5%||2026-03          0 #####   25||推奨者   #             3   8%|
    |2026-04 #########     280,100   +11%||2026-04  #       1 #####   27||離れかけ #             1   3%|
    |2026-05 ##########    305,200    +9%||2026-05  #       2 #####   27||休眠     #             3   8%|
    |2026-06 #########     282,600    -7%||2026-06  #       2 ######  28||復帰                   0   0%|
    |2026-07 ###########   339,000   +20%||2026-07  #       1 ######  31||                             |
    |2026-08 ##########    299,400   -12%||2026-08          0 ######  31||                             |
    |2026-09 ##########    301,200    +1%||2026-09  #       1 ######  31||                             |
    |2026-10 ############  354,800   +18%||2026-10  #       1 ####### 32||                             |
    |2026-11 #######       227,000    -8%||2026-11          0 ######  31||                             |
    +------------------------------------++-----------------------------++-----------------------------+
    + この12か月 ------------------------++ 休眠 (購入額順) ------------++ 上位の顧客 -----------------+
    |売上               3,388,600円 +129%||休眠の合計                  3||森本家         729,000円  15%|
    |購入件数                       1,487||中川 由紀           249,000円||小林 恵        313,200円   6%|
    |購入した顧客                      36||中野 宏              88,000円||上田 美智子    306,000円   6%|
    |平均単価                     2,279円||金子 葵               3,600円||木村 徹        275,400円   6%|
    |リピート率              100% (36/36)||                             ||前田 洋子      253,800円   5%|
    |全期間リピート率        100% (37/37)||                             ||中川 由紀      249,000円   5%|
    |                                    ||                             ||渡辺 正        237,000円   5%|
    |                                    ||                             ||横山 拓海      198,000円   4%|
    +------------------------------------++-----------------------------++-----------------------------+
     その月の購入額の合計 (今月の前月比は同じ日まで)
     $ crm list customers --filter "bought:2026-11 archived:any"
     u 戻す  a 追加  Enter 開く  [ 前の期間  ] 次の期間  : コマンド  ? ヘルプ  q 終了
    "#);
}

#[test]
fn form_palette_and_help_in_japanese() {
    let shop = Shop::japanese();
    insta::assert_snapshot!(drawn(&shop, "c", 80, 24), @r"
     crm [1 今日] 2 顧客  3 ポイント  4 集計        2026-11-21 (土)  鴨川わんこ散歩
    + 今日連絡する人 20人 (期限切れ 9) ------------++ C21 原田 悟 様 --------------+
    | ! 原田 悟     2026-10-31 (土) のNP~     -21日||はらだ さとる  常連           |
    |   藤井 翔太   フォロー: お泊まりの~      今日||電話 075-000-0241             |
    + 連絡を記録 -- C21 原田 悟 様 ------------------------------------------------+
    | 075-000-0241, customer21@example.jp                                          |
    |   手段         - (電話) メール  対面  手紙  LINE  SMS  SNS  その他           |
    |   どちらから  (こちらから) 顧客から                                          |
    |   日時        今。例: 昨日 15:00       = 2026-11-21 (土)                     |
    |   結果        (-) 解決  継続  不在                                           |
    |   目的        (-) ご挨拶  案内  サポート                                     |
    |   様子        (-) 良い  普通  悪い                                           |
    |   次の連絡    例: +3d / 来週金曜                                             |
    | > 内容        入力して Enter で保存                                          |
    | Ctrl-S 保存  Tab 次の欄  Esc 戻る(下書き保持)  Ctrl-E エディター             |
    +------------------------------------------------------------------------------+
    |   中川 由紀   休眠: 58日購入なし（~    27日間||このたびは率直なご意見をお聞か|
    |   中野 宏     休眠: 224日購入なし~     26日間||せくださり、ありがとうございま|
    |   金子 葵     休眠: 210日購入なし      29日間||す。行き届かない点がございまし|
    |   森本家      450ポイントが 202~ +2     1日後||たこと、心よりお詫び申し上げま|
    +----------------------------------------------++------------------------------+
     今月 227,000円 (前月比 -8%)  リピート率 100%  新規 0  休眠 3  ポイント 62,170
    ");
    insta::assert_snapshot!(drawn(&shop, ":", 80, 24), @r"
     crm [1 今日] 2 顧客  3 ポイント  4 集計        2026-11-21 (土)  鴨川わんこ散歩
    + コマンド --------------------------------------------------------------------+
    | : 操作の名前、キー、または list lapsed のようなコマンド                      |
    | 連絡        c            crm log contact C21 TEXT                            |
    | 購入        b            crm log purchase C21 PRODUCT                        |
    | 完了        x            crm done C21-at-risk-F22                            |
    | 延期        s            crm snooze C21-at-risk-F22 +3d                      |
    | 見送り      X            crm skip C21-at-risk-F22                            |
    | 文面        m            crm draft C21                                       |
    | 戻す        u Ctrl-Z     crm undo                                            |
    | 絞り込み    /            crm list customers --filter FILTER                  |
    | 追加        a            crm add customer NAME                               |
    | ポイント    p            crm award points C21 N                              |
    | フォロー    r            crm add reminder C21 DATE TEXT                      |
    | 評価        f            crm log feedback C21 SCORE                          |
    | 特典        o            crm add offer C21 TEXT                              |
    | 編集        e            crm edit customer C21                               |
    | 開く        Enter        crm show C21                                        |
    | 保管        A            crm archive C21                                     |
    |                                                                              |
    | Enter 実行  Tab コマンドを入力欄へ  Esc 戻る                                 |
    +------------------------------------------------------------------------------+
    ");
    insta::assert_snapshot!(drawn(&shop, "?", 80, 24), @r"
     crm [1 今日] 2 顧客  3 ポイント  4 集計        2026-11-21 (土)  鴨川わんこ散歩
    + ヘルプ: 今日 ----------------------------------------------------------------+
    | /                                                                            |
    | 顧客への操作                                                                 |
    | c            連絡              電話、メール、対面などの連絡を記録します。    |
    |                                crm log contact WHO TEXT  [contact]           |
    | b            購入              購入を記録し、ポイントを付けます。            |
    |                                crm log purchase WHO PRODUCT  [purchase]      |
    | x            完了              一覧の用件を完了にし、連絡も記録します。      |
    |                                crm done ITEM  [done]                         |
    | s            延期              指定した日まで一覧から外します。              |
    |                                crm snooze ITEM +3d  [snooze]                 |
    | X            見送り            一覧から外します。同じ理由では戻りません。    |
    |                                crm skip ITEM  [skip]                         |
    | m            文面              文例から文面を作ります。コピー、編集、メール  |
    |                                の下書きができます。                          |
    |                                crm draft WHO  [message]                      |
    | a            追加              顧客を新しく登録します。                      |
    |                                crm add customer NAME  [add]                  |
    | p            ポイント          ポイントを付与、または利用します。            |
    | Up Down PgUp PgDn 移動  a-z 検索  Esc 戻る                                   |
    +------------------------------------------------------------------------------+
    ");
}
