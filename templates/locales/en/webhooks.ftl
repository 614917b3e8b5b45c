# What other systems are told.

missing-webhook = There is no such webhook.
events-kind_unknown = “{ $kind }” is not a type of event that is told. The document lists them.
events-cursor_unknown = This cursor leads nowhere in this practice. Begin without one.
event-missing = There is no such event, or none that is told.
webhooks-closed = This webhook is turned off. Turn it on first.
webhooks-open = This webhook is on already.
webhooks-too_many_types = Name at most { $max } types, or none for all.
webhooks-span_too_long = More than { $max } events happened then. Choose a shorter time.
webhooks-span_reversed = The end comes before the beginning. Swap them.
webhooks-one_or_span = Send either “event_id”, or “from” and “to”.

because-by_hand = Turned off by hand
because-gone = It said that it’s gone (410)
because-failing = It took nothing for five days
webhookstate-open = On
webhookstate-failing = Failing
webhookstate-closed = Off
deliverystate-waiting = Trying
deliverystate-delivered = Delivered
deliverystate-given_up = Gave up
deliverystate-stopped = Stopped
outcome-taken = Taken
outcome-gone = It said that it’s gone
outcome-answered = It answered, and didn’t take it
outcome-silent = No answer in 10 seconds
outcome-unreachable = No connection
outcome-unknown = Nobody knows a host of that name
outcome-inside = The name leads into a private network
outcome-distrusted = Its certificate can’t be trusted
outcome-garbled = What it answered can’t be understood

event-webhook-added = Added
event-webhook-changed = Changed
event-webhook-secret_made = New secret made
event-webhook-closed = Turned off
event-webhook-opened = Turned on again
event-webhook-replayed = Events sent again
event-webhook-pinged = Tried out

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
webhooks-none-why = An HR system that keeps in step with Muster needs one.
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
webhooks-secret-once = Copy it now. It’s shown only once. The other program checks with it that a message is from here.
webhooks-deliveries = What was sent
webhooks-deliveries-none = Nothing has happened yet that it’s told.
webhooks-event = Event
webhooks-result = Result
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
webhooks-rule-failing = Five days without one success turn it off
webhooks-acts = What you can do
webhooks-ping = Send a test
webhooks-rotate = Make new secret
webhooks-rotate-why = After you make a new secret, the old one works for another day, so nothing is lost while you change it over there.
webhooks-close = Turn off
webhooks-reopen = Turn on
webhooks-redirects = After a test
webhooks-redirects-why = A program that orders a test can name a page that candidates go on to. Only these websites can be named.
webhooks-redirect_hosts = Websites
webhooks-redirect_hosts-hint = One or more, like hr.example
webhooks-redirect_hosts-missing = Enter the names of websites, like hr.example
webhooks-redirects-save = Save websites
webhooks-again = Send again
webhooks-save = Save changes
