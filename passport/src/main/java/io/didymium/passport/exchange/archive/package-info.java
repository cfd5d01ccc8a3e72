/**
 * Which version of a passport was current at a time (EN 18221), and by whose word: start at
 * {@link io.didymium.passport.exchange.archive.VersionArchive}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.archive;

import org.jspecify.annotations.NullMarked;
