/**
 * The checks of chain-of-custody books (ISO 22095): against their journals, against one another and against the chain. Start at
 * {@link io.didymium.passport.verify.check.custody.CustodyChecks}.
 */
package io.didymium.passport.verify.check.custody;
