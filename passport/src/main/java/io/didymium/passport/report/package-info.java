/**
 * What verification says: start at {@link io.didymium.passport.report.VerificationReport}.
 *
 * @since 0.1
 */
package io.didymium.passport.report;
