/** The wire forms of UNTP's Conformity Vocabulary Catalogue, and of what certificates state beside their assessments. */
package io.didymium.passport.untp.conformity;
