# What the practice says to people outside.
messages = Messages
messages-lead = What the practice tells people, and how it reaches them
messages-waiting = To send
messages-oldest = Longest wait first
messages-no_mail = No mail server is set up, so you send these yourself.
messages-none = No messages to send
messages-none-why = A message shows up here when someone applies, is invited or is told of a decision. You can copy, email, text or print it.
messages-none-mail = Messages go out through the mail server. One shows up here when that fails, or when someone gave no email address.
messages-others = Done
messages-newest = Newest first
messages-sent = The mail server already took this message. You don’t need to send it.
messages-handed_over = This message was already sent.
messages-expired = This message is about something that’s over. No one needs to get it.
messages-not_handed_over = This message isn’t marked as sent.
messages-too_late = It’s too late to undo that. If the message didn’t reach them, make a new link or write again.
messages-newer = Something newer has been written about this. Send that one instead.
message-just = Marked as sent: { $what }, for { $name }
messages-wiped = It held a personal link. We show a text like that only until it’s sent.
missing-message = There is no such message.
missing-phone = This person gave no phone number.

message = Message
message-for = { $what }, for { $name }
message-since = Since { day }, { hour }.
message-ways-both = By text or email
message-ways-email = By email
message-ways-phone = By text
message-ways-none = In person
message-returned = The mail server didn’t take it. It said: “{ $said }”
message-returned-heading = Please send it yourself
message-copy = Copy text
message-copied = Copied
message-mail = Open in my email program
message-text = Text it from my phone
message-print = Print it
message-print-how = Print this page with your browser.
message-hand_over = Mark as sent
message-hand_over-whose = , the message for { $name }
message-back = Back to the messages
message-written = Written
message-state = Status
message-words = Text
message-whom = To
message-name = Name
message-email = Email
message-phone = Phone
message-wiped = The text is no longer stored
message-code-of = Code for a text to { $name }
message-code-how = Point the camera of your phone at the code. It opens a text to { $name }, ready to send.
message-code-then = Once it’s sent from your phone, come back and choose “Mark as sent.”
message-code-too_long = This text is too long for a code
message-code-instead = Open this page on your phone, or copy the text.
message-code-here = This is my phone: open the text

messagekind-application_received = Application received
messagekind-assessment_invitation = Invitation to the skills test
messagekind-application_closed = Application closed
messagekind-application_moved = Next step: interview or offer
messagekind-job_corrected = The posting has changed
messagekind-screening = Invitation to a short chat
messagekind-interview = Interview
messagekind-offer = Offer
messagekind-offer_withdrawn = Offer withdrawn
messagekind-background_check = Background check
messagekind-state_notice = State notice
messagekind-onboarding = Link to the task list
messagekind-license = License reminder
messagekind-other = Message
messagestate-waiting = To send
messagestate-sending = On its way
messagestate-sent = Sent
messagestate-handed_over = Marked as sent
messagestate-expired = Expired

event-message-written = A message was written: { $kind ->
    [application_received] application received
    [assessment_invitation] invitation to the skills test
    [application_closed] application closed
    [screening] invitation to a short chat
    [application_moved] next step: interview or offer
    [job_corrected] the posting has changed
    [interview] interview
    [offer] offer
    [offer_withdrawn] offer withdrawn
    [onboarding] link to the task list
    [license] license reminder
   *[other] a message from the practice
}
event-message-sent = A message was sent: { $kind ->
    [application_received] application received
    [assessment_invitation] invitation to the skills test
    [application_closed] application closed
    [screening] invitation to a short chat
    [application_moved] next step: interview or offer
    [job_corrected] the posting has changed
    [interview] interview
    [offer] offer
    [offer_withdrawn] offer withdrawn
    [onboarding] link to the task list
    [license] license reminder
   *[other] a message from the practice
}
event-message-returned = The mail server didn’t take a message: { $kind ->
    [application_received] application received
    [assessment_invitation] invitation to the skills test
    [application_closed] application closed
    [screening] invitation to a short chat
    [application_moved] next step: interview or offer
    [job_corrected] the posting has changed
    [interview] interview
    [offer] offer
    [offer_withdrawn] offer withdrawn
    [onboarding] link to the task list
    [license] license reminder
   *[other] a message from the practice
}
event-message-handed_over = A message was marked as sent: { $kind ->
    [application_received] application received
    [assessment_invitation] invitation to the skills test
    [application_closed] application closed
    [screening] invitation to a short chat
    [application_moved] next step: interview or offer
    [job_corrected] the posting has changed
    [interview] interview
    [offer] offer
    [offer_withdrawn] offer withdrawn
    [onboarding] link to the task list
    [license] license reminder
   *[other] a message from the practice
}
event-message-taken_back = A message was marked as not sent after all: { $kind ->
    [application_received] application received
    [assessment_invitation] invitation to the skills test
    [application_closed] application closed
    [screening] invitation to a short chat
    [application_moved] next step: interview or offer
    [job_corrected] the posting has changed
    [interview] interview
    [offer] offer
    [offer_withdrawn] offer withdrawn
    [onboarding] link to the task list
    [license] license reminder
   *[other] a message from the practice
}
event-message-expired = A message expired before it was sent: { $kind ->
    [application_received] application received
    [assessment_invitation] invitation to the skills test
    [application_closed] application closed
    [screening] invitation to a short chat
    [application_moved] next step: interview or offer
    [job_corrected] the posting has changed
    [interview] interview
    [offer] offer
    [offer_withdrawn] offer withdrawn
    [onboarding] link to the task list
    [license] license reminder
   *[other] a message from the practice
}
