/**
 * Strict JSON: reading within limits, exact numbers, deterministic and canonical writing.
 *
 * <p>Start at {@link io.didymium.crypto.internal.json.JsonReader} to read and at {@link
 * io.didymium.crypto.internal.json.JsonObject#builder()} to write. Everything signed or taken from outside goes through
 * this one reader. Exported to the passport module alone: it is not part of the public interface.
 */
@NullMarked
package io.didymium.crypto.internal.json;

import org.jspecify.annotations.NullMarked;
