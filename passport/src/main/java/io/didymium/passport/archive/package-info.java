/**
 * ZIP archives that have one meaning: read within limits and so strictly that no other reader sees something else in them, and written so
 * that the same content gives the same bytes.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.archive;

import org.jspecify.annotations.NullMarked;
