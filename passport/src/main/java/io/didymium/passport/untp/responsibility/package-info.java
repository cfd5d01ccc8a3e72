/**
 * The wire forms of records of responsibility, in terms of our extension: UNTP has none for them.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.untp.responsibility;

import org.jspecify.annotations.NullMarked;
