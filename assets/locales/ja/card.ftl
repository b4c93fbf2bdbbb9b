# 顧客のカード: 数値のまわりの言葉
card-today = 今日
card-in-days = { $days }日後
card-days-ago = { $days }日前
card-archived = [保管 { $day }]
card-age = { $age }歳
card-years = { $when }に{ $years }周年
card-every = { $days }日ごと
card-purchases = { $count }回、{ $spend }
card-rhythm = 約{ $days }日（{ $limit }日を超えると休眠）
card-expiring = うち{ $points }は { $day } まで
card-expiring-all = { $day } まで
card-favourite = { $product }（{ $count }回）
card-due = 約束
card-history = 履歴
card-purchase = 購入
card-inbound = { $channel }（先方から）
card-points = { $points }pt
