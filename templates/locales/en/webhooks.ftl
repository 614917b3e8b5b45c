# What other systems are told.

missing-webhook = There is no such webhook.
events-kind_unknown = “{ $kind }” isn’t a type of event that’s sent. The API reference lists them.
events-cursor_unknown = This cursor doesn’t exist in this practice. Start again without “cursor”.
event-missing = There is no such event, or it’s one that isn’t sent.
webhooks-closed = This webhook is turned off. Turn it on first.
webhooks-closed_already = This webhook is already off.
webhooks-many_secrets = { $max } secrets sign for this webhook already, and a header doesn’t hold more. Each stops a day after it was replaced. Use the last one that you were shown, or make one tomorrow.
webhooks-open = This webhook is already on.
webhooks-too_many_types = Name at most { $max } types, or none for all.
webhooks-span_too_long = More than { $max } events happened then. Choose a shorter time.
webhooks-span_reversed = The end comes before the beginning. Swap them.
webhooks-one_or_span = Send either “event_id”, or “from” and “to”.

because-by_hand = Turned off by hand
because-gone = It said that it’s gone (410)
because-failing = It accepted nothing for five days
webhookstate-open = On
webhookstate-failing = Failing
webhookstate-closed = Off
deliverystate-waiting = Trying
deliverystate-delivered = Delivered
deliverystate-given_up = Gave up
deliverystate-stopped = Stopped
outcome-taken = Accepted
outcome-gone = It said that it’s gone
outcome-answered = It answered but didn’t accept it
outcome-silent = No answer in 10 seconds
outcome-unreachable = No connection
outcome-unknown = There’s no host with that name
outcome-inside = The name points to a private network
outcome-distrusted = Its certificate can’t be trusted
outcome-garbled = Its answer couldn’t be understood

event-webhook-added = Added
event-webhook-changed = Changed
event-webhook-secret_made = New secret made
event-webhook-closed = Turned off
event-webhook-opened = Turned on again
event-webhook-replayed = Events sent again
event-webhook-pinged = Tested

webhooks = Webhooks
webhooks-lead = Addresses of other programs that are told what happens here
webhooks-docs = How to use them
webhooks-address = Address
webhooks-state = Status
webhooks-types = Events
webhooks-types-count = { $count ->
    [0] All
    [one] 1 type
   *[other] { $count } types
}
webhooks-of-invitation = Told one score only
webhooks-none = No webhooks yet
webhooks-none-why = An HR system that stays in sync with Muster needs one.
webhooks-new = New webhook
webhooks-url = Address
webhooks-url-hint = It starts with https:// and can be reached from the internet
webhooks-url-missing = Enter the address, like https://hr.example/hooks
webhooks-description = Name
webhooks-description-missing = Enter a name
webhooks-choose = Choose events
webhooks-choose-hint = If you choose none, it’s told everything.
webhooks-never = Test answers, requests about health and anything sealed are never sent.
webhooks-add = Add webhook
webhooks-secret-made = Its new secret
webhooks-secret-once = Copy it now. It’s shown only once. The other program uses it to check that a message came from here.
webhooks-deliveries = What was sent
webhooks-deliveries-none = Nothing it’s told about has happened yet.
webhooks-event = Event
webhooks-result = Result
webhooks-next = Next
webhooks-last = Last try
webhooks-tries = { $count ->
    [one] 1 try
   *[other] { $count } tries
}
webhooks-what = What is sent
webhooks-old = The old secret works until
webhooks-rules = How it’s sent
webhooks-rule-tries = Up to 11 tries over 75 hours, with growing pauses
webhooks-rule-gone = “410 Gone” turns it off
webhooks-rule-failing = Five days without a single success turn it off
webhooks-acts = Actions
webhooks-ping = Send a test
webhooks-rotate = Make new secret
webhooks-rotate-why = After you make a new secret, the old one works for another day, so nothing is lost while you change it over there.
webhooks-close = Turn off
webhooks-reopen = Turn on
webhooks-redirects = After a test
webhooks-redirects-why = A program that orders a test can name a page where candidates continue. It can name only these websites.
webhooks-redirect_hosts = Websites
webhooks-redirect_hosts-hint = One or more, like hr.example
webhooks-redirect_hosts-missing = Enter the names of websites, like hr.example
webhooks-redirects-save = Save websites
webhooks-again = Send again
webhooks-all = Everything
webhooks-failed = Only what failed
webhooks-failed-none = Nothing has failed.
webhooks-before = Earlier tries
webhooks-span = Send events again
webhooks-span-why = At most 1,000 events at once. Each keeps its id, so a program can drop what it has seen.
webhooks-end-from = From
webhooks-end-to = To
webhooks-from-missing = Enter when it begins
webhooks-to-missing = Enter when it ends
webhooks-span-again = Send these again
webhooks-save = Save changes
