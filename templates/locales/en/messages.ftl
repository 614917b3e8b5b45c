# What the practice says to people outside.
messages = Messages
messages-lead = What the practice says to people, and how it reaches them
messages-waiting = Waiting to be handed over
messages-oldest = Who has waited longest comes first
messages-no_mail = No mail server is set up, so you carry these yourself.
messages-none = Nothing waits to be handed over
messages-none-why = A message appears here when somebody applies, is invited or is told of a decision. You can copy, mail, text or print it.
messages-none-mail = Messages leave by the mail server. One appears here when it cannot, or when somebody gave no e-mail address.
messages-others = Not waiting
messages-newest = The newest comes first
messages-sent = The mail server has taken this message. It does not need a hand any more.
messages-handed_over = This message was handed over already.
messages-expired = This message tells of something that is over. Nobody needs to get it.
messages-wiped = It held a personal link. We keep such a text only until it has left.
missing-message = There is no such message.
missing-phone = This person gave no phone number.

message = Message
message-for = { $what }, for { $name }
message-since = Since { $day }, { $at12 }.
message-ways-both = By text or e-mail
message-ways-email = By e-mail
message-ways-phone = By text
message-ways-none = In person
message-returned = The mail server did not take it. It said: “{ $said }”
message-returned-heading = Please hand it over
message-copy = Copy the text
message-copied = Copied
message-mail = Open in my mail program
message-text = Text it from my phone
message-print = Print it
message-print-how = Print this page with your browser.
message-hand_over = It is handed over
message-hand_over-whose = , the message for { $name }
message-back = Back to the messages
message-written = Written
message-state = State
message-words = The text
message-whom = Whom it is for
message-name = Name
message-email = E-mail
message-phone = Phone
message-wiped = The text is not kept any more
message-code-of = Code for a text to { $name }
message-code-how = Point the camera of your phone at the code. It opens a text to { $name }, ready to send.
message-code-then = When it has left your phone, come back and press “It is handed over”.
message-code-too_long = This text is too long for a code
message-code-instead = Open this page on your phone, or copy the text.
message-code-here = This is my phone: open the text

messagekind-application_received = Application received
messagekind-assessment_invitation = Invitation to the skills check
messagekind-application_closed = Application closed
messagekind-other = Message
messagestate-waiting = Waits for a hand
messagestate-sending = On its way
messagestate-sent = Sent
messagestate-handed_over = Handed over
messagestate-expired = Expired

event-message-written = A message was written: { $kind ->
    [application_received] application received
    [assessment_invitation] invitation to the skills check
    [application_closed] application closed
   *[other] a word from the practice
}
event-message-sent = A message was sent: { $kind ->
    [application_received] application received
    [assessment_invitation] invitation to the skills check
    [application_closed] application closed
   *[other] a word from the practice
}
event-message-returned = The mail server did not take a message: { $kind ->
    [application_received] application received
    [assessment_invitation] invitation to the skills check
    [application_closed] application closed
   *[other] a word from the practice
}
event-message-handed_over = A message was handed over: { $kind ->
    [application_received] application received
    [assessment_invitation] invitation to the skills check
    [application_closed] application closed
   *[other] a word from the practice
}
event-message-expired = A message expired before it left: { $kind ->
    [application_received] application received
    [assessment_invitation] invitation to the skills check
    [application_closed] application closed
   *[other] a word from the practice
}
