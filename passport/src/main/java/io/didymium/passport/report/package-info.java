/**
 * What verification says: start at {@link io.didymium.passport.report.VerificationReport}.
 */
package io.didymium.passport.report;
