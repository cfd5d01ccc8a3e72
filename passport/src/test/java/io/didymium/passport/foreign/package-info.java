/** Credentials of other implementers of UNTP: they are read as far as the standard goes, and what they do not state is not known. */
package io.didymium.passport.foreign;
