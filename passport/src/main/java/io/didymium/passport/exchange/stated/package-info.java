/** What credentials state, unverified, for writers of other formats. */
@NullMarked
package io.didymium.passport.exchange.stated;

import org.jspecify.annotations.NullMarked;
