/** The checks of what papers state about goods: permits, codes and toll accounts. */
package io.didymium.passport.verify.check.trade;
