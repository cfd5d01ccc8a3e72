/**
 * Immutable byte strings and their text forms: hexadecimal, base64, base64url, multibase.
 *
 * <p>Start at {@link io.didymium.crypto.bytes.Bytes}. Every decoder here is strict: one text per byte string, except
 * where a published format says otherwise. What cannot be read is refused with {@link
 * io.didymium.crypto.bytes.MalformedInputException}, the one checked exception of the library.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.bytes;

import org.jspecify.annotations.NullMarked;
