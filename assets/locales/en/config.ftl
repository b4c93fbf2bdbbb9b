# The settings in one line each, for `crm config show` and the commented file.
config-file-header =
    Settings of crm. A line that begins with # does not count; it shows the default.
    To change a setting, take the # away and change the value, or: crm config set KEY VALUE
config-currency = Currency of all amounts: its three-letter code, such as JPY, EUR, USD.
config-country = Country whose phone numbers are written without a prefix: JP, GB, DE, ...
config-language = Language: en or ja. Empty: as the system.
config-business = Name of the business, as messages are signed with it.
config-time_zone = Time zone that decides what today is, such as Asia/Tokyo. Empty: as the system.
config-color = Colours: auto, always or never.
config-lapsed-factor = A customer has lapsed after more than this many times the usual gap between purchases.
config-lapsed-risk = A customer is at risk from this many times the usual gap on; at most lapsed.factor.
config-lapsed-floor_days = Days before which no customer with a usual gap counts as lapsed.
config-lapsed-fixed_days = Days after which a customer with fewer than 3 purchase days has lapsed.
config-cadence-default = Days between contacts where a customer has no relation and no cadence of their own. 0: none.
config-cadence-occasional = Days between contacts for customers who come now and then. 0: none.
config-cadence-regular = Days between contacts for regular customers. 0: none.
config-cadence-close = Days between contacts for the closest customers. 0: none.
config-cadence-partner = Days between contacts for business partners. 0: none.
config-points-award = Whether purchases earn points by themselves: true or false.
config-points-per = Amount of a purchase that earns points, each full time it is reached.
config-points-points = Points earned each time that amount is reached.
config-points-minimum = Smallest purchase that earns points at all. 0: any.
config-points-value = What one point is worth when it is redeemed, in the currency.
config-points-expires_months = Months after which points expire. 0: never.
config-calendar-closed = Weekdays on which you are closed, such as sun or tue, wed; what is planned for them moves to the next working day. Empty: none.
config-calendar-holidays = Full path of a CSV file whose first column is the days you are closed, such as Japan's syukujitsu.csv. Empty: none.
config-backup-folder = Full path of the folder for backups. Empty: beside the data.
config-changed = { $key }: { $before } -> { $after }
config-unchanged = The settings are as they were.
config-saved = Saved: { $path }
config-would-edit = { $path } would be opened in { $editor }
config-draft-kept = Your text is kept in { $path }; crm config edit goes on with it.
config-cron-title = crm: whom to get in touch with today
config-cron-crontab =
    Every day at { $at }. With cron: crontab -e, and add the line below.
    cron mails what the command prints; where nothing is due it prints nothing.
config-cron-service = Or with systemd: save this as ~/.config/systemd/user/crm-today.service
config-cron-timer = and this as ~/.config/systemd/user/crm-today.timer
config-cron-enable =
    then: systemctl --user daemon-reload && systemctl --user enable --now crm-today.timer
    To read what it printed: journalctl --user -u crm-today -o cat
