/** Checks of assessments under catalogues that the verifier brings, and of memberships. */
package io.didymium.passport.verify.check.conformity;
