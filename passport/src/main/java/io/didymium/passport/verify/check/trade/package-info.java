/** The checks of what papers state about goods: radioactivity and permits. */
package io.didymium.passport.verify.check.trade;
