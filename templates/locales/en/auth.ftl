# Signing in, users and keys.
sign_in = Sign in
sign_in-email = E-mail address
sign_in-password = Password
sign_in-forgot = Forgot your password?
sign_in-candidate = Applying for a job? You need no account. Use the link in the message you got from the practice.
sign_in-wrong = This address and password do not belong together. Check both and try again
forgot = A new password
forgot-lead = Write the address with which you sign in. We mail you a link by which you choose a new password.
forgot-email-missing = Write your e-mail address
forgot-send = Mail me a link
forgot-asked = Look into your mailbox
forgot-asked-what = If this address belongs to somebody who signs in here, a link is on its way to it. It works once, for one hour.
forgot-asked-look = It can take some minutes. Look among the junk mail too. If several letters come, the link in the newest one works.
forgot-nothing = Nothing has come?
forgot-no_mail = This server sends no mail, so you cannot have a link sent to you.
forgot-ask = Ask an owner of your practice. In Settings, under Users, they can make you a link by which you choose a new password.
forgot-owner = You are the only owner? Whoever looks after this server makes the link with this command:
forgot-back = Back to sign in
letter-password-subject = A new password for { $practice }
letter-password = Hello { $name },

    Somebody asked for a new password with which you sign in at { $practice }. If it was you, choose it here: { $url }

    The link works once, for one hour. If you asked again since, the link in the newest letter works.

    If it was not you, do nothing. Your password stays as it is.

    { $practice }
password-choose = Choose a password
password-for = For { $user }. With it you sign in from now on.
password-new = Password
password-hint = At least 12 characters. A few words in a row are good
password-password-missing = Write a password
password-keep = Keep this password
password-short = Write at least { $min } characters. A few words in a row are easy to remember
password-long = Write at most { $max } characters
account = Your account
account-sign-out = Sign out
account-sign-out-everywhere = Sign out everywhere
account-language = Language to read in
users = Users
users-lead = Who signs in here, and what they may do
users-name = Name
users-name-missing = Write the person’s name
users-email-missing = Write their e-mail address
users-role = Role
users-role-of = Role of { $name }
users-role-ask = What may they do?
users-role-missing = Choose what they may do
users-acts = What can be done
users-change = Change
users-password = New password link
users-remove = Remove
users-left = No longer here
users-new = Let somebody in
users-invite = Invite them
users-invited = A link for { $name }
users-link-once = Hand this link over in person. It opens for 24 hours, and is shown this once. A new one closes it.
users-last_owner = Somebody must own the practice. Make another user an owner first.
users-beyond_own_role = Nobody can give more than they have. Ask an owner.
users-already_there = There is a user with this address already.
role-is-viewer = Look: jobs, candidates, reports
role-is-reviewer = Look and write notes
role-is-manager = Hire: write jobs, invite, decide
role-is-owner = Everything, users and settings too
api_keys = API keys
api_keys-lead = Keys by which other programs act for you
api_keys-docs = How to use them
api_keys-name = Name
api_keys-name-hint = Which program it is for
api_keys-name-missing = Write which program it is for
api_keys-scopes = It may
api_keys-scopes-ask = What may it do?
api_keys-used = Last used
api_keys-since = Since { $day }
api_keys-never = Never yet
api_keys-revoked = Revoked
api_keys-revoke = Revoke
api_keys-none = No API keys yet
api_keys-none-why = An HR system needs one to order tests and read results here.
api_keys-new = A new key
api_keys-make = Make the key
api_keys-made = The key is made
api_keys-once = Copy it now. It is shown this once and kept nowhere.
api_keys-callback = And with this its callbacks are signed, after Standard Webhooks, if it orders tests and wants to be told of the scores.
event-user-added = Added as a user
event-user-role_changed = The role was changed
event-user-removed = Removed from the users
event-user-password_chosen = Chose a password
event-user-password_forgotten = Was given a link for a new password
event-user-password_link_mailed = A link for a new password was sent by mail
event-user-signed_in = Signed in
event-user-signed_out = Signed out
event-user-locked_out = Had to wait after wrong passwords
event-api_key-made = An API key was made
event-api_key-revoked = An API key was revoked
api_keys-no_scope = Tick at least one thing that it may do, of those that you may do yourself
