# Signing in, users and keys.
sign_in = Sign in
sign_in-email = Email address
sign_in-password = Password
sign_in-forgot = Forgot your password?
sign_in-candidate = Applying for a job? You don’t need an account. Use the link in the message from the practice.
sign_in-wrong = That email address and password don’t match. Check both and try again
forgot = Reset your password
forgot-lead = Enter the email address you sign in with. We’ll send you a link to choose a new password.
forgot-email-missing = Enter your email address
forgot-send = Email me a link
forgot-asked = Check your email
forgot-asked-what = If someone signs in here with this address, a link is on its way to it, or was sent to it within the last hour. It works once, for one hour.
forgot-asked-look = It can take a few minutes. Check your spam folder, too. If you get several emails, the link in the newest one works.
forgot-nothing = Didn’t get it?
forgot-no_mail = This server can’t email you a link for a new password.
forgot-ask = Ask an owner of your practice. In Settings, under Users, they can make a link for you to choose a new password.
forgot-owner = Are you the only owner? The person who looks after this server can make the link with this command:
forgot-back = Back to sign in
letter-password-subject = Your new password for { $practice }
letter-password = Hello { $name },

    Someone asked for a new password to sign in at { $practice }. If it was you, choose it here: { $url }

    The link works once, for one hour. If you’ve asked again since, use the link in the newest email.

    If it wasn’t you, you don’t need to do anything. Your password stays the same.

    { $practice }
password-choose = Choose a password
password-for = For { $user }. You’ll use it to sign in from now on.
password-new = Password
password-hint = At least 12 characters. A few words in a row work well
password-elsewhere = You already have a password here
password-elsewhere-what = { $user }, you use this address at another practice on this server. Sign in here with the password you have there. Later, signing in opens the practice you joined first; to get back in here, ask an owner for a new link.
password-elsewhere-lost = This link can’t change that password: it opens the other practice, too, and other people may see a link. Forgot it? Have a link emailed to you, choose a new password, and come back to this page. If this server sends no email, ask the person who looks after it.
password-join = Sign in
password-wrong = This isn’t the password you use at the other practice. Try again
password-password-missing = Enter a password
password-keep = Save password
password-short = Use at least { $min } characters. A few words in a row are easy to remember
password-long = Use at most { $max } characters
password-guessable = This is one of the first that someone would guess. Use three or four words that don’t belong together, and leave out your address and the name of the practice
account = Your account
account-sign-out = Sign out
account-sign-out-everywhere = Sign out everywhere
account-language = Language
users = Users
users-lead = Who signs in here, and what they can do
users-name = Name
users-name-missing = Enter the person’s name
users-email-missing = Enter their email address
users-role = Role
users-role-of = Role of { $name }
users-role-ask = What can they do?
users-role-missing = Choose what they can do
users-acts = Actions
users-change = Change
users-password = New password link
users-remove = Remove
users-left = No longer here
users-new = Invite a user
users-invite = Create the invitation
users-invited = A link for { $name }
users-link-once = Send it to them yourself. It works for 24 hours and is shown only once. A new link replaces it.
users-last_owner = Someone has to own the practice. Make another user an owner first.
users-beyond_own_role = No one can give more access than they have. Ask an owner.
users-elsewhere = This password opens another practice, too, so this link can’t change it.
users-already_there = There’s already a user with this address.
role-is-viewer = View jobs, candidates and reports
role-is-reviewer = View, and write notes
role-is-manager = Hire: post jobs, invite, decide
role-is-owner = Everything, including users and settings
api_keys = API keys
api_keys-lead = Keys that let other programs act for you
api_keys-docs = How to use them
api_keys-name = Name
api_keys-name-hint = Which program it’s for
api_keys-name-missing = Enter which program it’s for
api_keys-scopes = Access
api_keys-scopes-ask = What can it do?
api_keys-used = Last used
api_keys-since = Since { $day }
api_keys-never = Never
api_keys-revoked = Revoked
api_keys-revoke = Revoke
api_keys-none = No API keys yet
api_keys-none-why = An HR system needs one to order tests and read results.
api_keys-new = New key
api_keys-make = Create key
api_keys-made = Your new key
api_keys-once = Copy it now. It’s shown only once and isn’t stored.
api_keys-callback = If the program orders tests and gets callbacks with the scores, they’re signed with this, following Standard Webhooks.
event-user-added = Added as a user
event-user-role_changed = Role changed
event-user-removed = Removed from the users
event-user-password_chosen = Chose a password
event-user-password_forgotten = Got a link for a new password
event-user-password_link_mailed = A link for a new password was emailed
event-user-signed_in = Signed in
event-user-signed_out = Signed out
event-user-locked_out = Had to wait after wrong passwords
event-api_key-made = API key created
event-api_key-revoked = API key revoked
api_keys-no_scope = Choose at least one thing it can do, from what you can do yourself

# One's own name and password.
account-name = Your name
account-name-hint = It’s shown next to what you decide and write
account-name-missing = Enter your name
account-name-keep = Save name
account-password-change = Change your password
account-old = Current password
account-new = New password
account-password-missing = Enter a new password
account-password-ends = You’ll be signed out everywhere else.
account-password-keep = Change password
password-not_yours = This isn’t your current password. Try again
account-changed = { $what ->
    [email] Your email was changed. You’re signed out everywhere else.
    [name] Your name is saved.
   *[password] Your password is changed. You’re signed out everywhere else.
}
event-user-renamed = Name changed

account-email = Your email
account-email-new = New email
account-email-hint = You’ll sign in with it at this practice. At other practices you keep signing in as before
account-email-missing = Enter your new email
account-current = Current password
account-email-keep = Change email
account-address_taken = Someone already signs in with this email. Use another one
event-user-email_changed = Email changed
letter-address-subject = Your sign-in at { $practice } was changed
letter-address = Hello { $name },

    From now on, you sign in at { $practice } with another email. This address doesn’t open anything there anymore.

    If it wasn’t you, tell an owner of the practice right away.

    { $practice }
