/**
 * What people and other programs read in a credential and nothing checks: start with {@link
 * io.didymium.passport.untp.unread.UnreadMembers}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.untp.unread;

import org.jspecify.annotations.NullMarked;
