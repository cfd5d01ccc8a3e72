/**
 * The wire forms of toll agreements and statements of toll accounts, which are records that one side states: start at
 * {@link io.didymium.passport.untp.account.TollStatementFormat}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.untp.account;

import org.jspecify.annotations.NullMarked;
